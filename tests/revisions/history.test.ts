import { expect, test } from 'vitest'
import { acceptClaim, editClaim } from '../../src/claims/commands.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { historyFilter } from '../../src/revisions/input.ts'
import { historyPage } from '../../src/revisions/page.ts'
import { type ActFilter, actsPage, type Cursor, type Scope } from '../../src/revisions/queries.ts'
import { revisionRoutes } from '../../src/revisions/routes.tsx'
import { type Desk, makeDesk, queriesOf, serve } from './desk.ts'

/** Somebody who may see all that is decided or ready to be. */
const anAdmin = { id: '', role: 'admin' } as const

const fields = {
  claimant: '',
  cue: '',
  kind: 'event' as const,
  risk: '' as const,
  tags: [] as string[],
  reason: '',
  once: undefined,
}

async function notes(desk: Desk, n: number): Promise<void> {
  for (let i = 1; i <= n; i++)
    await desk.context.change(desk.ana, (c) =>
      writeNote(c, { claim: desk.claims[1] ?? '' }, { body: `Note ${i}`, parent: '', once: undefined }),
    )
}

test('pages through a history without missing or repeating an act, both ways', async () => {
  const desk = await makeDesk()
  await notes(desk, 120)
  const all = await desk.context.read.selectFrom('revisions').select('seq').orderBy('seq', 'desc').execute()
  for (const scope of [
    { kind: 'desk' },
    { kind: 'article', id: desk.article },
    { kind: 'person', id: desk.ana.id },
  ] as Scope[]) {
    const down: number[] = []
    const pages: Cursor[] = []
    let cursor: Cursor | null = {}
    while (cursor) {
      const page = await actsPage(desk.context.read, anAdmin, scope, {}, cursor)
      expect(page.acts.length).toBeLessThanOrEqual(50)
      down.push(...page.acts.map((act) => act.seq))
      pages.push(cursor)
      cursor = page.older === null ? null : { before: page.older }
    }
    expect(pages).toHaveLength(3)
    expect(down).toEqual([...down].sort((a, b) => b - a))
    if (scope.kind === 'desk') expect(down).toEqual(all.map((row) => row.seq))
    const last = await actsPage(desk.context.read, anAdmin, scope, {}, pages[2])
    const back = await actsPage(desk.context.read, anAdmin, scope, {}, { after: last.newer ?? 0 })
    expect(back.acts.map((act) => act.seq)).toEqual(
      down.slice(down.length - last.acts.length - 50, down.length - last.acts.length),
    )
    const first = await actsPage(desk.context.read, anAdmin, scope, {}, { after: back.newer ?? 0 })
    expect(first.newer).toBe(null)
  }
})

test('narrows by person, action and days', async () => {
  const desk = await makeDesk()
  const { context, ana, ben, claims } = desk
  await context.change(ana, (c) => acceptClaim(c, claims[1] ?? '', 1))
  desk.wait(24 * 3_600_000)
  await context.change(ben, (c) => acceptClaim(c, claims[2] ?? '', 1))
  desk.wait(24 * 3_600_000)
  await notes(desk, 1)
  const found = async (filter: ActFilter, scope: Scope = { kind: 'desk' }) =>
    (await actsPage(context.read, anAdmin, scope, filter)).acts.map((act) => act.action)
  expect(await found({ actor: ben.id })).toEqual(['claim.accepted'])
  expect(await found({ actions: ['note.written', 'claim.accepted'] })).toEqual([
    'note.written',
    'claim.accepted',
    'claim.accepted',
  ])
  expect(await found({ actor: ana.id, actions: ['claim.accepted'] })).toEqual(['claim.accepted'])
  expect(await found({ actions: [] })).toEqual([])
  expect(await found({ from: '2025-03-18', to: '2025-03-18' })).toEqual(['claim.accepted'])
  expect(await found({ from: '2025-03-18' })).toEqual(['note.written', 'claim.accepted'])
  expect(await found({ to: '2025-03-16' })).toEqual([])
  expect(await found({ from: '2025-03-20' })).toEqual([])
  const claim: Scope = { kind: 'claim', id: claims[1] ?? '' }
  expect(await found({}, claim)).toEqual(['note.written', 'claim.accepted', 'article.imported'])
  expect(await found({ actor: ana.id, actions: ['note.written'] }, claim)).toEqual(['note.written'])
  const about: Scope = { kind: 'person', id: ben.id }
  expect(await found({}, about)).toEqual(['claim.accepted', 'user.joined'])
  expect(await found({ actor: ana.id }, about)).toEqual([])
})

test('the same number of queries however many acts there are', async () => {
  const desk = await makeDesk()
  await notes(desk, 2)
  const filter = historyFilter.parse({})
  const count = () => queriesOf(desk.context, (read) => historyPage(read, anAdmin, { kind: 'desk' }, filter))
  const few = await count()
  await notes(desk, 40)
  expect(await count()).toBe(few)
})

test('shows each act with its word diff, its reason and its neighbours', async () => {
  const desk = await makeDesk()
  const { context, ana, ben, rosa, claims } = desk
  await context.change(ana, (c) =>
    editClaim(c, claims[1] ?? '', {
      ...fields,
      wording: 'The ministry closed clinics in Tavira.',
      reason: 'The text says so <b>',
      version: 1,
    }),
  )
  const { get } = await serve(context, revisionRoutes(context))
  for (const path of [
    '/history',
    `/articles/${desk.article}/history`,
    `/claims/${claims[1]}/history`,
    `/people/${ana.id}/history`,
  ]) {
    const page = await get(rosa, path)
    expect(page.status, path).toBe(200)
    const act = page.document.querySelector('.act')
    expect(act?.querySelector('.act-sentence')?.textContent).toMatch(/^Ana edited claim 1/)
    expect(act?.querySelector('.act-reason')?.textContent).toBe('Why: The text says so <b>')
    expect(act?.querySelector('del')?.textContent).toContain('opened')
    expect(act?.querySelector('ins')?.textContent).toContain('closed')
    expect(act?.textContent).not.toMatch(/version|_json|created/)
  }
  expect((await get(rosa, '/history?group=verdicts')).text).toContain('No act fits this filter')
  expect((await get(rosa, '/history?group=nonsense&before=x&from=yesterday&person=nobody')).status).toBe(200)
  expect((await get(rosa, `/people/${ben.id}/history?person=${ben.id}`)).status).toBe(200)
  for (const path of [
    '/claims/none/history',
    '/sources/none/history',
    '/people/none/history',
    '/history/999',
    '/history/0',
    '/history/abc',
  ])
    expect((await get(rosa, path)).status, path).toBe(404)
  const seq = (await actsPage(context.read, anAdmin, { kind: 'desk' })).acts[0]?.seq
  const one = await get(rosa, `/history/${seq}`)
  expect(one.document.querySelector('.act-sentence')?.textContent).toMatch(/^Ana edited claim 1/)
  expect(JSON.parse((await get(rosa, `/history/${seq}/entry`)).text)).toMatchObject({
    seq,
    action: 'claim.edited',
  })
  expect(
    (await get(rosa, '/history?to=2999-12-31&before=3')).document
      .querySelector('a[rel=prev]')
      ?.getAttribute('href'),
  ).toBe('/history?to=2999-12-31&after=2')
})
