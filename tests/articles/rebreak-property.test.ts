import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { rebreakArticle } from '../../src/articles/rebreak-command.ts'
import type { Broken } from '../../src/breaker/types.ts'
import type { RecordedTables } from '../../src/db/tables.ts'
import { newEvidence } from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { articleBrokenBy, brokenBy, type Proposal } from './broken.ts'
import { claimsOf, linesOf } from './desk.ts'

vi.setConfig({ testTimeout: 120_000 })

const text = Array.from(
  { length: 6 },
  (_, i) => `Town ${i} opened ${i + 2} clinics and shut ${i + 3} schools.`,
).join('\n\n')

/** Everything that any breaker here may propose: several of a line, alike and unlike, with and without a claimant. */
const possible: Proposal[] = Array.from({ length: 6 }, (_, i) => [
  { wording: `Town ${i} opened ${i + 2} clinics.`, quote: `Town ${i} opened ${i + 2} clinics` },
  { wording: `Town ${i} opened clinics.`, quote: `Town ${i} opened ${i + 2} clinics` },
  { wording: `Town ${i} shut ${i + 3} schools.`, quote: [`Town ${i}`, `shut ${i + 3} schools`] },
  {
    wording: `Town ${i} shut ${i + 3} schools.`,
    quote: [`Town ${i}`, `shut ${i + 3} schools`],
    claimant: { name: 'The mayor', cue: 'said' },
  },
]).flat()

const breaking = fc
  .record({ claims: fc.subarray(possible), nothing: fc.subarray([0, 1, 2, 3, 4, 5]) })
  .map(({ claims, nothing }) =>
    brokenBy(text, claims, Object.fromEntries(nothing.map((line) => [line, 'no statement']))),
  )

const acts = [
  ...['accept', 'edit', 'discard', 'restore', 'set aside', 'tag', 'untag', 'assign', 'note', 'evidence'],
  ...['split', 'merge', 'make', 'mark', 'unmark'],
] as const
const doing = fc.array(fc.record({ act: fc.constantFrom(...acts), on: fc.nat(30) }), { maxLength: 12 })

/** Does this to some claim or line, if it can be done now. */
async function does(world: World, by: Visitor, article: string, act: (typeof acts)[number], on: number) {
  const claims = await claimsOf(world, article)
  const lines = await linesOf(world, article)
  const [claim, other, line] = [claims[on % claims.length], claims[(on + 1) % claims.length], lines[on % 6]]
  const bulk = (more: Record<string, string>) =>
    by.post(`/articles/${article}/bulk`, { claim: claim?.id ?? '', reason: 'So.', ...more })
  const version = String(claim?.version)
  const onClaim = (path: string, fields: Record<string, string | string[]>) =>
    by.post(`/claims/${claim?.id}${path}`, { version, ...fields })
  if (act === 'make')
    return by.post(`/articles/${article}/claims`, {
      line: '1',
      quote: 'Town 0',
      wording: `Own ${on}.`,
      claimant: '',
    })
  if (act === 'mark' || act === 'unmark')
    return by.post(`/lines/${line?.id}/nothing`, {
      version: String(line?.version),
      nothing: act === 'mark' ? '1' : '0',
    })
  if (!claim) return
  if (act === 'accept' || act === 'discard' || act === 'restore') return bulk({ act })
  if (act === 'set aside') return bulk({ act: 'set-aside' })
  if (act === 'tag' || act === 'untag') return bulk({ act, tag: 'town' })
  if (act === 'assign') return bulk({ act, assignee: on % 2 ? by.actor.id : '' })
  if (act === 'note') return onClaim('/notes', { body: 'Is it?' })
  if (act === 'evidence') return onClaim('/evidence', newEvidence)
  if (act === 'edit')
    return onClaim('', { wording: `Edited ${on}.`, claimant: '', kind: 'event', tags: '', reason: '' })
  if (act === 'split') return onClaim('/parts', { wording: ['One.', 'Other.'], quote: ['', ''] })
  return onClaim('/merger', { claim: other?.id ?? '', wording: 'Both.' })
}

const tables = [
  'articles',
  'article_versions',
  'lines',
  'claims',
  'anchors',
  'evidence',
  'notes',
  'hints',
] as const

/** Every row there is, as text, by table and id. */
async function rows({ context }: World): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const table of tables)
    for (const row of await context.read
      .selectFrom(table as keyof RecordedTables)
      .selectAll()
      .execute())
      all.set(`${table} ${row.id}`, JSON.stringify(row))
  return all
}

/** What people have written so far, and what they have written about, by table and id. */
async function theirs(world: World): Promise<Set<string>> {
  const touched = new Set<string>()
  for (const { action, rows } of await world.acts()) {
    if (action === 'article.imported' || action === 'article.rebroken') continue
    for (const { table, id, changes } of rows) {
      touched.add(`${table} ${id}`)
      for (const side of [changes.claim_id?.from, changes.claim_id?.to])
        if (side) touched.add(`claims ${side}`)
    }
  }
  return touched
}

async function rebroken(world: World, by: Visitor, article: string, broken: Broken) {
  const { id } = await world.context.read
    .selectFrom('article_versions')
    .select('id')
    .executeTakeFirstOrThrow()
  return world.context.change(by.actor, (c) =>
    rebreakArticle(c, article, { versionId: id, language: 'en' }, broken),
  )
}

test('whatever people do, proposing again touches nothing of theirs, and doing it twice changes nothing', async () => {
  let left = 0
  let changed = 0
  await fc.assert(
    fc.asyncProperty(breaking, doing, breaking, doing, breaking, async (first, some, second, more, third) => {
      const world = await makeWorld()
      const rana = await world.signedIn('reviewer')
      const article = await articleBrokenBy(world, rana, text, first)
      for (const [steps, broken] of [
        [some, second],
        [more, third],
      ] as const) {
        for (const { act, on } of steps) await does(world, rana, article, act, on)
        const [before, mine] = [await rows(world), await theirs(world)]
        const { fresh, gone } = await rebroken(world, rana, article, broken)
        const after = await rows(world)
        for (const [key, row] of before)
          if (mine.has(key)) {
            left++
            expect(after.get(key)).toBe(row)
          }
        changed += fresh + gone
        const acts = (await world.acts()).length
        expect(await rebroken(world, rana, article, broken)).toEqual({ fresh: 0, gone: 0 })
        expect(await rows(world)).toEqual(after)
        expect(await world.acts()).toHaveLength(acts)
      }
    }),
    { numRuns: 25, seed: 7 },
  )
  expect(left).toBeGreaterThan(100)
  expect(changed).toBeGreaterThan(100)
})
