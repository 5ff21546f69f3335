import { InvalidInput } from '../../errors.ts'

export type TextKind = 'html' | 'markdown' | 'plain'

const READ = 'Upload .txt, .md, .html or .docx, or paste the text.'

const IMAGE = `This is an image; text in images is not read. ${READ}`
const LOCKED = 'The file is locked with a password. Save it without one, or paste the text.'

/** First bytes, in hex, of files that are certainly no articles we can read, and what to say about them. */
const REFUSED: [RegExp, string][] = [
  // PNG, JPEG, GIF, TIFF, WebP, BMP, ICO, HEIC and AVIF
  [/^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646.{8}57454250|424d.{8}00000000|00000100)/, IMAGE],
  [/^.{8}66747970(?:686569|68657663|61766966|6d6966)/, IMAGE],
  // MP4, Matroska, RIFF, Ogg, MP3, FLAC
  [
    /^(?:.{8}66747970|1a45dfa3|52494646|4f676753|4944330[234]|fff[23b]|664c6143)/,
    `This is a sound or film file. ${READ}`,
  ],
  [/^7b5c727466/, 'RTF files are not read. Save it as .docx, or paste the text.'],
  // gzip, bzip2, xz, 7z, RAR, zstd
  [
    /^(?:1f8b|425a68|fd377a58|377abcaf|526172211a|28b52ffd)/,
    `This is a packed archive. Unpack it first. ${READ}`,
  ],
]

/**
 * What a file is, by its content. The extension decides only what the content leaves open: Markdown, or HTML without a
 * beginning that says so.
 * @throws InvalidInput for every kind that is not read.
 */
export function fileKind(name: string, bytes: Uint8Array): 'zip' | TextKind {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1')
  const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (/^504b(?:0304|0506|0708)/.test(hex)) return 'zip'
  if (hex.startsWith('d0cf11e0a1b11ae1')) throw new InvalidInput({ file: aboutOle(bytes) })
  if (/^\s*%PDF-/.test(head))
    throw new InvalidInput({ file: 'PDF files are not read yet. Copy the text out of it and paste it.' })
  for (const [pattern, sentence] of REFUSED) if (pattern.test(hex)) throw new InvalidInput({ file: sentence })
  return textKind(name, head.replaceAll('\0', ''))
}

/** @throws InvalidInput when decoded text holds what no text file holds: NUL, or many other controls. */
export function refuseBinary(text: string) {
  const sample = text.slice(0, 100_000)
  const controls = [...sample].filter((character) => isControl(character.charCodeAt(0))).length
  if (text.includes('\0') || controls > sample.length / 100)
    throw new InvalidInput({ file: `This is a binary file, not text. ${READ}` })
}

/** C0 controls without tab, the line ends and escape, which old text files hold. */
function isControl(code: number): boolean {
  return code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b
}

/** The OLE container holds password-protected Office files as well as the Office formats before 2007. */
function aboutOle(bytes: Uint8Array): string {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return LOCKED
  if (holds('WordDocument')) return 'This is an old Word file (.doc). Save it as .docx, or paste the text.'
  return `This is an old Office file that is not a text. ${READ}`
}

function textKind(name: string, head: string): TextKind {
  const start = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/^(?:\s+|<!--[\s\S]*?-->)+/, '')
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html'
  if (/^<\?xml\b/i.test(start) && /<html\b/i.test(start)) return 'html'
  if (/^(?:<\?xml\b[^>]*>\s*)?(?:<!doctype\s+svg\b[^>]*>\s*)?<svg\b/i.test(start))
    throw new InvalidInput({ file: IMAGE })
  if (/^<\?xml\b/i.test(start))
    throw new InvalidInput({ file: `This is an XML file, not an article. ${READ}` })
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (/^x?html?$/.test(extension) && head.includes('<')) return 'html'
  return /^(?:md|markdown|mkd)$/.test(extension) ? 'markdown' : 'plain'
}
