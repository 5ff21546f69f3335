import { decodeText } from '../articles/intake/decode-text.ts'
import { fileKind, refuseBinary } from '../articles/intake/file-kind.ts'
import { InvalidInput } from '../errors.ts'
import type { SnapshotType } from './snapshot-vocabulary.ts'

const UNKNOWN =
  'This is none of the files that are kept: PDF, web page (HTML), plain text, PNG, JPEG, WebP or Word (.docx). What counts is what is in the file, not how it is called.'

/** First bytes, in hex, by which a kind is told. */
const beginnings: readonly [RegExp, SnapshotType][] = [
  [/^(?:efbbbf)?(?:09|0a|0d|20)*255044462d/, 'application/pdf'],
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^ffd8ff/, 'image/jpeg'],
  [/^52494646.{8}57454250/, 'image/webp'],
]

/**
 * What a file is, by its bytes alone: neither its name nor what the sender says of it is asked.
 * @throws InvalidInput at the field `file`, when it is empty or none of the kinds that are kept
 */
export function snapshotTypeOf(bytes: Uint8Array): SnapshotType {
  if (bytes.length === 0) throw new InvalidInput({ file: 'The file is empty.' })
  const hex = Buffer.from(bytes.subarray(0, 64)).toString('hex')
  return beginnings.find(([pattern]) => pattern.test(hex))?.[1] ?? readableType(bytes)
}

/** Of the kinds whose words can be read. What the reading of articles refuses is none of them. */
function readableType(bytes: Uint8Array): SnapshotType {
  try {
    const kind = fileKind('', bytes)
    if (kind === 'zip') return wordType(bytes)
    refuseBinary(decodeText(bytes, kind === 'html').text)
    return kind === 'html' ? 'text/html' : 'text/plain'
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidInput({ file: UNKNOWN })
    throw error
  }
}

/** A Word document is an archive with these two in it; their names stand in its list as they are. */
function wordType(bytes: Uint8Array): SnapshotType {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!['[Content_Types].xml', 'word/document.xml'].every((name) => archive.includes(name)))
    throw new InvalidInput({ file: UNKNOWN })
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}
