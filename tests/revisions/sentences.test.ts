import { randomUUIDv7 } from 'node:crypto'
import { expect, test } from 'vitest'
import { editArticle, markLine, markLines } from '../../src/articles/commands.ts'
import { articleById, currentVersion, linesOfVersion } from '../../src/articles/queries.ts'
import { changeClaims } from '../../src/claims/bulk.ts'
import * as claims from '../../src/claims/commands.ts'
import { claimById } from '../../src/claims/queries.ts'
import { mergeClaims, splitClaim } from '../../src/claims/split-merge.ts'
import type { Actor, Change } from '../../src/db/change.ts'
import { resolveNote, writeNote } from '../../src/notes/commands.ts'
import { rateClaim } from '../../src/ratings/commands.ts'
import { decideClaim, reopenClaim } from '../../src/ratings/verdict-commands.ts'
import { namesFor } from '../../src/revisions/names.ts'
import { plain } from '../../src/revisions/part.ts'
import { actsPage } from '../../src/revisions/queries.ts'
import { knownActions, sentenceOf } from '../../src/revisions/sentences/sentences.ts'
import { groupOf } from '../../src/revisions/vocabulary.ts'
import { attachEvidence, editEvidence, removeEvidence } from '../../src/sources/evidence-commands.ts'
import { withPolicies } from '../support/factories.ts'
import { type Desk, makeDesk } from './desk.ts'

/** Somebody who may see all that is decided or ready to be. */
const anAdmin = { id: '', role: 'admin' } as const

const link = {
  stance: 'refutes',
  quote: 'Nine clinics.',
  locator: 'p. 3',
  tier: 'primary',
  reliability: '',
  credibility: '',
  note: '',
  source: '',
  once: undefined,
} as const
const { source: _, ...grade } = link
const register = {
  title: 'Register of clinics',
  author: '',
  publisher: '',
  url: '',
  archive_url: '',
  published_on: '',
  kind: 'document',
  anonymous: 0,
  interests: '',
  origin: '',
} as const

/** Does some acts and tells the newest ones, oldest first, without the name of who did it. */
async function told(desk: Desk, as: Actor, ...acts: ((c: Change) => Promise<unknown>)[]): Promise<string[]> {
  for (const act of acts) await desk.context.change(as, act)
  const { acts: rows } = await actsPage(desk.context.read, anAdmin, { kind: 'desk' })
  const { names } = await namesFor(desk.context.read, rows, 8)
  return rows
    .slice(0, Math.max(1, acts.length))
    .reverse()
    .map((act) => plain(sentenceOf({ act, names })))
}

const version = async (desk: Desk, n: number) =>
  (await claimById(desk.context.read, desk.claims[n] ?? '')).version
const levels = async (desk: Desk, question: 'said' | 'true') => {
  const { scale_id, said_scale_id } = await desk.context.read
    .selectFrom('desk')
    .selectAll()
    .executeTakeFirstOrThrow()
  return desk.context.read
    .selectFrom('levels')
    .selectAll()
    .where('scale_id', '=', question === 'true' ? scale_id : said_scale_id)
    .orderBy('place')
    .execute()
}

test('the article and its lines', async () => {
  const desk = await makeDesk()
  const { ana, context, article } = desk
  expect(await told(desk, ana)).toEqual([
    'Ana imported the article “Twelve clinics for Tavira”: 3 lines, 3 proposals',
  ])
  const { text: _, ...details } = { ...(await articleById(context.read, article)), text: '' }
  const lines = await linesOfVersion(context.read, (await currentVersion(context.read, article)).id)
  const ids = lines.map((line) => line.id)
  expect(
    await told(
      desk,
      ana,
      (c) => editArticle(c, article, { ...details, title: 'Clinics', byline: 'I. G.', once: undefined }),
      (c) => markLine(c, ids[2] ?? '', true, 1),
      (c) => markLine(c, ids[2] ?? '', false, 2),
      (c) => markLines(c, article, ids),
    ),
  ).toEqual([
    'Ana edited the article’s details: byline, title',
    'Ana marked line 3 as nothing to check',
    'Ana took back that line 3 has nothing to check',
    'Ana marked lines 1, 2 and 3 as nothing to check',
  ])
})

test('claims, one by one and many at once', async () => {
  const desk = await makeDesk()
  const { ana, ben, article } = desk
  const [, one = '', two = '', three = ''] = desk.claims
  const bulk = {
    claim: [one, two, three],
    assignee: '',
    deadline_on: '',
    tag: '',
    reason: '',
    once: undefined,
  }
  expect(await told(desk, ana, (c) => changeClaims(c, article, { ...bulk, act: 'accept' }))).toEqual([
    'Ana accepted proposals 1, 2 and 3',
  ])
  const edited = {
    wording: 'The ministry opened nine clinics.',
    claimant: '',
    cue: '',
    kind: 'quantity' as const,
    risk: 'legal' as const,
    tags: ['health'],
    reason: '',
    once: undefined,
  }
  const v2 = await version(desk, 2)
  expect(
    await told(
      desk,
      ana,
      (c) => claims.editClaim(c, two, { ...edited, version: v2 }),
      (c) => claims.assignClaim(c, two, v2 + 1, ben.id),
      (c) => claims.assignClaim(c, two, v2 + 2, ''),
      (c) => claims.setClaimAside(c, two, v2 + 3, 'not ours'),
      (c) => claims.restoreClaim(c, two, v2 + 4, ''),
      (c) => claims.discardClaim(c, two, v2 + 5, 'double'),
    ),
  ).toEqual([
    'Ana edited claim 2: kind, risk, tags, wording',
    'Ana assigned claim 2 to Ben',
    'Ana took claim 2 from whoever had it',
    'Ana set claim 2 aside',
    'Ana brought claim 2 back',
    'Ana discarded claim 2',
  ])
  expect(
    await told(
      desk,
      ana,
      (c) => changeClaims(c, article, { ...bulk, act: 'tag', tag: 'urgent' }),
      (c) => changeClaims(c, article, { ...bulk, act: 'untag', tag: 'urgent' }),
    ),
  ).toEqual(['Ana added the tag “urgent” to claims 1 and 3', 'Ana took the tag “urgent” off claims 1 and 3'])
})

test('claims made, split and merged', async () => {
  const desk = await makeDesk()
  const { ana, article } = desk
  const [, one = '', two = '', three = ''] = desk.claims
  expect(
    await told(
      desk,
      ana,
      (c) =>
        claims.makeClaim(c, article, {
          wording: 'It rained.',
          claimant: '',
          cue: '',
          kind: 'event',
          line: 3,
          quote: 'It rained.',
          start: undefined,
          end: undefined,
          once: undefined,
        }),
      (c) =>
        splitClaim(c, three, {
          version: 1,
          wording: ['It is the largest.', 'It is in the region.'],
          quote: [],
          once: undefined,
        }),
      (c) =>
        mergeClaims(c, one, {
          version: 1,
          claim: [two],
          wording: 'The ministry opened 12 clinics in Tavira.',
          once: undefined,
        }),
    ),
  ).toEqual(['Ana made claim 4', 'Ana split claim 3 into claims 5 and 6', 'Ana merged claim 2 into claim 1'])
})

test('evidence, ratings, verdicts and notes', async () => {
  const desk = await makeDesk()
  const { ana, ben, context } = desk
  const [, , two = ''] = desk.claims
  await context.change(ana, (c) => claims.acceptClaim(c, two, 1))
  await withPolicies(desk, { ratings: 1, twoSources: true })
  expect(await told(desk, ben)).toEqual([
    'Assay changed the desk’s policies: ratings before a verdict: 1; two independent sources or a reason: needed',
  ])
  expect(await told(desk, ana, (c) => attachEvidence(c, two, link, register))).toEqual([
    'Ana attached “Register of clinics” to claim 2 as evidence: it refutes it',
  ])
  const evidence = (await context.read.selectFrom('evidence').selectAll().executeTakeFirstOrThrow()).id
  const truth = await levels(desk, 'true')
  const said = await levels(desk, 'said')
  const [low, high] = [truth[0], truth[1]]
  const rating = {
    question: 'true',
    level: low?.id ?? '',
    confidence: 'high',
    rationale: 'Nine.',
    reason: '',
    version: 0,
    once: undefined,
  } as const
  const verdict = {
    level: low?.id ?? '',
    said_level: said[0]?.id ?? '',
    summary: 'There are nine.',
    sources_reason: 'The only register.',
    dispute_reason: '',
    version: 0,
    once: undefined,
  }
  expect(
    await told(
      desk,
      ana,
      (c) => editEvidence(c, evidence, { ...grade, locator: 'p. 4', version: 1 }),
      (c) => rateClaim(c, two, rating),
      (c) => rateClaim(c, two, { ...rating, question: 'said', level: said[0]?.id ?? '', confidence: 'low' }),
      (c) => rateClaim(c, two, { ...rating, level: high?.id ?? '', version: 1 }),
    ),
  ).toEqual([
    'Ana edited the evidence “Register of clinics” on claim 2: locator',
    `Ana rated claim 2 true: ${low?.label} (high confidence)`,
    `Ana rated claim 2 said: ${said[0]?.label} (low confidence)`,
    `Ana changed their rating of claim 2 true from ${low?.label} to ${high?.label}`,
  ])
  expect(
    await told(
      desk,
      ben,
      (c) => decideClaim(c, two, verdict),
      (c) => reopenClaim(c, two, 'New numbers.'),
      (c) => decideClaim(c, two, { ...verdict, level: high?.id ?? '', version: 2 }),
      (c) => reopenClaim(c, two, 'Again.'),
      (c) => removeEvidence(c, evidence, 2, 'Wrong register.'),
    ),
  ).toEqual([
    `Ben decided claim 2: ${low?.label} (said: ${said[0]?.label})`,
    'Ben reopened claim 2',
    `Ben changed the verdict on claim 2 from ${low?.label} to ${high?.label}`,
    'Ben reopened claim 2',
    'Ben removed the evidence “Register of clinics” from claim 2',
  ])
  const note = await context.change(ana, (c) =>
    writeNote(c, { claim: two }, { body: 'Call them.', parent: '', once: undefined }),
  )
  expect(
    await told(
      desk,
      ben,
      (c) => writeNote(c, { claim: two }, { body: 'Done.', parent: note.id, once: undefined }),
      (c) => resolveNote(c, note.id, 1, true),
      (c) => resolveNote(c, note.id, 2, false),
      (c) => writeNote(c, { article: desk.article }, { body: 'Good.', parent: '', once: undefined }),
    ),
  ).toEqual([
    'Ben replied to a note on claim 2',
    'Ben resolved a note on claim 2',
    'Ben reopened a note on claim 2',
    'Ben wrote a note on the article',
  ])
})

test('people, sources and the desk; an action nobody knows reads well too', async () => {
  const desk = await makeDesk()
  const { ana, ben, context } = desk
  await context.change(ben, async (c) => {
    const row = await c.read
      .selectFrom('users')
      .selectAll()
      .where('id', '=', ben.id)
      .executeTakeFirstOrThrow()
    await c.update('users', row, { role: 'admin' })
    await c.record({ action: 'user.role-changed' })
  })
  const admin: Actor = { ...ben, role: 'admin' }
  const ana_ = (c: Change) =>
    c.read.selectFrom('users').selectAll().where('id', '=', ana.id).executeTakeFirstOrThrow()
  const touch = (action: string, patch: object) => async (c: Change) => {
    await c.update('users', await ana_(c), patch)
    await c.record({ action })
  }
  const id = randomUUIDv7()
  expect(
    await told(
      desk,
      admin,
      touch('user.role-changed', { role: 'editor' }),
      touch('user.disabled', { disabled_at: 'now' }),
      touch('user.enabled', { disabled_at: null }),
      touch('password.changed', { password_hash: 'x' }),
      async (c) => {
        await c.insert('sources', { id, ...register, created_at: c.at, created_by: ana.id })
        await c.record({ action: 'source.described' })
      },
      async (c) => {
        const source = await c.read
          .selectFrom('sources')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        await c.update('sources', source, { url: 'https://r.example/' })
        await c.record({ action: 'source.edited' })
      },
      async (c) => {
        const row = await c.read.selectFrom('desk').selectAll().executeTakeFirstOrThrow()
        await c.update('desk', row, { name: 'Night desk' })
        await c.record({ action: 'desk.edited' })
      },
      async (c) => {
        const claim = await claimById(c.read, desk.claims[1] ?? '')
        await c.update('claims', claim, { cue: 'said' })
        await c.record({ action: 'right-of-reply.asked' })
      },
    ),
  ).toEqual([
    'Ben made Ana editor, before reviewer',
    'Ben closed the account of Ana',
    'Ben opened the account of Ana again',
    'Ben set a new password for Ana',
    'Ben described the source “Register of clinics”',
    'Ben edited the source “Register of clinics”: address',
    'Ben changed the desk’s settings: name',
    'Ben recorded: right of reply asked, on claim 1',
  ])
  expect(await told(desk, { ...ana, role: 'editor' }, touch('user.renamed', { name: 'Ana B.' }))).toEqual([
    'Ana B. changed their name',
  ])
  const first = (
    await actsPage(context.read, anAdmin, { kind: 'desk' }, { actions: ['desk.opened', 'user.joined'] })
  ).acts
  const { names } = await namesFor(context.read, first, 8)
  expect(first.map((act) => plain(sentenceOf({ act, names })))).toEqual([
    'Assay added Rosa as reader',
    'Assay added Ben as editor',
    'Assay added Ana B. as reviewer',
    'Assay opened the desk',
  ])
})

test('every action with a sentence belongs to a group of the filter', () => {
  expect(knownActions.filter((action) => groupOf(action) === 'other')).toEqual([])
  expect(groupOf('right-of-reply.asked')).toBe('other')
})
