import { describe, expect, test } from 'vitest'
import { MAX_QUOTE } from '../../src/claims/limits.ts'
import {
  anchorsOf,
  articleRow,
  articleText,
  claimsOf,
  during,
  importedArticle,
  linesOf,
  location,
  rowOf,
  rowsOf,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  article: string
  text: string
}

const arabic = 'قالت الوزارة إنها افتتحت اثنتي عشرة عيادة. وانخفضت البطالة إلى 4.2 في المئة في عام 2025.'
const emoji = 'The 😀 ministry 🏥 opened 12 clinics 🎉 in Tavira. The 👩‍⚕️ doctors came in May.'

async function desk(text = articleText, language = 'en'): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const article = await importedArticle(ana, text, { language })
  const [version] = await rowsOf(world, 'article_versions', { article_id: article })
  return { ...world, ana, article, text: version?.text ?? '' }
}

/** Sends the form for a new claim and looks at all that came of it. */
async function make({ ana, article, ...world }: Desk, fields: Fields) {
  const form = { wording: 'There are 12 clinics.', claimant: '', kind: 'quantity', ...fields }
  const { answer, actions, acts } = await during(world as World, () =>
    ana.post(`/articles/${article}/claims`, form),
  )
  const id = /#claim-([\w-]+)$/.exec(location(answer))?.[1] ?? ''
  return {
    answer,
    actions,
    acts,
    id,
    quoteError: answer.document.querySelector('.field-error, .error')?.textContent,
  }
}

/** Where words stand in a text, as a browser’s selection says it. */
function selectionOf(text: string, words: string): Fields {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start: String(start), end: String(start + words.length), quote: words }
}

describe('of words that are selected', () => {
  test('makes the claim, its anchor and one act, and begins the check', async () => {
    const world = await desk()
    const before = await claimsOf(world, world.article)
    const { answer, acts, id } = await make(world, selectionOf(world.text, '12 clinics in Tavira'))
    expect(answer.status).toBe(303)
    expect(location(answer)).toBe(`/articles/${world.article}#claim-${id}`)
    expect(await rowOf(world, 'claims', id)).toMatchObject({
      ...{
        wording: 'There are 12 clinics.',
        claimant: '',
        kind: 'quantity',
        state: 'to check',
        origin: 'person',
      },
      number: before.length + 1,
      version: 1,
    })
    const [anchor, more] = await anchorsOf(world, id)
    expect(more).toBeUndefined()
    expect(anchor).toMatchObject({
      exact: '12 clinics in Tavira',
      prefix: 'The ministry opened ',
      ordinal: 0,
    })
    expect(acts).toMatchObject([{ action: 'claim.made', actor: world.ana.actor.id, article: world.article }])
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['claims', 'anchors', 'articles'])
    expect((await articleRow(world, world.article)).state).toBe('in check')
  })

  test.each([
    ['Arabic', arabic, 'ar', 'اثنتي عشرة عيادة'],
    ['signs beyond the basic plane', emoji, 'en', '🏥 opened 12 clinics 🎉'],
    ['one sign alone', emoji, 'en', '😀'],
    ['a sign of several', emoji, 'en', '👩‍⚕️ doctors'],
  ])('the quote is exactly what stands between its offsets: %s', async (_, text, language, words) => {
    const world = await desk(text, language)
    const { answer, id } = await make(world, selectionOf(world.text, words))
    expect(answer.status).toBe(303)
    const [anchor] = await anchorsOf(world, id)
    expect(anchor?.exact).toBe(words)
    for (const one of await rowsOf(world, 'anchors')) {
      expect(world.text.slice(one.start_at, one.end_at)).toBe(one.exact)
      expect([one.exact, one.prefix, one.suffix].every((part) => part.isWellFormed())).toBe(true)
      expect(world.text.slice(0, one.start_at).endsWith(one.prefix)).toBe(true)
      expect(world.text.slice(one.end_at).startsWith(one.suffix)).toBe(true)
    }
  })

  test('the words kept on either side never hold half a character', async () => {
    const world = await desk(`😀${'a'.repeat(40)} opened 12 clinics in Tavira ${'b'.repeat(31)}😀 in May.`)
    for (let start = 30; start < 46; start++) {
      const { answer, id } = await make(world, { start: String(start), end: String(start + 20) })
      expect(answer.status, String(start)).toBe(303)
      const [anchor] = await anchorsOf(world, id)
      expect([anchor?.prefix, anchor?.suffix].every((part) => part?.isWellFormed())).toBe(true)
    }
  })

  test('white space at the ends is left out', async () => {
    const world = await desk()
    const { id } = await make(world, { start: '19', end: '31', quote: ' 12 clinics ' })
    expect((await anchorsOf(world, id))[0]).toMatchObject({ exact: '12 clinics', start_at: 20, end_at: 30 })
  })

  test('a selection may run across lines, with its line ends as a browser sends them', async () => {
    const world = await desk()
    const words = world.text.slice(100, 160)
    expect(words).toContain('\n\n')
    const start = { start: '100', end: '160' }
    const { answer, id } = await make(world, { ...start, quote: words.replaceAll('\n', '\r\n') })
    expect(answer.status).toBe(303)
    const [anchor] = await anchorsOf(world, id)
    expect(anchor?.exact).toBe(words.trim())
    const lines = await linesOf(world, world.article)
    expect(anchor?.line_id).toBe(lines[1]?.id)
  })

  test.each([
    ['other words than the quote', { start: '4', end: '12', quote: 'clinics' }, 'not the same words'],
    ['offsets behind the end', { start: '9000', end: '9010', quote: '12 clinics' }, 'No words are selected'],
    ['an end before its start', { start: '30', end: '20', quote: '12 clinics' }, 'No words are selected'],
    ['nothing but white space', { start: '3', end: '4', quote: '' }, 'No words are selected'],
  ])('is refused with %s', async (_, fields, sentence) => {
    const world = await desk()
    const { answer, actions } = await make(world, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('There are 12 clinics.')
    expect(actions).toEqual([])
    expect((await articleRow(world, world.article)).state).toBe('draft')
  })

  test('is refused when it cuts a character in two', async () => {
    const world = await desk(emoji)
    const at = world.text.indexOf('😀') + 1
    const { answer, actions } = await make(world, { start: String(at), end: String(at + 10) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('cuts a character in two')
    expect(actions).toEqual([])
  })

  test('is refused when it is longer than a quote may be', async () => {
    const world = await desk(`${'The ministry opened 12 clinics. '.repeat(200)}`)
    const upTo = (end: number) => make(world, { start: '0', end: String(end), quote: '' })
    expect((await upTo(MAX_QUOTE - 1)).answer.status).toBe(303)
    const { answer, actions } = await upTo(MAX_QUOTE + 10)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(`longer than ${MAX_QUOTE} characters`)
    expect(actions).toEqual([])
  })
})

describe('of words that are typed', () => {
  test('stands where the words stand in their line', async () => {
    const world = await desk()
    const { answer, id, actions } = await make(world, {
      line: '5',
      quote: ' 3 million euros ',
      start: '',
      end: '',
    })
    expect(answer.status).toBe(303)
    expect(actions).toEqual(['claim.made'])
    const start = world.text.indexOf('3 million euros')
    expect((await anchorsOf(world, id))[0]).toMatchObject({ exact: '3 million euros', start_at: start })
  })

  test('composed or not, the letters are the same', async () => {
    const world = await desk()
    const { answer, id } = await make(world, { line: '2', quote: 'João Pires'.normalize('NFD') })
    expect(answer.status).toBe(303)
    expect((await anchorsOf(world, id))[0]?.exact).toBe('João Pires')
  })

  test.each([
    ['that are not there', { line: '1', quote: 'thirteen clinics' }, 'not in the line exactly as typed'],
    ['of another line', { line: '1', quote: '3 million euros' }, 'not in the line exactly as typed'],
    ['that stand there twice', { line: '1', quote: 'in' }, 'more than once'],
    ['that run over the end of the line', { line: '1', quote: 'March 2025. The mayor' }, 'not in the line'],
    ['of no line', { quote: '12 clinics' }, 'which line the words are from'],
    ['of a line that is not there', { line: '77', quote: '12 clinics' }, 'which line the words are from'],
    ['that are none', { line: '1', quote: '  ' }, 'The quote is missing'],
    ['longer than a quote may be', { line: '1', quote: 'a'.repeat(MAX_QUOTE + 1) }, 'longer than'],
  ])('words %s are refused, with all that was typed kept', async (_, fields, sentence) => {
    const world = await desk()
    const { answer, actions } = await make(world, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('There are 12 clinics.')
    expect(actions).toEqual([])
  })

  test('a claim needs a wording', async () => {
    const world = await desk()
    const { answer, actions } = await make(world, { line: '1', quote: '12 clinics', wording: ' ' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('The wording is missing.')
    expect(answer.text).toContain('12 clinics')
    expect(actions).toEqual([])
  })
})

test('the form sent twice makes one claim', async () => {
  const world = await desk()
  const fields = { line: '1', quote: '12 clinics', once: crypto.randomUUID() }
  const first = await make(world, fields)
  const second = await make(world, fields)
  expect(second.answer.status).toBe(303)
  expect([second.id, second.actions]).toEqual([first.id, []])
})
