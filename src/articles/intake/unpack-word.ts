import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { InvalidInput } from '../../errors.ts'
import { checkXml, MAX_XML_ELEMENTS } from './check-xml.ts'

/** Files in the archive. */
export const MAX_ZIP_ENTRIES = 2_000
/** What the needed parts may unpack to together, in bytes, counted while unpacking; size fields are never believed. */
export const MAX_UNPACKED_BYTES = 16_000_000

/** Text, styles, lists, notes and the relations between them. Pictures, fonts and macros are never unpacked. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/

/**
 * The parts of a Word file by name, as text.
 * @throws InvalidInput when it is no Word file, locked, damaged, or beyond a limit.
 */
export async function unpackWord(bytes: Uint8Array): Promise<Map<string, string>> {
  try {
    return await unpack(bytes)
  } catch (error) {
    if (error instanceof InvalidInput) throw error
    throw damaged()
  }
}

async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  })
  const entries = await listEntries(zip)
  if (!entries.has('word/document.xml')) throw new InvalidInput({ file: aboutOtherZip(entries) })
  const parts = new Map<string, string>()
  let left = MAX_UNPACKED_BYTES
  let elementsLeft = MAX_XML_ELEMENTS
  for (const entry of entries.values()) {
    if (!NEEDED.test(entry.fileName)) continue
    const content = await unpackEntry(zip, entry, left)
    left -= content.length
    const xml = decodeXml(content)
    elementsLeft -= checkXml(xml, elementsLeft)
    parts.set(entry.fileName, xml)
  }
  return parts
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let count = 0
  for await (const entry of zip.eachEntry()) {
    if (++count > MAX_ZIP_ENTRIES)
      throw new InvalidInput({
        file: `The file holds more than ${MAX_ZIP_ENTRIES.toLocaleString('en')} parts and was not unpacked.`,
      })
    if (entry.isEncrypted())
      throw new InvalidInput({
        file: 'The file is locked with a password. Save it without one, or paste the text.',
      })
    if (entries.has(entry.fileName)) throw damaged()
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function unpackEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const source = await zip.openReadStreamPromise(entry)
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size <= limit) done(null, chunk)
      else {
        source.destroy()
        done(tooMuch())
      }
    },
  })
  source.on('error', (error) => meter.destroy(error))
  const content = await buffer(source.pipe(meter))
  if (crc32(content) !== entry.crc32) throw damaged()
  return content
}

function decodeXml(content: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(content)
}

function aboutOtherZip(entries: Map<string, Entry>): string {
  const has = (...names: string[]) => names.some((name) => entries.has(name))
  if (has('xl/workbook.xml', 'xl/workbook.bin'))
    return `This is an Excel workbook, not a Word file. ${ADVICE}`
  if (has('ppt/presentation.xml')) return `This is a PowerPoint presentation, not a Word file. ${ADVICE}`
  if (has('META-INF/container.xml')) return `This is an e-book, not an article. ${ADVICE}`
  if (has('content.xml', 'META-INF/manifest.xml'))
    return 'OpenDocument files (.odt and others) are not read. Save it as .docx, or paste the text.'
  return `This is a zip archive without a Word document in it. ${ADVICE}`
}

const ADVICE = 'Upload .txt, .md, .html or .docx, or paste the text.'

function tooMuch(): InvalidInput {
  return new InvalidInput({
    file: `The file unpacks to more than ${MAX_UNPACKED_BYTES / 1_000_000} MB and was not read.`,
  })
}

function damaged(): InvalidInput {
  return new InvalidInput({
    file: 'The Word file is damaged and cannot be unpacked. Save it again, or paste the text.',
  })
}
