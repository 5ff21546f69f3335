import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dismissHint, markLine } from '../../src/articles/commands.ts'
import { changeClaims } from '../../src/claims/bulk.ts'
import {
  acceptClaim,
  assignClaim,
  discardClaim,
  editClaim,
  restoreClaim,
  scheduleClaim,
  setClaimAside,
} from '../../src/claims/commands.ts'
import { claimById } from '../../src/claims/queries.ts'
import type { Change } from '../../src/db/change.ts'
import { Refusal } from '../../src/errors.ts'
import { resolveNote, writeNote } from '../../src/notes/commands.ts'
import { undoAct } from '../../src/revisions/undo-command.ts'
import { undoableActions } from '../../src/revisions/undoable.ts'
import {
  attachEvidence,
  editEvidence,
  evidenceById,
  removeEvidence,
} from '../../src/sources/evidence-commands.ts'
import { importedArticle, levels, madeClaim, rate, rowOf, rowsOf } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'
import { type Desk, makeDesk } from './desk.ts'

const tables = ['articles', 'lines', 'claims', 'anchors', 'sources', 'evidence', 'notes', 'hints'] as const

/** Every row there is, but for its version. */
async function everything({ context: { read } }: Desk) {
  const all: Record<string, unknown> = {}
  for (const table of tables) {
    const rows = await read
      .selectFrom(table as 'claims')
      .selectAll()
      .orderBy('id')
      .execute()
    all[table] = rows.map(({ version: _, ...row }) => row)
  }
  return all
}

const source = {
  title: 'Register',
  author: '',
  publisher: '',
  url: '',
  archive_url: '',
  published_on: '',
  kind: 'document' as const,
  anonymous: 0 as const,
  interests: '',
  origin: '',
}
const link = {
  stance: 'supports' as const,
  quote: 'a quote',
  locator: '',
  tier: 'primary' as const,
  reliability: '' as const,
  credibility: '' as const,
  note: '',
  once: undefined,
}

type Step = (c: Change, desk: Desk, id: string) => Promise<unknown>

const first = async (c: Change, table: 'lines' | 'notes' | 'hints' | 'evidence', claim = '') => {
  const query = c.read
    .selectFrom(table as 'evidence')
    .selectAll()
    .orderBy('id', 'desc')
  return (claim ? query.where('claim_id', '=', claim) : query).executeTakeFirstOrThrow()
}
const versionOf = async (c: Change, id: string) => (await claimById(c.read, id)).version

/** What a person may do, by name; whatever is refused in a state is left out. */
const steps: Record<string, Step> = {
  accept: async (c, _, id) => acceptClaim(c, id, await versionOf(c, id)),
  discard: async (c, _, id) => discardClaim(c, id, await versionOf(c, id), 'no'),
  'set aside': async (c, _, id) => setClaimAside(c, id, await versionOf(c, id), 'later'),
  restore: async (c, _, id) => restoreClaim(c, id, await versionOf(c, id), ''),
  edit: async (c, _, id) =>
    editClaim(c, id, {
      wording: `Words ${await versionOf(c, id)}.`,
      claimant: 'the mayor',
      cue: 'said',
      kind: 'quantity',
      risk: 'legal',
      tags: ['a'],
      reason: 'better',
      version: await versionOf(c, id),
      once: undefined,
    }),
  assign: async (c, { ben }, id) => assignClaim(c, id, await versionOf(c, id), ben.id),
  schedule: async (c, _, id) => scheduleClaim(c, id, await versionOf(c, id), '2025-04-01'),
  tag: async (c, { article, claims }) =>
    changeClaims(c, article, {
      act: 'tag',
      claim: claims.slice(1),
      tag: 'bulk',
      reason: '',
      assignee: '',
    } as never),
  mark: async (c) => {
    const line = (await first(c, 'lines')) as unknown as { id: string; version: number; nothing_by: string }
    return markLine(c, line.id, !line.nothing_by, line.version)
  },
  attach: (c, _, id) => attachEvidence(c, id, { ...link, source: '' }, source),
  'edit evidence': async (c, _, id) => {
    const { id: evidence } = await first(c, 'evidence', id)
    const { version } = await evidenceById(c, evidence)
    return editEvidence(c, evidence, { ...link, stance: 'refutes', note: `n${version}`, version })
  },
  'remove evidence': async (c, _, id) => {
    const { id: evidence } = await first(c, 'evidence', id)
    const { version } = await evidenceById(c, evidence)
    return removeEvidence(c, evidence, version, 'wrong')
  },
  note: (c, _, claim) => writeNote(c, { claim }, { body: 'A note', parent: '', once: undefined }),
  'resolve note': async (c) => {
    const note = (await first(c, 'notes')) as unknown as { id: string; version: number; resolved_at: string }
    return resolveNote(c, note.id, note.version, !note.resolved_at)
  },
  hint: async (c) => {
    const hint = (await first(c, 'hints')) as unknown as { id: string; version: number; dismissed_by: string }
    return dismissHint(c, hint.id, !hint.dismissed_by, hint.version)
  },
}

/** The number of the act that a step made; null where it was refused or changed nothing. */
async function taken(desk: Desk, by: Desk['ana'], work: (c: Change) => Promise<unknown>) {
  const last = () =>
    desk.context.read
      .selectFrom('revisions')
      .select(['seq', 'action'])
      .orderBy('seq', 'desc')
      .executeTakeFirst()
  const before = await last()
  try {
    await desk.context.change(by, work)
  } catch (error) {
    // No row to work on is a refusal as well.
    if (!(error instanceof Refusal) && !/no result/i.test(String(error))) throw error
  }
  const after = await last()
  return after && after.seq !== before?.seq ? after : null
}

test('whatever somebody does and undoes at once leaves every row as it was, but for versions', {
  timeout: 120_000,
}, async () => {
  const undone = new Map<string, number>()
  const session = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.integer({ min: 1, max: 3 }), fc.boolean()),
    {
      minLength: 8,
      maxLength: 30,
    },
  )
  await fc.assert(
    fc.asyncProperty(session, async (moves) => {
      const desk = await makeDesk()
      for (const [name, nth, keep] of moves) {
        const before = await everything(desk)
        const act = await taken(
          desk,
          desk.ana,
          (c) => steps[name]?.(c, desk, desk.claims[nth] ?? '') as Promise<unknown>,
        )
        if (keep || !act || !undoableActions.includes(act.action)) continue
        await desk.context.change(desk.ana, (c) => undoAct(c, act.seq))
        expect(await everything(desk), `${act.action} undone`).toEqual(before)
        undone.set(act.action, (undone.get(act.action) ?? 0) + 1)
      }
    }),
    { numRuns: 25 },
  )
  expect(undone.size).toBeGreaterThan(8)
})

test('not somebody else’s act, not the last but one, not twice, not what was changed since', async () => {
  const desk = await makeDesk()
  const { ana, ben, context, claims } = desk
  const [, one = '', two = ''] = claims
  const discard = (by: Desk['ana'], id: string) =>
    taken(desk, by, async (c) => discardClaim(c, id, await versionOf(c, id), 'no'))
  const undo = (by: Desk['ana'], seq = 0) => context.change(by, (c) => undoAct(c, seq))
  const act = await discard(ana, one)
  await expect(undo(ben, act?.seq)).rejects.toThrow('Only whoever did this')
  const later = await discard(ana, two)
  await expect(undo(ana, act?.seq)).rejects.toThrow('only your last act')
  await undo(ana, later?.seq)
  expect((await claimById(context.read, two)).state).toBe('proposed')
  await expect(undo(ana, later?.seq)).rejects.toThrow('only your last act')
  const again = await discard(ana, two)
  await context.change(ben, async (c) => restoreClaim(c, two, await versionOf(c, two), ''))
  await expect(undo(ana, again?.seq)).rejects.toThrow('changed the same thing since')
  const note = await taken(desk, ana, (c) => steps.note?.(c, desk, one) as Promise<unknown>)
  await expect(undo(ana, note?.seq)).rejects.toThrow('cannot be undone at once')
})

test('evidence on which something rests by now stays', async () => {
  const desk = await makeDesk()
  const { ana, ben, context, claims } = desk
  const [, one = ''] = claims
  const attach = (by: Desk['ana']) => taken(desk, by, (c) => steps.attach?.(c, desk, one) as Promise<unknown>)
  const act = await attach(ana)
  await attach(ben)
  await expect(context.change(ana, (c) => undoAct(c, act?.seq ?? 0))).rejects.toThrow(
    'changed the same thing',
  )
})

test('the sentence that says what was done offers to undo it; without scripts too, and once', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const claim = await madeClaim(ana, await importedArticle(ana))
  const { version } = await rowOf(world, 'claims', claim)
  const discarded = await ana.post(`/claims/${claim}/discarding`, { version: String(version), reason: 'No.' })
  expect(discarded.status).toBe(303)
  const page = await ana.get(String(discarded.headers.get('Location')))
  const form = page.document.querySelector('#status form')
  expect(form?.getAttribute('action')).toMatch(/^\/history\/\d+\/undoing$/)
  expect(form?.querySelector('button')?.textContent).toMatch(/^Undo \(claim discarded\)/)
  const fields = Object.fromEntries(
    [...(form?.querySelectorAll('input') ?? [])].map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value') ?? '',
    ]),
  )
  const address = form?.getAttribute('action') ?? ''
  const undone = await ana.post(address, fields)
  expect([undone.status, undone.headers.get('Location')]).toEqual([303, `/claims/${claim}`])
  expect((await rowOf(world, 'claims', claim)).state).toBe('to check')
  expect((await ana.post(address, fields)).status).toBe(303)
  const acts = await world.acts()
  expect(acts.filter(({ action }) => action === 'history.undone')).toHaveLength(1)
  const late = await ana.post(address, { back: 'https://elsewhere.example' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('only your last act can be undone')
  expect((await ana.get(`/claims/${claim}`)).document.querySelector('#status form')).toBe(null)
  const history = await ana.get(`/claims/${claim}/history`)
  expect(history.document.querySelector('.act-sentence')?.textContent).toMatch(/^Ana Petrova undid act \d+$/)
})

test('undone after ratings carried the claim along, it stands where it stood, for everybody', async () => {
  const world = await makeWorld()
  const rana = await world.signedIn('admin')
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const policies = { ratings: '2', visibility: 'blind', rater_decides: 'never', version: '1' }
  expect((await rana.post('/desk/policies', policies)).status).toBe(303)
  const article = await importedArticle(ana)
  const [proposal] = await rowsOf(world, 'claims', { article_id: article })
  const claim = proposal?.id ?? ''
  expect((await ana.post(`/claims/${claim}/acceptance`, { version: '1' })).status).toBe(303)
  const accepted = (await world.acts()).length
  const scale = await levels(world)
  for (const by of [await world.signedIn('reviewer'), await world.signedIn('reviewer')]) {
    const said = { question: 'said' }
    await rate(by, claim, Object.values(scale.said)[0], said)
    await rate(by, claim, Object.values(scale.true)[0])
  }
  expect(await rowOf(world, 'claims', claim)).toMatchObject({ state: 'rated', unrated_state: 'to check' })
  expect((await ana.post(`/history/${accepted}/undoing`, {})).status).toBe(303)
  expect(await rowOf(world, 'claims', claim)).toMatchObject({ state: 'proposed', unrated_state: '' })
})
