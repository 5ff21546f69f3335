import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { acceptClaim, editClaim, setClaimAside } from '../../src/claims/commands.ts'
import { claimById } from '../../src/claims/queries.ts'
import { revisionRoutes } from '../../src/revisions/routes.tsx'
import { attachEvidence, removeEvidence } from '../../src/sources/evidence-commands.ts'
import { type Desk, makeDesk, serve } from './desk.ts'

const fields = {
  claimant: '',
  cue: '',
  kind: 'event' as const,
  risk: '' as const,
  tags: ['health'],
  reason: '',
  once: undefined,
}
const changed = 'The ministry closed clinics.'
const original = 'The ministry opened clinics in Tavira.'

let desk: Desk
let web: Awaited<ReturnType<typeof serve>>
let claim: string
beforeEach(async () => {
  desk = await makeDesk()
  claim = desk.claims[1] ?? ''
  await desk.context.change(desk.ana, (c) => editClaim(c, claim, { ...fields, wording: changed, version: 1 }))
  web = await serve(desk.context, revisionRoutes(desk.context))
})

const newest = async () =>
  desk.context.read.selectFrom('revisions').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
const present = () => claimById(desk.context.read, claim)
const wording = () => ({
  table: 'claims',
  row: claim,
  field: 'wording',
  side: 'before',
  version: '2',
  reason: 'It was right.',
})
async function restore(seq: number, given: Record<string, string>, as = desk.ben) {
  return web.post(as, `/history/${seq}/restoration`, { ...wording(), ...given })
}

test('puts an earlier value back as a new act, with a reason', async () => {
  const { seq } = await newest()
  const page = await web.get(desk.ben, `/history/${seq}`)
  const form = [...page.document.querySelectorAll('form')].find((form) =>
    form.textContent?.includes(original),
  )
  expect(form?.parentElement?.querySelector('summary')?.textContent).toBe(
    'wording of claim 1, as it was before this act',
  )
  expect(await restore(seq, {})).toMatchObject({ status: 303, location: `/history/${seq}` })
  expect(await present()).toMatchObject({ wording: original, version: 3 })
  const act = await newest()
  expect(act).toMatchObject({ action: 'history.restored', actor_id: desk.ben.id, article_id: desk.article })
  expect(JSON.parse(act.entry)).toMatchObject({
    reason: 'It was right.',
    rows: [{ table: 'claims', id: claim, changes: { wording: { from: changed, to: original } } }],
  })
  const told = await web.get(desk.ben, `/claims/${claim}/history`)
  expect(told.document.querySelector('.act-sentence')?.textContent).toBe(
    'Ben restored the wording of claim 1',
  )
  // The value the edit gave can now be put back the same way.
  expect((await restore(seq, { side: 'after', version: '3' })).status).toBe(303)
  expect((await present()).wording).toBe(changed)
})

test('tags come back too; a second submit and a value that stands already change nothing', async () => {
  const { seq } = await newest()
  const once = randomUUID()
  expect((await restore(seq, { field: 'tags_json', once })).status).toBe(303)
  expect((await restore(seq, { field: 'tags_json', once })).status).toBe(303)
  expect(await present()).toMatchObject({ tags_json: '[]', version: 3 })
  const { seq: last } = await newest()
  expect((await restore(seq, { side: 'after', version: '3' })).status).toBe(303)
  expect((await newest()).seq).toBe(last)
})

test('a stale version is refused with what was saved meanwhile', async () => {
  const { seq } = await newest()
  await desk.context.change(desk.ana, (c) =>
    editClaim(c, claim, { ...fields, wording: 'Third.', version: 2 }),
  )
  const { seq: last } = await newest()
  const answer = await restore(seq, {})
  expect(answer.status).toBe(409)
  expect(answer.document.querySelector('.conflict')?.textContent).toContain('Third.')
  expect((await newest()).seq).toBe(last)
})

test('only whoever may edit it may restore it, and only while its state allows', async () => {
  const { seq } = await newest()
  expect((await restore(seq, {}, desk.rosa)).status).toBe(403)
  expect((await web.get(desk.rosa, `/history/${seq}`)).document.querySelector('#restore')).toBe(null)
  await desk.context.change(desk.ana, async (c) => {
    await c.update('claims', await claimById(c.read, claim), { state: 'decided' })
    await c.record({ action: 'claim.decided' })
  })
  const answer = await restore(seq, { version: '3' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('The claim is decided')
  expect(await present()).toMatchObject({ wording: changed, version: 3 })
})

test('fields with rules of their own, and values the act does not hold, are not restored', async () => {
  await desk.context.change(desk.ana, (c) => setClaimAside(c, claim, 2, 'Later.'))
  const { seq } = await newest()
  for (const field of ['state', 'state_reason', 'assignee_id', 'version', 'constructor'])
    expect((await restore(seq, { field, version: '3' })).status, field).toBe(422)
  expect((await restore(seq, { table: 'users', field: 'role' })).status).toBe(422)
  expect((await restore(seq, { field: 'wording', version: '3' })).status).toBe(404)
  expect((await restore(seq - 1, { row: desk.claims[2] ?? '' })).status).toBe(404)
  expect((await restore(9999, {})).status).toBe(404)
  expect((await present()).version).toBe(3)
  expect((await newest()).seq).toBe(seq)
})

test('removed evidence is put back; nothing else of it can be restored before', async () => {
  const { context, ana } = desk
  const two = desk.claims[2] ?? ''
  await context.change(ana, (c) => acceptClaim(c, two, 1))
  const source = {
    title: 'Register',
    author: '',
    publisher: '',
    url: '',
    archive_url: '',
    published_on: '',
    kind: 'page',
    anonymous: 0,
    interests: '',
    origin: '',
  } as const
  const link = {
    stance: 'supports',
    quote: '',
    locator: 'p. 1',
    tier: 'other',
    reliability: '',
    credibility: '',
    note: '',
    source: '',
    once: undefined,
  } as const
  const { id } = await context.change(ana, (c) => attachEvidence(c, two, link, source))
  const { seq: attached } = await newest()
  await context.change(ana, (c) => removeEvidence(c, id, 1, 'Wrong one.'))
  const { seq } = await newest()
  const at = { table: 'evidence', row: id, version: '2' }
  expect((await restore(seq, { ...at, field: 'removed_at', side: 'after' })).status).toBe(422)
  expect((await restore(attached, { ...at, field: 'locator', side: 'after' })).status).toBe(409)
  expect((await web.get(ana, `/history/${seq}`)).document.querySelector('#restore')?.textContent).toContain(
    'the evidence “Register” on claim 2',
  )
  const list = await web.get(ana, `/claims/${two}/history`)
  expect(list.document.querySelector(`#act-${seq} a[href$="#restore"]`)).not.toBe(null)
  expect((await restore(seq, { ...at, field: 'removed_at' }, ana)).status).toBe(303)
  const row = await context.read.selectFrom('evidence').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ removed_at: null, removed_reason: '', version: 3 })
  const told = await web.get(ana, '/history')
  expect(told.document.querySelector('.act-sentence')?.textContent).toBe(
    'Ana put the evidence “Register” on claim 2 back',
  )
})
