import { describe, expect, test } from 'vitest'
import { explainStoredLine } from '../../src/articles/intake/explain-stored-line.ts'
import { SHORT_TEXT } from '../../src/articles/intake/read-apart.ts'
import type { Node } from '../../src/breaker/tree/tree.ts'
import { drawingOf } from '../../views/articles/arcs.ts'
import { relationInWords } from '../../views/articles/grammar-words.ts'
import { importedArticle } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'
import { articleBrokenBy, brokenBy } from './broken.ts'
import { claimsOf } from './desk.ts'

const text = [
  'Mayor Ilsa Brandt opened two clinics in Norvik.',
  'Why did nobody ask the farmers?',
  'The ministry opened 12 clinics.',
].join('\n\n')

async function desk(by: 'reader' | 'reviewer' = 'reviewer', language = 'en', of = text) {
  const world = await makeWorld()
  const rana = await world.signedIn('reviewer')
  // A long text would be read for the import as well.
  const article =
    of.length > SHORT_TEXT
      ? await articleBrokenBy(world, rana, of, brokenBy(of, []))
      : await importedArticle(rana, of, { language })
  const reader = await world.signedIn(by)
  const reading = (line: number | string) => reader.get(`/articles/${article}/lines/${line}/reading`)
  return { world, reader, article, reading }
}

describe('how a line was read', () => {
  test('shows readers its claims with their rules, and its words as a drawing and a table', async () => {
    const { reading, world, article } = await desk('reader')
    const { status, document } = await reading(3)
    expect(status).toBe(200)
    expect(document.querySelector('h1')?.textContent).toBe('How line 3 was read')
    expect(document.querySelector('.line-quoted')?.textContent).toBe('The ministry opened 12 clinics.')
    const claim = (await claimsOf(world, article)).find(
      ({ wording }) => wording === 'The ministry opened 12 clinics.',
    )
    const shown = document.querySelector('.readings > li')
    expect(shown?.querySelector('.claim-wording')?.textContent).toBe(claim?.wording)
    expect(shown?.textContent).toContain(`claim ${claim?.number}, proposed`)
    const words = ['The', 'ministry', 'opened', '12', 'clinics', '.']
    expect([...document.querySelectorAll('.tree-word')].map((word) => word.textContent)).toEqual(words)
    expect([...document.querySelectorAll('table.words tbody th')].map((word) => word.textContent)).toEqual(
      words,
    )
    expect(document.querySelector('table.words')?.textContent).toContain('subject nsubj')
  })

  test('says why there is nothing to check, and leads to its neighbours', async () => {
    const { reading, article } = await desk()
    const { document } = await reading(2)
    expect(document.querySelector('.line-reading')?.textContent).toContain(
      'Nothing to check is proposed: a question.',
    )
    const to = (rel: string) => document.querySelector(`a[rel="${rel}"]`)?.getAttribute('href')
    expect([to('prev'), to('next')]).toEqual(
      [1, 3].map((line) => `/articles/${article}/lines/${line}/reading`),
    )
    expect((await reading(1)).document.querySelector('a[rel="prev"]')).toBeNull()
    expect((await reading(3)).document.querySelector('a[rel="next"]')).toBeNull()
  })

  test('is reached from each line, from a proposal and from its panel', async () => {
    const { world, reader, article } = await desk('reader')
    const [claim] = await claimsOf(world, article)
    const { document } = await reader.get(`/articles/${article}?claim=${claim?.id}`)
    const address = `/articles/${article}/lines/1/reading`
    for (const place of ['#line-1 .line-side', `#claim-${claim?.id} .claim-worth`, '#panel .claim-facts'])
      expect(document.querySelector(`${place} a[href="${address}"]`), place).not.toBeNull()
  })

  test('of an article in another language says plainly that it is not', async () => {
    const arabic = 'تراجع منسوب نهر دجلة في بغداد بمقدار 40 سنتيمتراً. وقالت الوزارة إنها رفعت الإطلاقات.'
    const { reader, article, reading } = await desk('reviewer', 'ar', arabic)
    const { document } = await reading(1)
    expect(document.querySelector('main .notice')?.textContent).toContain('every sentence is one proposal')
    expect(document.querySelector('.tree')).toBeNull()
    expect(document.querySelector('.line-quoted')?.getAttribute('lang')).toBe('ar')
    const bench = await reader.get(`/articles/${article}`)
    expect(bench.document.querySelector('main .notice')?.textContent).toContain(
      'the claimant is always the article',
    )
    expect(bench.document.querySelector('#line-1 a[href$="/reading"]')).toBeNull()
    const preview = await reader.post('/articles/preview', { text: arabic })
    expect(preview.document.querySelector('main .notice')?.textContent).toContain(
      'every sentence is one proposal',
    )
    const english = await reader.post('/articles/preview', { text })
    expect(english.document.querySelector('main .notice')).toBeNull()
  })

  test('of a long text is read in the thread, and of a very long one from what is around it', async () => {
    const sentence = (i: number) => `The ministry opened clinic ${i} in Norvik.`
    const long = Array.from({ length: 400 }, (_, i) => sentence(i)).join('\n\n')
    const { reading } = await desk('reviewer', 'en', long)
    const { document } = await reading(300)
    expect(document.querySelector('.readings .claim-wording')?.textContent).toContain('clinic 299')
    expect(document.querySelector('.hint')).toBeNull()
    const longer = Array.from({ length: 2_500 }, (_, i) => sentence(i)).join('\n\n')
    const other = await desk('reviewer', 'en', longer)
    const page = await other.reading(2_000)
    expect(page.document.querySelector('.readings .claim-wording')?.textContent).toContain('clinic 1999')
    expect(page.document.querySelector('main .hint')?.textContent).toContain(
      'only the paragraphs around the line',
    )
  })

  test.each(['0', '4', '1.5', '-1', 'one'])('there is no line %s', async (line) => {
    expect((await (await desk()).reading(line)).status).toBe(404)
  })
})

const node = (index: number, text: string, head: number, relation = 'dep'): Node => ({
  ...{ index, text, head, relation, lower: text.toLowerCase(), lemma: text, upos: 'X', xpos: 'X' },
  ...{ start: 0, end: 0, spaced: true },
})

describe('the drawing of a tree', () => {
  test('sets the words beside one another, and arcs over one another only where they share a stretch', () => {
    const tree = [
      node(0, 'a', 1),
      node(1, 'bb', 3),
      node(2, 'ccc', 3),
      node(3, 'dddd', -1, 'root'),
      node(4, 'e', 3),
    ]
    const { words, arcs, root, levels, width } = drawingOf(tree)
    for (const [i, word] of words.slice(1).entries())
      expect(word.x - word.width / 2).toBeGreaterThan((words[i]?.x ?? 0) + (words[i]?.width ?? 0) / 2)
    expect(arcs.map(({ to, level }) => [words.findIndex(({ x }) => x === to), level])).toEqual([
      [0, 1],
      [2, 1],
      [4, 1],
      [1, 2],
    ])
    expect([root, levels]).toEqual([words[3]?.x, 2])
    expect(width).toBeGreaterThan(words[4]?.x ?? 0)
  })

  test('of no words is empty', () => {
    expect(drawingOf([])).toMatchObject({ words: [], arcs: [], root: null, levels: 0 })
  })
})

test.each([
  ['nsubj', 'subject'],
  ['nsubj:outer', 'subject'],
  ['unheard', 'unheard'],
])('the relation %s is told as “%s”', (relation, words) => expect(relationInWords(relation)).toBe(words))

test.each([
  ['as it is cut now', { number: 2, start_at: 21 }, 'One more clinic was opened.'],
  ['by another number than before', { number: 1, start_at: 21 }, 'One more clinic was opened.'],
  ['by a number that no line has any more', { number: 9, start_at: 21 }, 'One more clinic was opened.'],
  ['in the midst of a line', { number: 2, start_at: 27 }, 'One more clinic was opened.'],
])('a line is found %s', (_, line, words) => {
  const short = 'A clinic is opened.\n\nOne more clinic was opened.\n\nThat is all of it.'
  expect(explainStoredLine(short, 'en', line).explanation?.line.text).toBe(words)
})

test('beyond the last line there is none', () => {
  expect(explainStoredLine('A clinic is opened.', 'en', { number: 3, start_at: 40 }).explanation).toBeNull()
})
