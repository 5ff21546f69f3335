import { describe, expect, test, vi } from 'vitest'
import { MAX_XML_ELEMENTS } from '../../../src/articles/intake/check-xml.ts'
import { readUpload } from '../../../src/articles/intake/read-upload.ts'
import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from '../../../src/articles/intake/unpack-word.ts'
import { refusal } from './refusal.ts'
import { documentXml, paragraph, run, wordFile } from './word-file.ts'
import { zipFile } from './zip-file.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

const upload = (bytes: Uint8Array) => readUpload({ name: 'a.docx', bytes })

describe('a Word file', () => {
  test('gives its paragraphs; a first heading is the title', async () => {
    const body =
      paragraph('Water falls again', 'H1') +
      paragraph('It was lower than it had been.') +
      paragraph('') +
      paragraph('ماء')
    expect(await upload(wordFile(body))).toMatchObject({
      title: 'Water falls again',
      text: 'It was lower than it had been.\n\nماء',
      charset: '',
      mediaType: expect.stringContaining('wordprocessingml.document'),
      warnings: [],
    })
  })

  test('is read as if tracked changes had been accepted, and says so', async () => {
    const deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    const inserted = `<w:ins w:id="1" w:author="x">${run(' new')}</w:ins>`
    const moved = `<w:moveFrom w:id="3" w:author="x">${run('away')}</w:moveFrom><w:moveTo w:id="4" w:author="x">${run(' here')}</w:moveTo>`
    const draft = await upload(wordFile(`<w:p>${run('kept')}${deleted}${inserted}${moved}</w:p>`))
    expect(draft.text).toBe('kept new here')
    expect(draft.warnings).toEqual([expect.stringContaining('tracked changes')])
  })

  test('keeps line breaks, tabs, links and tables, and leaves footnotes out', async () => {
    const broken = `<w:p>${run('one')}<w:r><w:br/></w:r>${run('two')}<w:r><w:tab/></w:r><w:hyperlink w:anchor="x">${run('three')}</w:hyperlink></w:p>`
    const table = `<w:tbl><w:tr><w:tc>${paragraph('cell a')}</w:tc><w:tc>${paragraph('cell b')}</w:tc></w:tr></w:tbl>`
    const noted = `<w:p>${run('noted')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
    const notes = documentXml('')
      .replaceAll('w:document', 'w:footnotes')
      .replace(/<w:body>.*<\/w:body>/, `<w:footnote w:id="2">${paragraph('the note')}</w:footnote>`)
    const draft = await upload(
      wordFile(broken + table + noted, [{ name: 'word/footnotes.xml', content: notes }]),
    )
    expect(draft.text).toBe('one\ntwo three\n\ncell a\n\ncell b\n\nnoted')
    expect(draft.warnings).toEqual([expect.stringContaining('Footnotes')])
  })

  test('is known by its content, whatever its name', async () => {
    const draft = await readUpload({ name: 'article.txt', bytes: wordFile(paragraph('Words')) })
    expect(draft.text).toBe('Words')
  })

  test('pictures in it are never unpacked', async () => {
    const picture = { name: 'word/media/image1.png', content: new Uint8Array(MAX_UNPACKED_BYTES * 2) }
    expect((await upload(wordFile(paragraph('Words'), [picture]))).text).toBe('Words')
  })
})

describe('a zip is refused', () => {
  const main = (content: string) => ({ name: 'word/document.xml', content })

  test.each([
    ['locked entry', () => wordFile('', [{ ...main('x'), encrypted: true }]), /password/],
    ['bomb', () => wordFile(paragraph('a'.repeat(MAX_UNPACKED_BYTES))), /unpacks to more than 16 MB/],
    [
      'bomb with a false size field',
      () =>
        wordFile('', [
          { ...main(documentXml(paragraph('a'.repeat(MAX_UNPACKED_BYTES * 3)))), claimedSize: 100 },
        ]),
      /damaged/,
    ],
    [
      'bomb in several parts',
      () =>
        wordFile(paragraph('a'.repeat(MAX_UNPACKED_BYTES / 2)), [
          { name: 'word/numbering.xml', content: `<a>${' '.repeat(MAX_UNPACKED_BYTES / 2)}</a>` },
        ]),
      /unpacks to more than/,
    ],
    [
      'too many entries',
      () =>
        zipFile(
          Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, n) => ({ name: `word/${n}.xml`, content: '' })),
        ),
      /more than 2,000 parts/,
    ],
    [
      'the same entry twice',
      () => zipFile([main(documentXml('')), main(documentXml(paragraph('other')))]),
      /damaged/,
    ],
    [
      'entities',
      () => wordFile('', [main(`<!DOCTYPE a [<!ENTITY b "c">]>${documentXml(paragraph('&b;'))}`)]),
      /document type or entities/,
    ],
    [
      'deep nesting',
      () => wordFile('<w:ins>'.repeat(10_000) + '</w:ins>'.repeat(10_000)),
      /nested too deeply/,
    ],
    [
      'deep nesting that looks self-closed',
      () => wordFile('<w:ins a="/>">'.repeat(10_000)),
      /nested too deeply/,
    ],
    ['endless elements', () => wordFile('<w:p/>'.repeat(MAX_XML_ELEMENTS)), /too many parts/],
    ['tags in tags', () => wordFile('</w '.repeat(100_000)), /damaged/],
    [
      'a wrong checksum',
      () => wordFile('', [{ ...main(documentXml(paragraph('x'))), claimedCrc: 1 }]),
      /damaged/,
    ],
    ['broken XML', () => wordFile('<w:p></w:q>'), /damaged/],
    [
      'text that is not UTF-8',
      () => zipFile([{ name: 'word/document.xml', content: Uint8Array.of(0xff, 0xfe, 60, 0) }]),
      /damaged/,
    ],
    ['a Word file without text', () => wordFile(paragraph(' ')), /no text/],
    ['an Excel workbook', () => zipFile([{ name: 'xl/workbook.xml', content: '<a/>' }]), /Excel/],
    ['a presentation', () => zipFile([{ name: 'ppt/presentation.xml', content: '<a/>' }]), /PowerPoint/],
    ['an OpenDocument text', () => zipFile([{ name: 'content.xml', content: '<a/>' }]), /OpenDocument/],
    ['any other zip', () => zipFile([{ name: 'readme.txt', content: 'x' }]), /without a Word document/],
  ])('%s', async (_, make, sentence) => {
    expect(await refusal('a.docx', make())).toMatch(sentence)
  })

  test('damaged anywhere', async () => {
    const whole = wordFile(paragraph('Some words that can be damaged.'))
    expect(await refusal('a.docx', whole.slice(0, whole.length - 30))).toMatch(/damaged/)
    expect(await refusal('a.docx', whole.slice(0, 100))).toMatch(/damaged/)
    const changed = Buffer.from(whole)
    const at =
      changed.lastIndexOf('word/document.xml', changed.indexOf('PK\x01\x02')) +
      'word/document.xml'.length +
      20
    changed[at] = (changed[at] ?? 0) ^ 0xff
    expect(await refusal('a.docx', changed)).toMatch(/damaged/)
  })
})
