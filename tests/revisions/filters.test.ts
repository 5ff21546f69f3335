import { expect, test } from 'vitest'
import { nameWitness } from '../../src/checkpoints/witness-commands.ts'
import { acceptClaim, editClaim } from '../../src/claims/commands.ts'
import { ACTS_AT_ONCE, indexHistory } from '../../src/db/history-words.ts'
import { recordedTables } from '../../src/db/recorded-tables.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { cosigner, makeSigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { historyFilter } from '../../src/revisions/input.ts'
import { historyPage } from '../../src/revisions/page.ts'
import type { Scope } from '../../src/revisions/queries.ts'
import { things } from '../../src/revisions/vocabulary.ts'
import { type Desk, makeDesk } from './desk.ts'

const anAdmin = { id: '', role: 'admin' } as const

async function worked() {
  const desk = await makeDesk()
  const { context, ana, ben, claims } = desk
  const [, first = '', second = ''] = claims
  const note = (body: string, claim: string) => ({
    to: { claim },
    input: { body, parent: '', once: undefined },
  })
  const write = async (by: Desk['ana'], { to, input }: ReturnType<typeof note>) =>
    context.change(by, (c) => writeNote(c, to, input))
  await write(ana, note('São Paulo, قال المسؤول: 30,000!', first))
  await context.change(ben, (c) => acceptClaim(c, second, 1))
  desk.wait(60_000)
  await context.change(ben, (c) =>
    editClaim(c, first, {
      wording: 'The ministry closed clinics.',
      claimant: '',
      cue: '',
      kind: 'event',
      risk: '',
      tags: ['São-tag'],
      reason: 'Checked at the source',
      version: 1,
      once: undefined,
    }),
  )
  const found = async (query: Record<string, string>, scope: Scope = { kind: 'desk' }) => {
    await context.indexHistory()
    const page = await historyPage(context.read, anAdmin, scope, historyFilter.parse(query))
    return page.acts.map(({ seq }) => seq)
  }
  const seqs = await context.read.selectFrom('revisions').select(['seq', 'action']).execute()
  const seq = (action: string) => seqs.find((act) => act.action === action)?.seq ?? 0
  return { ...desk, first, found, seq, write, note }
}

test('finds words in values, old and new, and in reasons, however they are written', async () => {
  const { found, seq } = await worked()
  const [note, edited, imported] = [seq('note.written'), seq('claim.edited'), seq('article.imported')]
  expect(await found({ text: 'sao' })).toEqual([edited, note])
  expect(await found({ text: 'SAO paulo' })).toEqual([note])
  expect(await found({ text: 'المسؤول' })).toEqual([note])
  expect(await found({ text: 'source checked' })).toEqual([edited])
  expect(await found({ text: 'opened' })).toEqual([edited, imported])
  expect(await found({ text: 'closed' })).toEqual([edited])
  for (const text of ['paul', 'quantity', 'breaker', '…', '" OR "sao', '\ue002claimedited'])
    expect(await found({ text }), text).toEqual([])
})

test('narrows by single act, thing, person and minute, together and within one history', async () => {
  const { found, seq, ana, ben, first, claims, article } = await worked()
  const [note, edited, accepted] = [seq('note.written'), seq('claim.edited'), seq('claim.accepted')]
  expect(await found({ action: 'note.written' })).toEqual([note])
  expect(await found({ action: 'note.written', group: 'claims' })).toEqual([])
  expect(await found({ thing: 'note' })).toEqual([note])
  expect(await found({ thing: 'claim', person: ben.id })).toEqual([edited, accepted])
  expect(await found({ thing: 'claim', group: 'notes' })).toEqual([])
  expect(await found({ text: 'sao', person: ana.id })).toEqual([note])
  expect(await found({ text: 'sao', from: '2025-03-17T08:01' })).toEqual(await found({ text: 'sao' }))
  const claim: Scope = { kind: 'claim', id: first }
  expect(await found({ text: 'sao' }, claim)).toEqual([edited, note])
  expect(await found({ text: 'sao' }, { kind: 'claim', id: claims[2] ?? '' })).toEqual([])
  expect(await found({ text: 'sao', group: 'notes' }, { kind: 'article', id: article })).toEqual([note])
  expect(await found({ text: 'sao' }, { kind: 'person', id: ana.id })).toEqual([note])
})

test('finds every kind of row by exactly one kind of thing, and witnesses by their names', async () => {
  expect(Object.values(things).flat().sort()).toEqual([...recordedTables].sort())
  const { context, found } = await worked()
  const key = verifierKeyText(cosigner(makeSigningKey('archive.example/1')))
  await context.change(systemActor, (c) =>
    nameWitness(c, { name: 'The quince archive', key, once: undefined }),
  )
  const [named] = await found({ text: 'quince' })
  expect(named).toBeGreaterThan(0)
  expect((await found({ thing: 'log' }))[0]).toBe(named)
})

test('keeps to the minute', async () => {
  const { found, seq, context } = await worked()
  const times = await context.read.selectFrom('revisions').select(['seq', 'at']).execute()
  const minute = times.find((act) => act.seq === seq('claim.edited'))?.at.slice(0, 16) ?? ''
  expect(await found({ from: minute })).toEqual([seq('claim.edited')])
  expect(await found({ from: minute, to: minute, text: 'sao' })).toEqual([seq('claim.edited')])
  expect(await found({ to: minute })).toContain(seq('claim.edited'))
  expect(await found({ from: `${minute}:99` })).toContain(seq('note.written'))
})

test('pages through what a word finds, both ways', async () => {
  const { found, context, write, note, ana, first } = await worked()
  for (let i = 0; i < 70; i++) await write(ana, note(`Quince ${i}`, first))
  const page = (query: Record<string, string>) =>
    historyPage(context.read, anAdmin, { kind: 'desk' }, historyFilter.parse({ text: 'quince', ...query }))
  await context.indexHistory()
  const [one, two] = [await page({}), await page({ before: String((await page({})).older) })]
  expect([one.acts.length, two.acts.length, two.older]).toEqual([50, 20, null])
  expect((await page({ after: String(two.newer) })).acts.map(({ seq }) => seq)).toEqual(
    one.acts.map(({ seq }) => seq),
  )
  expect(await found({ text: 'quince 69' })).toHaveLength(1)
})

test('acts that are not in the index yet come into it once', async () => {
  const { found, context, seq } = await worked()
  const { raw, db } = context.connection
  const before = await found({ text: 'sao' })
  raw?.exec(`drop table history_words;
    create virtual table history_words using fts5(words, content='', columnsize=0, detail=none, tokenize='ascii');
    update history_backlog set next = 1`)
  await indexHistory(db)
  await indexHistory(db)
  expect(await found({ text: 'sao' })).toEqual(before)
  expect(await found({ thing: 'note' })).toEqual([seq('note.written')])
})

test('saves take acts into the index several at a time, and a search takes in the rest', async () => {
  const { context, write, note, ana, first } = await worked()
  const { raw } = context.connection
  const known = () => raw?.prepare('select next from history_backlog').pluck().get()
  expect(known()).toBe(1)
  for (let i = 0; i < ACTS_AT_ONCE; i += 1) await write(ana, note(`Quince ${i}`, first))
  expect(known()).toBe(ACTS_AT_ONCE + 1)
  await context.indexHistory()
  expect(known()).toBe(Number(raw?.prepare('select max(seq) from revisions').pluck().get()) + 1)
})
