import { describe, expect, test } from 'vitest'
import { indexEarlier } from '../../src/db/index-earlier.ts'
import { formats } from '../../src/reports/formats/formats.ts'
import type { Report } from '../../src/reports/model.ts'
import {
  articleRow,
  decide,
  decidedClaim,
  during,
  importedArticle,
  levels,
  rowOf,
  rowsOf,
} from '../support/factories.ts'
import { type Answer, type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

const publicly = { ASSAY_PUBLIC_URL: 'https://desk.example', ASSAY_ALLOWED_HOSTS: '127.0.0.1:0' }

interface Desk extends World {
  ana: Visitor
  editor: Visitor
  article: string
  claim: string
  number: number
}

/** A desk whose edition 1 says that a claim is true. */
async function desk(): Promise<Desk> {
  const world = await makeWorld(publicly)
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const article = await importedArticle(ana)
  const claim = await decidedClaim(world, ana, editor, article)
  const { number } = await rowOf(world, 'claims', claim)
  const made = { ...world, ana, editor, article, claim, number }
  expect((await issue(made)).status).toBe(303)
  return made
}

const issue = (world: Desk, fields: Fields = {}) =>
  world.editor.post(`/articles/${world.article}/editions`, fields)
const withdraw = (world: Desk, text = 'The register was forged.', by = world.editor) =>
  by.post(`/articles/${world.article}/withdrawal`, { text })
const edition = (world: Desk, number: number, rest = '') =>
  world.ana.get(`/articles/${world.article}/editions/${number}${rest}`)
const words = (answer: Answer, selector = 'main') =>
  (answer.document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ')

async function frozen(world: Desk, number: number): Promise<Report> {
  const rows = await rowsOf(world, 'editions', { article_id: world.article })
  return JSON.parse(rows.find((row) => row.number === number)?.report_json ?? '') as Report
}

/** Decides the claim anew, that it is false. */
async function decideAnew(world: Desk): Promise<void> {
  await world.editor.post(`/claims/${world.claim}/reopening`, { reason: 'Another register.' })
  const { true: scale } = await levels(world)
  expect((await decide(world.editor, world.claim, scale.false, { summary: 'Nine.' })).status).toBe(303)
}

describe('an edition after the first', () => {
  test('cannot be issued before every changed verdict is explained; what was typed stays', async () => {
    const world = await desk()
    await decideAnew(world)
    const field = `text-${world.number}`
    const form = await world.editor.get(`/articles/${world.article}/report`)
    expect(words(form)).toContain('Verdicts that changed since edition 1')
    expect(words(form)).toContain(`Claim ${world.number}: was True, now False`)
    expect(form.document.querySelector(`textarea[name="${field}"]`)?.hasAttribute('required')).toBe(true)
    const { answer, actions } = await during(world, () => issue(world, { [field]: ' ', 'text-0': 'A typo.' }))
    expect([answer.status, actions]).toEqual([422, []])
    expect(words(answer, '.error-summary')).toContain(
      `Claim ${world.number}: say why its verdict changed from True to False.`,
    )
    expect(answer.document.querySelector('textarea[name="text-0"]')?.textContent).toBe('A typo.')
    expect(await rowsOf(world, 'editions')).toHaveLength(1)
    expect(await rowsOf(world, 'corrections')).toEqual([])
  })

  test('keeps what is said, tied to both editions, in the same act', async () => {
    const world = await desk()
    await decideAnew(world)
    const said = { [`text-${world.number}`]: 'Three were closed.', [`kind-${world.number}`]: 'typo' }
    const { answer, acts } = await during(world, () =>
      issue(world, { ...said, 'text-0': 'We misspelt Tavira.', 'kind-0': 'typo' }),
    )
    expect(answer.status).toBe(303)
    expect(acts.map((act) => act.action)).toEqual(['report.issued'])
    const editions = await rowsOf(world, 'editions')
    const both = { earlier_edition_id: editions[0]?.id, edition_id: editions[1]?.id }
    const by = { approved_by: world.editor.actor.id, approved_at: acts[0]?.at }
    const rows = await rowsOf(world, 'corrections')
    expect(rows.sort((a, b) => (a.kind > b.kind ? -1 : 1))).toMatchObject([
      { claim_id: null, kind: 'typo', text: 'We misspelt Tavira.', was: '', now: '', ...both, ...by },
      {
        ...{ claim_id: world.claim, kind: 'changed verdict', text: 'Three were closed.' },
        ...{ was: 'True', now: 'False', ...both, ...by },
      },
    ])
    expect((await frozen(world, 2)).corrections).toEqual([
      correction(0, 'typo', 'We misspelt Tavira.'),
      { ...correction(world.number, 'changed verdict', 'Three were closed.'), was: 'True', now: 'False' },
    ])
    expect(words(await world.ana.get(`/articles/${world.article}/history`))).toContain(
      'issued the report, edition 2, with 2 corrections',
    )

    function correction(claim: number, kind: string, text: string) {
      const told = { approvedBy: 'Elias Brandt', at: acts[0]?.at }
      return { edition: 2, corrects: 1, claim, kind, text, was: '', now: '', ...told }
    }
  })

  test('says it in every export, and later editions go on saying it', async () => {
    const world = await desk()
    await decideAnew(world)
    const said = 'Three were closed before they opened'
    await issue(world, { [`text-${world.number}`]: said })
    await issue(world, { 'text-0': 'Nothing else.', 'kind-0': 'clarification' })
    for (const number of [2, 3])
      for (const { key } of formats)
        expect((await edition(world, number, `.${key}`)).text, `${number} ${key}`).toContain(said)
    expect((await frozen(world, 3)).corrections?.map(({ edition }) => edition)).toEqual([3, 2])
    const review = JSON.parse((await edition(world, 3, '.claimreview')).text)['@graph'][0]
    expect(review.correction.map(({ text }: { text: string }) => text)).toEqual([said, 'Nothing else.'])
    expect(review.author.correctionsPolicy).toBe('https://desk.example/corrections')
  })

  test('leaves the edition it corrects as it was, and is told of beside it', async () => {
    const world = await desk()
    const before = await filesOf(world, 1)
    await decideAnew(world)
    await issue(world, { [`text-${world.number}`]: 'Three were closed.' })
    expect(await filesOf(world, 1)).toEqual(before)
    for (const page of [await edition(world, 1), await edition(world, 1, '/files')]) {
      expect(words(page, '.later-editions')).toContain('This edition is not the newest')
      expect(words(page, '.later-editions')).toContain('(was True, now False): Three were closed.')
      expect(page.document.querySelector('.later-editions .report')).toBeNull()
    }
    const [first, second] = [await edition(world, 1), await edition(world, 2)]
    expect(words(first, '.report')).not.toContain('Three were closed.')
    expect(second.document.querySelector('.later-editions')).toBeNull()
    const file = await edition(world, 1, '.json')
    expect(file.headers.get('Link')).toBe(
      `<https://desk.example/articles/${world.article}/editions/2>; rel="latest-version"`,
    )
    expect((await edition(world, 2, '.json')).headers.get('Link')).toBeNull()
    const files = await rowsOf(world, 'edition_files')
    const shown = words(await edition(world, 1, '/files'))
    const [one] = await rowsOf(world, 'editions')
    for (const { sha256 } of files.filter((row) => row.edition_id === one?.id))
      expect(shown).toContain(sha256)
  })

  test.each([
    [{ 'text-0': 'x'.repeat(2_001) }, 'longer than 2000'],
    [{ 'text-0': 'So.', 'kind-0': 'withdrawn' }, 'The kind must be one of'],
    [{ 'text-99': 'So.' }, 'Edition 1 has no claim 99.'],
  ])('refuses %j', async (fields: Record<string, string>, sentence) => {
    const world = await desk()
    const { answer, actions } = await during(world, () => issue(world, fields))
    expect([answer.status, actions]).toEqual([422, []])
    expect(words(answer, '.error-summary')).toContain(sentence)
  })

  test('the first edition corrects nothing', async () => {
    const world = await desk()
    const article = await importedArticle(world.ana)
    await decidedClaim(world, world.ana, world.editor, article)
    const answer = await issue({ ...world, article }, { 'text-0': 'So.' })
    expect(answer.status).toBe(422)
    expect(words(answer, '.error-summary')).toContain('No edition was issued yet')
  })
})

describe('withdrawing', () => {
  test('issues an edition that holds all but the verdicts, whatever was worked since', async () => {
    const world = await desk()
    const before = await filesOf(world, 1)
    await decideAnew(world)
    const { answer, acts } = await during(world, () => withdraw(world))
    expect(answer.headers.get('Location')).toBe(`/articles/${world.article}/editions/2`)
    expect(acts).toMatchObject([{ action: 'report.withdrawn', reason: 'The register was forged.' }])
    const report = await frozen(world, 2)
    const at = acts[0]?.at
    expect(report.withdrawal).toEqual({ text: 'The register was forged.', by: 'Elias Brandt', at })
    expect(report.counts).toMatchObject({ decided: 0, byLevel: [] })
    const claim = report.claims.find(({ id }) => id === world.claim)
    expect(claim).toMatchObject({ state: 'withdrawn', true: null, said: null, summary: '' })
    expect(claim?.evidence).toHaveLength(1)
    expect(report.changes).toContainEqual({ claim: world.number, field: 'true', from: 'True', to: '' })
    expect(report.corrections).toMatchObject([{ edition: 2, corrects: 1, claim: 0, kind: 'withdrawn' }])
    expect(await filesOf(world, 1)).toEqual(before)
  })

  test('every page and every export says so, and none shows a verdict as in force', async () => {
    const world = await desk()
    await withdraw(world)
    for (const { key } of formats) {
      const { text, status } = await edition(world, 2, `.${key}`)
      expect(status, key).toBe(200)
      expect(text, key).toContain('The register was forged')
      expect(text, key).toMatch(/withdrawn/i)
      expect(text, key).not.toContain('as the register shows')
    }
    const review = JSON.parse((await edition(world, 2, '.claimreview')).text)['@graph'][0]
    expect(review.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Withdrawn',
      ratingExplanation: 'The register was forged.',
    })
    for (const path of ['/report', '/editions/1', '/editions/1/files', '/editions/2'])
      expect(words(await world.ana.get(`/articles/${world.article}${path}`)), path).toContain(
        'The register was forged.',
      )
    const old = await edition(world, 1)
    expect(words(old, '.later-editions')).toContain('The desk stands by no verdict below.')
    expect((await world.ana.get(`/articles/${world.article}/report.claimreview`)).status).toBe(409)
  })

  test('needs an issued report that stands, a reason and an editor', async () => {
    const world = await desk()
    for (const [answer, status] of [
      [await withdraw(world, ' '), 422],
      [await withdraw(world, 'So.', world.ana), 403],
      [await withdraw({ ...world, article: await importedArticle(world.ana) }), 409],
    ] as const)
      expect(answer.status).toBe(status)
    expect(await rowsOf(world, 'editions')).toHaveLength(1)
    expect((await withdraw(world)).status).toBe(303)
    expect((await withdraw(world)).status).toBe(409)
    expect(await rowsOf(world, 'editions')).toHaveLength(2)
    const page = await world.editor.get(`/articles/${world.article}/report`)
    expect(page.document.querySelector('form[action$="/withdrawal"]')).toBeNull()
  })

  test('a later edition gives verdicts again, and must explain those that were given before', async () => {
    const world = await desk()
    await withdraw(world)
    await decideAnew(world)
    expect((await issue(world)).status).toBe(422)
    expect((await issue(world, { [`text-${world.number}`]: 'Three were closed.' })).status).toBe(303)
    const report = await frozen(world, 3)
    expect(report.withdrawal).toBeNull()
    expect(report.corrections).toMatchObject([
      { edition: 3, corrects: 1, kind: 'changed verdict', was: 'True', now: 'False' },
      { edition: 2, corrects: 1, kind: 'withdrawn' },
    ])
    expect(words(await edition(world, 1), '.later-editions')).toContain('This edition is not the newest')
    expect((await articleRow(world, world.article)).state).toBe('in check')
  })
})

describe('the page of corrections', () => {
  test('says what to expect while there are none', async () => {
    const world = await makeWorld()
    const reader = await world.signedIn('reader')
    expect(words(await reader.get('/corrections'))).toContain('Nothing has been corrected yet')
    expect(words(await reader.get('/corrections?kind=typo'))).toContain('No correction fits')
    expect((await world.stranger.get('/corrections')).headers.get('Location')).toMatch(/^\/session/)
  })

  test('lists all articles’, newest first, by kind, day and article, and exports them', async () => {
    const world = await desk()
    await decideAnew(world)
    await issue(world, { [`text-${world.number}`]: '=Three were closed.' })
    world.wait(3 * 86_400_000)
    const ana = await world.signedIn('reviewer')
    const editor = await world.signedIn('editor', 'Eva Lindqvist')
    const article = await importedArticle(ana, undefined, { title: 'Bridges' })
    const other = { ...world, ana, editor, article }
    await decidedClaim(world, ana, editor, article)
    await issue(other)
    await withdraw(other, 'We were had.')
    const shown = async (query = '') =>
      [...(await ana.get(`/corrections${query}`)).document.querySelectorAll('.correction-text')].map(
        (text) => text.textContent,
      )
    expect(await shown()).toEqual(['We were had.', '=Three were closed.'])
    expect(await shown('?kind=withdrawn')).toEqual(['We were had.'])
    expect(await shown(`?article=${world.article}`)).toEqual(['=Three were closed.'])
    const today = new Date().toISOString().slice(0, 10)
    expect(await shown(`?to=${today}`)).toEqual(['=Three were closed.'])
    expect(await shown(`?from=${today}&kind=changed+verdict`)).toEqual(['=Three were closed.'])
    expect(await shown('?kind=nonsense&from=nonsense&before=nonsense')).toHaveLength(2)
    const csv = await ana.get('/corrections.csv?kind=changed+verdict')
    expect(csv.headers.get('Content-Type')).toContain('text/csv')
    const lines = csv.text.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('"at","kind","article","claim"')
    expect(lines[1]).toContain('"True","False","\'=Three were closed.","2","1","Elias Brandt"')
    for (const [path, href] of [
      ['/', '/corrections'],
      [`/articles/${world.article}/report`, `/corrections?article=${world.article}`],
    ] as const)
      expect((await ana.get(path)).document.querySelector(`a[href="${href}"]`), path).not.toBeNull()
  })

  test('is not the only place: a search finds their words and leads to the edition, also those of earlier days', async () => {
    const world = await desk()
    const fields = {
      [`text-${world.number}`]: 'Three were closed.',
      'text-0': 'The headline was too strong.',
    }
    await issue(world, { ...fields, 'kind-0': 'clarification' })
    await decideAnew(world)
    await issue(world, { [`text-${world.number}`]: 'Four were closed.' })
    const links = async (words: string) =>
      [
        ...(
          await world.ana.get(`/search?kind=corrections&q=${encodeURIComponent(words)}`)
        ).document.querySelectorAll('.result'),
      ].map((found) => [
        found.querySelector('.result-heading a')?.getAttribute('href'),
        found.querySelector('.result-excerpt')?.textContent,
      ])
    const edition = (number: number) => `/articles/${world.article}/editions/${number}`
    const found = [[`${edition(3)}#claim-${world.number}`, 'Four were closed.']]
    expect(await links('four closed')).toEqual(found)
    expect(await links('headline')).toEqual([[edition(2), 'The headline was too strong.']])
    const { db, raw } = world.context.connection
    raw?.exec(`delete from search_index where rowid in (select id from search_rows where kind = 'correction');
      delete from search_rows where kind = 'correction'`)
    expect(await links('four closed')).toEqual([])
    for (let starts = 0; starts < 2; starts++) await indexEarlier(db)
    expect(await links('four closed')).toEqual(found)
  })

  test('goes on over pages, each correction once', async () => {
    const world = await desk()
    for (let n = 0; n < 26; n++) {
      const fields = { 'text-0': `Article ${n}.`, [`text-${world.number}`]: `Claim ${n}.` }
      expect((await issue(world, fields)).status).toBe(303)
      world.wait(1_000)
    }
    const seen: string[] = []
    for (let href: string | null = '/corrections'; href; ) {
      const { document } = await world.ana.get(href)
      seen.push(...[...document.querySelectorAll('.correction-text')].map((text) => String(text.textContent)))
      href = document.querySelector('a[rel="next"]')?.getAttribute('href') ?? null
    }
    expect(seen).toHaveLength(52)
    expect(new Set(seen).size).toBe(52)
    expect(seen[0]).toMatch(/ 25\.$/)
    expect(seen.at(-1)).toMatch(/ 0\.$/)
  })
})

async function filesOf(world: Desk, number: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const { key } of formats) files[key] = (await edition(world, number, `.${key}`)).text
  return files
}
