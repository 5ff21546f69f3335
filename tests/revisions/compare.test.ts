import { beforeEach, expect, test } from 'vitest'
import type { Report, ReportClaim } from '../../src/reports/model.ts'
import { differencesBetween } from '../../src/revisions/past/compare.ts'
import { sample } from '../reports/sample.ts'
import {
  decidedClaim,
  importedArticle,
  levels,
  madeClaim,
  rate,
  rowOf,
  withEvidence,
} from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { mainWords } from './main-words.ts'

let world: World
let ana: Visitor
let eve: Visitor
let article: string
beforeEach(async () => {
  world = await makeWorld()
  ana = await world.signedIn('reviewer', 'Ana Petrova')
  eve = await world.signedIn('editor', 'Eve Adler')
  article = await importedArticle(ana)
})

const last = async () => (await world.acts()).length
const compared = async (by: Visitor, query = '') =>
  mainWords(await by.get(`/articles/${article}/compare${query}`))

async function reworded(claim: string, wording: string): Promise<void> {
  const { version, kind } = await rowOf(world, 'claims', claim)
  const fields = { wording, claimant: '', cue: '', kind, risk: '', tags: '', version: String(version) }
  expect((await ana.post(`/claims/${claim}`, fields)).status).toBe(303)
}

test('tells what changed since the last edition, claim by claim', async () => {
  const decided = await decidedClaim(world, ana, eve, article)
  expect((await eve.post(`/articles/${article}/editions`)).status).toBe(303)
  const issued = await last()
  const made = await madeClaim(ana, article, 'The bridge', { line: '5', wording: 'The bridge is old.' })
  await withEvidence(world, ana, made)
  await eve.post(`/claims/${decided}/reopening`, { reason: 'A new register.' })
  const told = await compared(eve)
  expect(told).toContain(`What changed from act ${issued}`)
  expect(told).toContain('when edition 1 was issued')
  expect(told).toContain('which is how it stands now')
  expect(told).toMatch(/\d: The bridge is old\.claim added/)
  expect(told.split('The bridge is old.')).toHaveLength(2)
  expect(told).toContain('statedecided → became rated')
  expect(told).toContain('summary[Twelve were opened, as the register shows.]')
})

test('compares any two acts, whichever is named first', async () => {
  const claim = await madeClaim(ana, article)
  const from = await last()
  await reworded(claim, 'There are 13 clinics in Tavira.')
  await withEvidence(world, ana, claim)
  const to = await last()
  await reworded(claim, 'There are 14 clinics in Tavira.')
  for (const query of [`?from=${from}&to=${to}`, `?from=${to}&to=${from}`]) {
    const told = await compared(ana, query)
    expect(told).toContain('There are [12][13] clinics in Tavira.')
    expect(told).toContain('evidence added[supports: Register of clinics, p. 4')
    expect(told).not.toContain('14 clinics')
  }
  expect(await compared(ana, `?from=${to}`)).toContain('There are [13][14] clinics')
  expect(await compared(ana, `?from=${to}&to=${to}`)).toContain('Nothing is different')
  expect((await ana.get(`/articles/${article}/compare?from=${to}&to=9999`)).status).toBe(404)
  expect((await ana.get(`/articles/${article}/compare?from=1&to=${to}`)).status).toBe(404)
})

test.each([
  ['from=soon', 'The act to compare from must be a number such as 41.'],
  ['from=0', 'The act to compare from must be a number such as 41.'],
  ['from=2.5', 'The act to compare from must be a number such as 41.'],
  ['from=1&from=2', 'The act to compare from must be text.'],
  ['from=2&to=x', 'The act to compare to must be a number such as 41.'],
  [`from=2&to=${'9'.repeat(40)}`, 'The act to compare to is longer than 30 characters.'],
])('asked for %s, says what is wrong beside the field and compares nothing', async (query, sentence) => {
  const answer = await ana.get(`/articles/${article}/compare?${query}`)
  expect(answer.status).toBe(422)
  expect(mainWords(answer)).toContain(sentence)
  expect(mainWords(answer)).not.toContain('What changed from')
  const asked = new URLSearchParams(query)
  expect(answer.document.querySelector('[name=from]')?.getAttribute('value')).toContain(asked.get('from'))
})

test('without acts it begins with the last edition or the first act, and ends now', async () => {
  const made = await madeClaim(ana, article, 'The bridge', { line: '5', wording: 'The bridge is old.' })
  for (const query of ['', '?from=&to=', '?to='])
    expect(await compared(ana, query)).toMatch(/The bridge is old\.claim added/)
  await reworded(made, 'The bridge is new.')
  expect(await compared(ana, `?from=%23${await last()}`)).toContain('Nothing is different')
})

test('tells of ratings to those to whom they are open, and to nobody else', async () => {
  const claim = await madeClaim(ana, article)
  await withEvidence(world, ana, claim)
  const from = await last()
  const scale = await levels(world)
  await rate(ana, claim, scale.true.true, { rationale: 'By the zinnober count.' })
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  await ana.post(`/articles/${article}/notes`, { body: 'So.', parent: '' })
  expect(await compared(ana, `?from=${from}`)).toContain('zinnober')
  expect(await compared(ben, `?from=${from}`)).not.toContain('zinnober')
  await rate(ben, claim, scale.true.false)
  const told = await compared(ben, `?from=${from}`)
  expect(told).toContain('rating by Ana Petrova: Is it so?')
  expect(told).toContain('high confidence: By the zinnober count.')
})

test('each act of an article’s history leads to how it stood and to the comparison with now', async () => {
  const seq = await last()
  const { document } = await ana.get(`/articles/${article}/history`)
  const links = [...document.querySelectorAll(`#act-${seq} .act-foot a`)].map((a) => a.getAttribute('href'))
  expect(links).toContain(`/articles/${article}/as-of/${seq}`)
  expect(links).toContain(`/articles/${article}/compare?from=${seq}`)
  const desk = await ana.get('/history')
  expect(desk.document.querySelector('a[href*="as-of"]')).toBeNull()
})

test('a rating that changed is told from what it was, and one that is there on both sides is not', () => {
  const report = sample
  const [claim] = report.claims.filter(({ ratings }) => ratings.length)
  if (!claim) return expect.unreachable()
  const [rating, ...others] = claim.ratings
  if (!rating) return expect.unreachable()
  const changed: ReportClaim = {
    ...claim,
    ratings: [{ ...rating, confidence: 'low', rationale: 'R.' }, ...others],
  }
  const after: Report = { ...report, claims: report.claims.map((one) => (one === claim ? changed : one)) }
  expect(differencesBetween(report, report)).toEqual([])
  const [one, ...more] = differencesBetween(report, after)
  expect(more).toEqual([])
  expect(one?.claim?.id).toBe(claim.id)
  expect(one?.differences).toHaveLength(1)
  expect(one?.differences[0]?.from).toContain(rating.level.label)
  expect(one?.differences[0]?.to).toBe(`${rating.level.label}, low confidence: R.`)
})
