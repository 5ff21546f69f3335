import { beforeEach, expect, test } from 'vitest'
import { importArticle } from '../../src/articles/import-command.ts'
import { claimById } from '../../src/claims/queries.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { everybody } from '../../src/ratings/readable-queries.ts'
import { search } from '../../src/search/queries.ts'
import { searchRoutes } from '../../src/search/routes.tsx'
import { articleInput, type Desk, makeDesk, queriesOf, serve } from '../revisions/desk.ts'

let desk: Desk
let web: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  desk = await makeDesk()
  web = await serve(desk.context, searchRoutes(desk.context))
})

const nothing = { lines: [], claims: [], hints: [] }
const found = async (query: string, kind: Parameters<typeof search>[2] = '') =>
  (await search(desk.context.read, query, kind, everybody)).found.map((one) => one.kind)
const note = (body: string) =>
  desk.context.change(desk.ana, (c) =>
    writeNote(c, { claim: desk.claims[1] ?? '' }, { body, parent: '', once: undefined }),
  )

test('finds articles by title, byline and text, claims by wording and claimant, and notes', async () => {
  await note('The mayor’s office never called back.')
  expect(await found('twelve')).toEqual(['article'])
  expect(await found('goncalves')).toEqual(['article'])
  expect(await found('rained')).toEqual(['article'])
  expect((await found('mayor')).sort()).toEqual(['article', 'claim', 'note'])
  expect(await found('mayor', 'notes')).toEqual(['note'])
  expect(await found('mayor', 'articles')).toEqual(['article'])
  expect(await found('tavira', 'articles')).toEqual(['article'])
  expect(await found('mayor clinics', 'claims')).toEqual([])
})

test.each([
  ['احمد', 'أحمد'],
  ['الارهابيين', 'الإرهابيين'],
  ['مُدَرِّسَة', 'مدرسة'],
  ['مدرسة', 'مُدَرِّسَة'],
  ['كردستان', 'کردستان'],
  ['30', '٣٠'],
  ['goncalves', 'Gonçalves'],
])('%s finds %s', async (query, written) => {
  await note(`… ${written} …`)
  expect(await found(query)).toContain('note')
  const page = await web.get(desk.rosa, `/search?${new URLSearchParams({ q: query, kind: 'notes' })}`)
  expect(page.document.querySelector('mark')?.textContent).toBe(written)
})

test('an edit replaces what is found; an article keeps its text when its title changes', async () => {
  const { context, ana, claims, article } = desk
  await context.change(ana, async (c) => {
    const claim = await claimById(c.read, claims[1] ?? '')
    await c.update('claims', claim, { wording: 'Zebras arrived.' })
    await c.record({ action: 'claim.edited' })
  })
  expect(await found('zebra')).toEqual(['claim'])
  expect(await found('clinics tavira', 'claims')).toEqual([])
  await context.change(ana, async (c) => {
    const row = await c.read
      .selectFrom('articles')
      .selectAll()
      .where('id', '=', article)
      .executeTakeFirstOrThrow()
    await c.update('articles', row, { title: 'Renamed' })
    await c.record({ action: 'article.edited' })
  })
  expect(await found('twelve', 'articles')).toEqual([])
  expect(await found('renamed')).toEqual(['article'])
  expect(await found('rained')).toEqual(['article'])
})

test('words may stand anywhere, a phrase only together, and the last word may be unfinished', async () => {
  await note('A hundred thirty of 000 and 30,000 people')
  expect(await found('people thirty', 'notes')).toEqual(['note'])
  expect(await found('peop', 'notes')).toEqual(['note'])
  expect(await found('peop thirty', 'notes')).toEqual([])
  expect(await found('30,000', 'notes')).toEqual(['note'])
  expect(await found('000,30', 'notes')).toEqual([])
  expect(await found('"thirty people"', 'notes')).toEqual([])
  expect(await found('"hundred thirty"', 'notes')).toEqual(['note'])
})

test.each([
  '"',
  '""',
  '*',
  '-',
  'NEAR(',
  'NEAR(a b, 2)',
  'a AND',
  'OR',
  'NOT mayor',
  'folded:mayor',
  "'; drop table claims; --",
  '^mayor',
  '{folded} : x',
  '\u0000mayor',
  '\ud800',
  '\ue003',
  '\u0300',
  'क्षि',
  '😀',
  '½',
  'a'.repeat(100_000),
  'a '.repeat(50_000),
])('the query %j is only words', async (query) => {
  const page = await web.get(desk.rosa, `/search?${new URLSearchParams({ q: query.slice(0, 5_000) })}`)
  expect(page.status).toBe(200)
  await found(query)
  expect(await desk.context.read.selectFrom('claims').select('id').execute()).toHaveLength(3)
})

test('nobody can ask for the marks that narrow to a kind', async () => {
  expect(await found('\ue003')).toEqual([])
})

test('the page marks what was found and says what to do when nothing was', async () => {
  const { get } = web
  const page = await get(desk.rosa, '/search?q=clinics')
  expect(page.document.querySelector('#results-count')?.textContent).toBe('3 results.')
  const results = [...page.document.querySelectorAll('.result')]
  const kinds = results.map((result) => result.querySelector('.result-kind')?.textContent)
  expect(kinds.sort()).toEqual(['article', 'claim 1', 'claim 2'])
  for (const result of results) expect(result.querySelector('mark')?.textContent).toMatch(/^clinics$/i)
  expect(page.document.querySelector('.result-excerpt')?.textContent).toContain(
    'The ministry opened 12 clinics',
  )
})

test('empty and hopeless queries say what to do; odd addresses still answer', async () => {
  const { get } = web
  expect((await get(desk.rosa, '/search')).text).toContain('What are you looking for?')
  expect((await get(desk.rosa, '/search?q=%22')).text).toContain('Type a word or a number')
  const none = await get(desk.rosa, '/search?q=<b>zzz&kind=notes')
  expect(none.text).toContain('Nothing found')
  expect(none.text).toContain('&lt;b>zzz')
  expect(none.document.querySelector('.empty a')?.getAttribute('href')).toBe('/search?q=%3Cb%3Ezzz')
  for (const query of ['?q=a&q=b', '?kind=users&q=clinics', '?q[a]=b'])
    expect((await get(desk.rosa, `/search${query}`)).status).toBe(200)
})

test('while typing, only the results come', async () => {
  const part = await web.get(desk.rosa, '/search?q=clinics', {
    'HX-Request': 'true',
    'HX-Request-Type': 'partial',
  })
  expect(part.text).not.toContain('<html')
  expect(part.text).toContain('<mark>')
})

test('a search asks the same number of queries however much it finds', async () => {
  const count = () => queriesOf(desk.context, (read) => search(read, 'clinics', '', everybody))
  await note('Clinics')
  const few = await count()
  for (let i = 0; i < 20; i++) {
    await note(`Clinics ${i}`)
    await desk.context.change(desk.ana, (c) =>
      importArticle(c, articleInput(`Clinics ${i}`, `Clinics, part ${i}.`), nothing),
    )
  }
  expect(await count()).toBe(few)
})
