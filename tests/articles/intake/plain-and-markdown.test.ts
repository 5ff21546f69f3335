import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { MAX_TEXT_CHARACTERS } from '../../../src/articles/intake/draft.ts'
import { readPaste } from '../../../src/articles/intake/read-paste.ts'
import { readUpload } from '../../../src/articles/intake/read-upload.ts'
import { InvalidInput } from '../../../src/errors.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

const upload = (name: string, content: string) => readUpload({ name, bytes: Buffer.from(content) })

describe('plain text', () => {
  test('is taken as it is, markup signs included', async () => {
    const content = '# Not a heading\r\n\r\nThe *first* of the lines that were in it.'
    expect(await upload('note.txt', content)).toEqual({
      text: '# Not a heading\n\nThe *first* of the lines that were in it.',
      title: '',
      byline: '',
      publisher: '',
      url: '',
      publishedOn: '',
      language: 'en',
      charset: 'utf-8',
      mediaType: 'text/plain',
      rawSha256: createHash('sha256').update(content).digest('hex'),
      warnings: [],
    })
  })

  test('a header gives what it knows', async () => {
    const header =
      '---\nTitle: "Water: lower"\nauthor: A. Writer\nsite: The Paper\nurl: https://news.example/a\ndate: 2025-03-17\nlang: en-GB\nmood: grey\n---\n'
    const draft = await upload('note.txt', `${header}\nThe text is here and it is short.`)
    expect(draft).toMatchObject({
      title: 'Water: lower',
      byline: 'A. Writer',
      publisher: 'The Paper',
      url: 'https://news.example/a',
      publishedOn: '2025-03-17',
      language: 'en',
      text: 'The text is here and it is short.',
      warnings: [],
    })
  })

  test('what a header has wrong is left out, and said', async () => {
    const draft = await upload(
      'note.txt',
      '---\nurl: javascript:alert(1)\ndate: 2025-02-30\nlang: !\n---\nText of it.',
    )
    expect(draft).toMatchObject({ url: '', publishedOn: '', text: 'Text of it.' })
    expect(draft.warnings).toHaveLength(3)
  })

  test.each([
    '---\nSome words between rules\n---\nMore',
    '---\ntitle: never closed\n\nText',
    '---\nNote: no known key\n---\nText',
  ])('is no header: %j', async (content) => {
    expect(await upload('note.txt', content)).toMatchObject({ text: content, title: '' })
  })

  test('a language that the text contradicts is questioned', async () => {
    const draft = await upload(
      'n.txt',
      '---\nlanguage: fr\n---\nThe water in the dam was lower than it had been.',
    )
    expect(draft.language).toBe('fr')
    expect(draft.warnings).toEqual([expect.stringContaining('reads like “en”')])
  })
})

describe('Markdown', () => {
  test.each([
    ['a first heading is the title', '# The *title* #\n\nText.', 'The title', 'Text.'],
    ['so is an underlined one', 'The title\n=========\n\nText.', 'The title', 'Text.'],
    ['a second-level heading is not', '## Part\n\nText.', '', 'Part\n\nText.'],
    ['a later heading stays in the text', 'Text.\n\n# Part', '', 'Text.\n\nPart'],
    ['a header wins over a heading', '---\ntitle: A\n---\n# B\n\nText.', 'A', 'B\n\nText.'],
    ['wrapped lines are joined, hard breaks kept', 'one\ntwo  \nthree\\\nfour', '', 'one two\nthree\nfour'],
    ['emphasis', 'a **b** *c* ***d*** __e__ _f_ ~~g~~ `h`', '', 'a b c d e f g h'],
    ['signs that are no emphasis', '2 * 3 * 4, snake_case_name, 5*6', '', '2 * 3 * 4, snake_case_name, 5*6'],
    ['escapes', '1\\. \\*not\\* it', '', '1. *not* it'],
    [
      'links',
      '[a](http://x.example/y_(z) "t") [b][1] <https://z.example/> [c]\n\n[1]: http://q.example',
      '',
      'a b https://z.example/ [c]',
    ],
    ['images go', 'a ![alt](x.png) b', '', 'a  b'],
    ['quotations', '> one\n> two\n\nthree', '', 'one two\n\nthree'],
    [
      'lists',
      '- one\n- [x] two\n* three\n  more\n\n1. four\n2. five',
      '',
      'one\ntwo\nthree more\n\n1. four\n2. five',
    ],
    ['code fences keep their content', '```js\na = *b*\n\nc\n```\n\nText.', '', 'a = *b*\n\nc\n\nText.'],
    ['rules and comments go', 'a\n\n***\n\n<!-- no\n\nno -->b <b>c</b>', '', 'a\n\nb c'],
    ['entities', 'A &amp; B &lt;c&gt; &amp;lt;', '', 'A & B <c> &lt;'],
    ['foot notes', 'a[^1]\n\n[^1]: said so', '', 'a\n\nsaid so'],
  ])('%s', async (_, content, title, text) => {
    expect(await upload('a.md', content)).toMatchObject({ title, text, mediaType: 'text/markdown' })
  })

  test('the sample articles come with everything their headers say', async () => {
    for (const [file, language, paragraphs] of [
      ['iraq-syria.md', 'en', 18],
      ['arabic.md', 'ar', 6],
    ] as const) {
      const draft = await readUpload({
        name: file,
        bytes: readFileSync(`${import.meta.dirname}/../../../seeds/${file}`),
      })
      expect(draft).toMatchObject({ language, charset: 'utf-8', warnings: [] })
      expect(draft.text.split('\n\n')).toHaveLength(paragraphs)
      for (const value of [draft.title, draft.byline, draft.publisher, draft.url, draft.publishedOn])
        expect(value).not.toBe('')
    }
  })
})

describe('pasted text', () => {
  test('becomes a draft with the hash of what was pasted', () => {
    const pasted = 'The text\u00A0that was\r\npasted is in it.\u200B'
    expect(readPaste(pasted)).toMatchObject({
      text: 'The text that was\npasted is in it.',
      language: 'en',
      title: '',
      rawSha256: createHash('sha256').update(pasted, 'utf8').digest('hex'),
    })
  })

  test('is refused on its own field when empty or too long', () => {
    for (const text of [
      '',
      ' \n\u200B\u00A0',
      'a'.repeat(MAX_TEXT_CHARACTERS + 1),
      'a'.repeat(MAX_TEXT_CHARACTERS * 5),
    ]) {
      const refused = catchRefusal(() => readPaste(text))
      expect(refused.fields).toEqual({ text: expect.stringMatching(/no text|longest article/) })
    }
    expect(readPaste(`${'a'.repeat(MAX_TEXT_CHARACTERS)}\n\n`).text).toHaveLength(MAX_TEXT_CHARACTERS)
  })
})

function catchRefusal(work: () => unknown): InvalidInput {
  try {
    work()
  } catch (error) {
    if (error instanceof InvalidInput) return error
    throw error
  }
  throw new Error('nothing was refused')
}
