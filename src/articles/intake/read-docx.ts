import mammoth from 'mammoth'
import { InvalidInput } from '../../errors.ts'
import type { WordNode } from './docx-text.ts'
import { wordText } from './docx-text.ts'
import type { Reading } from './draft.ts'
import { unpackWord } from './unpack-word.ts'

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A Word file as it reads with every tracked change accepted: inserted words are in, deleted words are out. Footnotes,
 * comments, headers and footers stay outside the text.
 * @throws InvalidInput when the file is no Word file, locked, damaged, or unpacks to more than the limits allow.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const parts = await unpackWord(bytes)
  const { title, text } = wordText(await parse(parts))
  const warnings: string[] = []
  if (hasNotes(parts)) warnings.push('Footnotes and endnotes are not part of the text.')
  if (hasTrackedChanges(parts))
    warnings.push('The file has tracked changes; the text is as if all of them had been accepted.')
  return { text, metadata: { title }, charset: '', mediaType: DOCX_MEDIA_TYPE, warnings }
}

async function parse(parts: Map<string, string>): Promise<WordNode> {
  let parsed: WordNode | undefined
  const transformDocument = (document: WordNode) => {
    parsed = document
    // The HTML is not wanted, only the document: without children there is nothing to convert.
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml(asInput(parts), { transformDocument, includeEmbeddedStyleMap: false })
  } catch {
    parsed = undefined
  }
  if (!parsed) throw new InvalidInput({ file: 'The Word file is damaged: its text cannot be read.' })
  return parsed
}

/**
 * Mammoth takes an opened archive too, though its types do not say so. Handing it our unpacked and checked parts means
 * that no second reader of the archive can see other content than the one that was checked.
 */
function asInput(parts: Map<string, string>): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  }
  return { file } as unknown as { buffer: Buffer }
}

function hasNotes(parts: Map<string, string>): boolean {
  return /<w:(?:footnote|endnote)Reference\b/.test(mainPart(parts))
}

function hasTrackedChanges(parts: Map<string, string>): boolean {
  return /<w:(?:ins|del|moveFrom|moveTo)\s/.test(mainPart(parts))
}

function mainPart(parts: Map<string, string>): string {
  return parts.get('word/document.xml') ?? ''
}
