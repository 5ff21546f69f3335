import { expect, test } from 'vitest'
import { editClaim } from '../../src/claims/commands.ts'
import { NotFound } from '../../src/errors.ts'
import { fieldPage } from '../../src/revisions/field-page.ts'
import { importedArticle, levels, madeClaim, rate, rowsOf, withEvidence } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'
import { makeDesk, queriesOf } from './desk.ts'

const fields = { claimant: '', cue: '', kind: 'event' as const, risk: '' as const, once: undefined }

/** A desk whose claim 1 was reworded so often. */
async function reworded(times: number) {
  const desk = await makeDesk()
  const claim = desk.claims[1] ?? ''
  for (let i = 1; i <= times; i++)
    await desk.context.change(i % 2 ? desk.ana : desk.ben, (c) =>
      editClaim(c, claim, {
        ...fields,
        tags: [],
        wording: `The ministry opened ${i} clinics.`,
        reason: `count ${i}`,
        version: i,
      }),
    )
  return { ...desk, claim }
}

test('shows every value of a field, newest first, with who, why and what stood before', async () => {
  const { context, claim } = await reworded(3)
  const of = (column: string) =>
    fieldPage(context.read, { id: '', role: 'admin' }, { table: 'claims', id: claim, column }, {})
  const wording = await of('wording')
  expect(wording.title).toBe('wording of claim 1')
  expect(wording.steps.map(({ reason, change }) => [reason, change.from, change.to])).toEqual([
    ['count 3', 'The ministry opened 2 clinics.', 'The ministry opened 3 clinics.'],
    ['count 2', 'The ministry opened 1 clinics.', 'The ministry opened 2 clinics.'],
    ['count 1', 'The ministry opened clinics in Tavira.', 'The ministry opened 1 clinics.'],
    ['', null, 'The ministry opened clinics in Tavira.'],
  ])
  expect(wording.steps.map(({ who }) => (typeof who === 'string' ? who : who.text))).toEqual([
    'Ana',
    'Ben',
    'Ana',
    'Ana',
  ])
  expect((await of('state')).title).toBe('state of claim 1')
  expect((await of('kind')).steps.map(({ what }) => what)).toEqual(['article imported'])
  for (const column of ['id', 'version', 'features_json', 'nonsense', '%'])
    await expect(of(column)).rejects.toThrow(NotFound)
})

test('is paged, and asks as often however long it is', async () => {
  const { context, claim } = await reworded(60)
  const field = { table: 'claims', id: claim, column: 'wording' }
  const anAdmin = { id: '', role: 'admin' } as const
  const first = await fieldPage(context.read, anAdmin, field, {})
  expect(first.steps).toHaveLength(50)
  const second = await fieldPage(context.read, anAdmin, field, { before: first.older ?? 0 })
  expect(second.steps).toHaveLength(11)
  expect(second.older).toBe(null)
  const count = (desk: Awaited<ReturnType<typeof reworded>>) =>
    queriesOf(desk.context, (read) => fieldPage(read, anAdmin, { ...field, id: desk.claim }, {}))
  expect(await count(await reworded(2))).toBe(await count(await reworded(40)))
})

test('each field in the history, and each fact on the claim, leads to its values; the words to who brought them', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const claim = await madeClaim(ana, await importedArticle(ana))
  const [row] = await rowsOf(world, 'claims', { id: claim })
  const [before, version] = [String(row?.wording), String(row?.version)]
  const wording = `${before.replace(/\.?$/, '')} <again>.`
  await ana.post(`/claims/${claim}`, { wording, kind: 'event', claimant: '', tags: '', version })
  const linked = async (path: string) =>
    [...(await ana.get(path)).document.querySelectorAll('a')].map((a) => a.getAttribute('href'))
  const address = `/history/of/claims/${claim}/wording`
  expect(await linked(`/claims/${claim}/history`)).toContain(address)
  expect(await linked(`/claims/${claim}`)).toContain(`/history/of/claims/${claim}/claimant`)
  expect(await linked(`/claims/${claim}`)).toContain(`/claims/${claim}/wording`)
  const page = await ana.get(address)
  expect(page.status).toBe(200)
  expect(page.document.querySelector('h1')?.textContent).toMatch(/^Wording of claim \d+$/)
  expect(page.document.querySelector('.act ins')?.textContent).toContain('<again>')
  const words = await ana.get(`/claims/${claim}/wording`)
  const runs = [...words.document.querySelectorAll('.blame .run')].map((run) => run.textContent)
  expect(runs).toHaveLength(3)
  expect(runs[1]).toContain('<again>')
  expect(words.document.querySelectorAll('.blame-key li')).toHaveLength(2)
  for (const path of [`/history/of/claims/none/wording`, `/history/of/users/${ana.actor.id}/name`])
    expect((await ana.get(path)).status).toBe(404)
})

test('a field of a rating that is hidden has no history', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const claim = await madeClaim(ana, await importedArticle(ana))
  await withEvidence(world, ana, claim)
  const scale = await levels(world)
  const answer = { rationale: 'Zinnober.', confidence: 'low' }
  expect((await rate(ana, claim, scale.true['half-true'], answer)).status).toBe(303)
  const [rating] = await rowsOf(world, 'ratings', { claim_id: claim })
  const address = `/history/of/ratings/${rating?.id}/rationale`
  const own = await ana.get(address)
  expect(own.document.querySelector('h1')?.textContent).toMatch(/^Rationale of the rating of “true” by Ana/)
  expect((await ben.get(address)).status).toBe(404)
  expect((await ben.get(`/history/of/claims/${claim}/state`)).text).not.toMatch(/rated|disputed/)
})
