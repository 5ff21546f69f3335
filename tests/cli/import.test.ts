import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { paragraph, wordFile } from '../articles/intake/word-file.ts'
import { type Terminal, terminal } from '../support/command-line.ts'
import { rowOf, rowsOf } from '../support/factories.ts'
import { joined } from '../support/world.ts'

const words =
  'The ministry opened 12 clinics in Tavira. The mayor said that they were the largest of all, and that it had cost 3 million euros.'
const files = {
  'clinics.txt': `${words}\n`,
  'clinics.md': `# Twelve clinics\n\n**The ministry**${words.slice(12)}\n`,
  'clinics.html': `<!doctype html><title>Twelve clinics</title><article><h1>Twelve clinics</h1><p>${words}</p></article>`,
  'clinics.docx': wordFile(paragraph('Twelve clinics', 'H1') + paragraph(words)),
}

function written(at: Terminal, name: string, content: string | Uint8Array): string {
  const file = path.join(at.folder, name)
  writeFileSync(file, content)
  return file
}

describe('assay import', () => {
  test.each(Object.entries(files))('takes %s and says what it found', async (name, content) => {
    const at = terminal()
    const { code, out, err } = await at.assay('import', written(at, name, content), '--json')
    expect([code, err]).toEqual([0, ''])
    const { id, address, lines, claims } = JSON.parse(out)
    expect(address).toBe(`http://127.0.0.1:4173/articles/${id}`)
    await at.inDesk(async (context) => {
      const article = await rowOf({ context }, 'articles', id)
      expect(article).toMatchObject({
        title: name === 'clinics.txt' ? 'clinics' : 'Twelve clinics',
        language: 'en',
      })
      const [version] = await rowsOf({ context }, 'article_versions')
      expect(version).toMatchObject({ file_name: name })
      expect(version?.text.trim()).toBe(words)
      expect(await rowsOf({ context }, 'lines')).toHaveLength(lines)
      expect(await rowsOf({ context }, 'claims')).toHaveLength(claims)
      expect(claims).toBeGreaterThan(0)
    })
  })

  test('says it in words, with the details that were given', async () => {
    const at = terminal()
    const details = [
      '--title',
      'Clinics again',
      '--byline',
      'Inês',
      '--url',
      'https://post.example/1',
      '--published',
      '2025-03-16',
    ]
    const { code, out } = await at.assay(
      'import',
      written(at, 'a.txt', words),
      ...details,
      '--language',
      'pt',
    )
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Imported “Clinics again”: 2 lines, \d+ proposed claims\.\nhttp:\/\/127\.0\.0\.1:4173\/articles\//,
    )
    await at.inDesk(async (context) =>
      expect((await rowsOf({ context }, 'articles'))[0]).toMatchObject({
        ...{
          title: 'Clinics again',
          byline: 'Inês',
          url: 'https://post.example/1',
          published_on: '2025-03-16',
        },
        language: 'pt',
      }),
    )
  })

  test('is done by the person named, or by nobody who may not', async () => {
    const at = terminal()
    const file = written(at, 'a.txt', words)
    await at.assay('user', 'list')
    const { ana, lea } = await at.inDesk(async (context) => ({
      ana: (await joined(context, 'reviewer', 'Ana Petrova')).actor,
      lea: (await joined(context, 'reader', 'Lea Martin')).actor,
    }))
    expect((await at.assay('import', file, '--as', `${ana.id}@desk.example`)).code).toBe(0)
    const reader = await at.assay('import', file, '--as', `${lea.id}@desk.example`)
    expect(reader).toEqual({
      code: 1,
      out: '',
      err: 'assay import: As reader you may not import articles.\n',
    })
    const nobody = await at.assay('import', file, '--as', 'x@desk.example')
    expect(nobody.code).toBe(1)
    expect(nobody.err).toContain('Nobody with the address x@desk.example')
    await at.inDesk(async (context) => {
      const articles = await rowsOf({ context }, 'articles')
      expect(articles.map((article) => article.created_by)).toEqual([ana.id])
    })
  })

  test.each([
    ['a file that is not there', 'none.txt', null, /no such file/],
    ['a text too short to tell its language', 'short.txt', 'Tavira.', /--language/],
    ['an empty file', 'empty.txt', '', /^assay import: The file is empty\.\n$/],
    ['a picture', 'p.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^assay import: .+\.\n$/],
    [
      'a file that is too large',
      'big.txt',
      Buffer.alloc(10 * 1024 * 1024 + 1, 'a '),
      /larger than the 10 MB/,
    ],
    ['a wrong Word file', 'a.docx', Buffer.from('504b0304', 'hex'), /^assay import: .+\.\n$/],
  ])('%s is refused in one sentence', async (_, name, content, sentence) => {
    const at = terminal()
    const file = content === null ? path.join(at.folder, name) : written(at, name, content)
    const { code, out, err } = await at.assay('import', file)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n {4}at /)
  })

  test.each([[[]], [['a.txt', 'b.txt']], [['a.txt', '--nonsense']], [['a.txt', '--as']]])(
    'the words %j are wrong',
    async (args) => {
      const { code, out, err } = await terminal().assay('import', ...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('assay import FILE [--as EMAIL] [--json]')
    },
  )
})
