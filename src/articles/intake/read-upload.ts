import { InvalidInput } from '../../errors.ts'
import { decodeText } from './decode-text.ts'
import type { Draft, Reading } from './draft.ts'
import { MAX_FILE_BYTES, MAX_TEXT_CHARACTERS, toDraft } from './draft.ts'
import type { TextKind } from './file-kind.ts'
import { fileKind, refuseBinary } from './file-kind.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlain } from './read-plain.ts'

export type Upload = { name: string; bytes: Uint8Array }

/**
 * An uploaded .txt, .md, .html or .docx file to a draft. What the bytes are decides; the extension only tells Markdown and
 * tag-soup HTML from plain text. Uses the processor only: no disk, no network, and no script in the file runs.
 *
 * Whatever is recognised as the title (the first heading of a Markdown or Word file that begins with one, the headline of a
 * page, `title:` in a header) becomes `title` and is left out of `text`, so that it is not shown and checked twice.
 * @param longest the longest text taken, in UTF-16 units.
 * @throws InvalidInput on the field `file` with a sentence saying what is wrong.
 */
export async function readUpload(file: Upload, longest = MAX_TEXT_CHARACTERS): Promise<Draft> {
  const { name, bytes } = file
  if (bytes.length === 0) throw new InvalidInput({ file: 'The file is empty.' })
  if (bytes.length > MAX_FILE_BYTES)
    throw new InvalidInput({
      file: `The file has ${megabytes(bytes.length)} MB; the largest file taken is ${megabytes(MAX_FILE_BYTES)} MB.`,
    })
  const kind = fileKind(name, bytes)
  const reading = kind === 'zip' ? await readDocx(bytes) : readText(bytes, kind)
  return toDraft(reading, bytes, 'file', longest)
}

function readText(bytes: Uint8Array, kind: TextKind): Reading {
  const decoded = decodeText(bytes, kind === 'html')
  refuseBinary(decoded.text)
  if (kind === 'html') return readHtml(decoded)
  return kind === 'markdown' ? readMarkdown(decoded) : readPlain(decoded)
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toLocaleString('en', { maximumFractionDigits: 1 })
}
