import { expect, test, vi } from 'vitest'
import { MAX_FILE_BYTES, MAX_TEXT_CHARACTERS } from '../../../src/articles/intake/draft.ts'
import { refusal } from './refusal.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

const OLE = 'd0cf11e0a1b11ae1'
const ole = (stream: string) =>
  Buffer.concat([Buffer.from(OLE, 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
const hex = (digits: string) => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(64)])

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /^The file is empty/],
  ['white space', ' \n\t\r\n\u00A0\u200B', /nothing but white space/],
  [
    'too many bytes',
    Buffer.alloc(MAX_FILE_BYTES + 104_858, 'a'),
    /has 10.1 MB; the largest file taken is 10 MB/,
  ],
  [
    'too many characters',
    'a'.repeat(MAX_TEXT_CHARACTERS + 1),
    /400,001 characters; the longest article taken is 400,000/,
  ],
  ['PDF', '%PDF-1.7\n%âãÏÓ', /PDF files are not read yet.*paste/],
  ['PNG', hex('89504e470d0a1a0a'), /image/],
  ['JPEG', hex('ffd8ffe0'), /image/],
  ['WebP', hex('524946460000000057454250'), /image/],
  ['HEIC', hex('000000186674797068656963'), /image/],
  ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', /image/],
  ['film', hex('00000018667479706d703432'), /film/],
  ['gzip', hex('1f8b0800'), /packed archive/],
  ['RTF', '{\\rtf1 Words}', /RTF/],
  ['other XML', '<?xml version="1.0"?><feed/>', /XML file/],
  ['old Word file', ole('WordDocument'), /old Word file \(\.doc\)/],
  ['locked Office file', ole('EncryptedPackage'), /password/],
  ['old Excel file', ole('Workbook'), /old Office file/],
  ['NUL bytes', 'text\0text', /binary/],
  ['many controls', Buffer.alloc(500, 1), /binary/],
  ['a program', hex('7f454c46'), /binary/],
])('%s is refused whatever its name', async (_, content, sentence) => {
  for (const name of ['a.txt', 'a.docx', 'a.html', 'a.md', 'a'])
    expect(await refusal(name, content)).toMatch(sentence)
})
