import { describe, expect, test } from 'vitest'
import { articleById } from '../../src/articles/queries.ts'
import { scheduleClaim } from '../../src/claims/commands.ts'
import { claimById } from '../../src/claims/queries.ts'
import { tellOfDeadlines } from '../../src/notifications/due-round.ts'
import { chooseMail, markRead } from '../../src/notifications/queries.ts'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import {
  articleText,
  decide,
  during,
  levels,
  madeClaim,
  rate,
  redraft,
  rowOf,
  withContact,
  withEvidence,
} from '../support/factories.ts'
import type { Visitor, World } from '../support/world.ts'

interface Desk extends DeskWithClaim {
  lea: Visitor
  elias: Visitor
}

async function desk(): Promise<Desk> {
  const world = await deskWithClaim()
  const lea = await world.signedIn('reviewer', 'Lea Holm')
  return { ...world, lea, elias: await world.signedIn('editor', 'Elias Brandt') }
}

/** What somebody is told, newest first, one sentence each. */
async function told(by: Visitor): Promise<string[]> {
  const { document } = await by.get('/notifications')
  return [...document.querySelectorAll('.notifications > li > p:first-child')].map((line) =>
    (line.textContent ?? '').replace(/\s*\d+ \w+ \d{4}, .*$/, '').trim(),
  )
}

async function assigns(world: Desk, to: Visitor, by = world.ana) {
  const { version } = await rowOf(world, 'claims', world.claim)
  const fields = { assignee: to.actor.id, version: String(version) }
  return by.post(`/claims/${world.claim}/assignment`, fields)
}

const DAY = 86_400_000

const day = ({ context }: World, days: number) =>
  new Date(context.now().getTime() + days * DAY).toISOString().slice(0, 10)

describe('somebody is told', () => {
  test('of a claim they are given, but not by themselves, and the history holds nothing of it', async () => {
    const world = await desk()
    const { number } = await rowOf(world, 'claims', world.claim)
    const { acts } = await during(world, () => assigns(world, world.ben))
    expect(await told(world.ben)).toEqual([`Ana Petrova gave you claim ${number}`])
    expect(acts.map(({ action }) => action)).toEqual(['claim.assigned'])
    expect(JSON.stringify(acts)).not.toContain('notification')
    await assigns(world, world.ana)
    expect(await told(world.ana)).toEqual([])
  })

  test('and no more once the assignment is undone, on the page or by mail, unless they have read it', async () => {
    const world = await desk()
    const { ana, ben, lea, article, claim, context } = world
    const other = await madeClaim(ana, article, 'March 2025')
    await chooseMail(context.keep, ben.actor.id, 'at once', context.now())
    const undo = async () => ana.post(`/history/${(await world.acts()).length}/undoing`)
    const mails = async () => (await context.read.selectFrom('mails').select('id').execute()).length
    await assigns(world, ben)
    expect([await told(ben), await mails()]).toEqual([[expect.stringMatching(/gave you/)], 1])
    expect((await undo()).status).toBe(303)
    expect((await rowOf(world, 'claims', claim)).assignee_id).toBeNull()
    expect([await told(ben), await mails()]).toEqual([[], 0])

    const bulk = { claim: [claim, other], act: 'assign', assignee: ben.actor.id }
    await ana.post(`/articles/${article}/bulk`, bulk)
    expect(await told(ben)).toEqual(['Ana Petrova gave you 2 claims'])
    await undo()
    expect([await told(ben), await mails()]).toEqual([[], 0])

    // Given on to somebody else and back again: what was told of the first act stands.
    await assigns(world, ben)
    await assigns(world, lea)
    await undo()
    expect([(await told(ben)).length, (await told(lea)).length]).toEqual([1, 0])

    await markRead(context.keep, ben.actor.id, 'all', context.now())
    await assigns(world, lea)
    await markRead(context.keep, lea.actor.id, 'all', context.now())
    expect((await undo()).status).toBe(303)
    expect(await context.read.selectFrom('notifications').select('user_id').execute()).toHaveLength(2)
  })

  test('of many claims at once by one line', async () => {
    const world = await desk()
    const other = await madeClaim(world.ana, world.article, 'March 2025')
    const fields = { claim: [world.claim, other], act: 'assign', assignee: world.ben.actor.id }
    await world.ana.post(`/articles/${world.article}/bulk`, fields)
    expect(await told(world.ben)).toEqual(['Ana Petrova gave you 2 claims'])
  })

  test('of a verdict on a claim they rated', async () => {
    const world = await desk()
    const { true: scale } = await levels(world)
    await withEvidence(world, world.ana, world.claim)
    await rate(world.lea, world.claim, scale.true)
    await rate(world.ben, world.claim, scale.true)
    expect((await decide(world.elias, world.claim, scale.true)).status).toBe(303)
    expect(await told(world.ben)).toMatchObject(
      [/^Elias Brandt decided claim \d+, which you rated$/].map((re) => expect.stringMatching(re)),
    )
    expect([await told(world.ana), await told(world.elias)]).toEqual([[], []])
  })

  test('of claims they have or rated that a new draft sends to be checked again, by one line', async () => {
    const world = await desk()
    const { ana, ben, lea, elias, article, claim, context } = world
    const { true: scale } = await levels(world)
    const other = await madeClaim(ana, article, 'March 2025')
    const kept = await madeClaim(ana, article, 'Unemployment fell', { line: '3' })
    for (const id of [claim, other, kept]) await withEvidence(world, ana, id)
    await assigns(world, lea)
    for (const id of [claim, other]) await rate(ben, id, scale.true)
    await rate(elias, kept, scale.true)
    await markRead(context.keep, lea.actor.id, 'all', context.now())
    await chooseMail(context.keep, ben.actor.id, 'at once', context.now())
    const text = articleText.replace('March', 'April')
    const { acts } = await during(world, () => redraft(world, ana, article, text))
    expect(JSON.stringify(acts)).not.toContain('notification')
    expect(await context.read.selectFrom('mails').select('user_id').execute()).toEqual([
      { user_id: ben.actor.id },
    ])
    const sent = (which: string) => `Ana Petrova sent ${which} to be checked again: a new draft changed`
    const { number } = await rowOf(world, 'claims', claim)
    expect(await told(ben)).toEqual([`${sent('2 claims of yours')} their words`])
    expect(await told(lea)).toEqual([`${sent(`claim ${number}`)} its words`])
    expect([await told(ana), await told(elias)]).toEqual([[], []])
    const link = (await ben.get('/notifications')).document.querySelector('.notifications a')
    expect(link?.getAttribute('href')).toBe(`/articles/${article}?state=re-check#claims`)
  })

  test('of an answer they wait for', async () => {
    const world = await desk()
    await assigns(world, world.lea)
    await world.ben.post(`/claims/${world.claim}/reply-need`, { reason: 'It accuses.', version: '0' })
    const contact = await withContact(world, world.ana, world.claim)
    const fields = { outcome: 'answered', answer: 'Twelve.', answered_on: '', version: '1' }
    await world.elias.post(`/contacts/${contact}/outcome`, fields)
    for (const waiting of [world.ana, world.ben, world.lea])
      expect((await told(waiting))[0]).toMatch(/^Office of the mayor of Tavira answered on claim \d+$/)
    expect(await told(world.elias)).toEqual([])
  })

  test('of what is due tomorrow or over, once for each day that is set', async () => {
    const world = await desk()
    const { context, ana, ben, claim } = world
    await assigns(world, ben)
    const schedule = (days: number) =>
      context.change(ana.actor, async (c) => {
        const { version } = await claimById(c.read, claim)
        await scheduleClaim(c, claim, version, day(world, days))
      })
    const due = async () => {
      const rows = await context.read.selectFrom('notifications').selectAll().orderBy('due_on').execute()
      return rows.filter(({ kind }) => kind === 'due').map(({ user_id, due_on }) => [user_id, due_on])
    }
    await schedule(3)
    await tellOfDeadlines(context)
    expect(await due()).toEqual([])
    const first = day(world, 3)
    world.wait(2 * DAY)
    await tellOfDeadlines(context)
    await tellOfDeadlines(context)
    expect(await due()).toEqual([[ben.actor.id, first]])
    await markRead(context.keep, ben.actor.id, 'all', context.now())
    world.wait(200 * DAY)
    await tellOfDeadlines(context)
    expect(await due()).toEqual([[ben.actor.id, first]])
    expect((await context.read.selectFrom('notifications').select('id').execute()).length).toBe(1)
    await schedule(0)
    await tellOfDeadlines(context)
    expect(await due()).toEqual([
      [ben.actor.id, first],
      [ben.actor.id, day(world, 0)],
    ])
  })

  test('of an answer that is due, and an article, in words', async () => {
    const world = await desk()
    await withContact(world, world.ben, world.claim, { deadline_on: day(world, 1) })
    await world.context.change(world.ana.actor, async (c) => {
      await c.update('articles', await articleById(c.read, world.article), { deadline_on: day(world, 0) })
      await c.record({ action: 'article.edited' })
    })
    await tellOfDeadlines(world.context)
    expect(await told(world.ben)).toMatchObject([
      expect.stringMatching(/^Office of the mayor of Tavira was asked to answer on claim \d+ by/),
    ])
    expect(await told(world.ana)).toEqual([`Due ${day(world, 0)}: the article`])
  })
})

describe('of a dispute', () => {
  test('those are told who rated, and nobody else', async () => {
    const world = await desk()
    const { true: scale } = await levels(world)
    await withEvidence(world, world.ana, world.claim)
    await assigns(world, world.lea)
    await rate(world.ana, world.claim, scale.true)
    await rate(world.ben, world.claim, scale.false)
    expect((await told(world.ana))[0]).toMatch(/^The raters of claim \d+ differ, you among them$/)
    for (const other of [world.ben, world.elias]) expect(await told(other)).toEqual([])
    expect((await told(world.lea)).join()).not.toContain('differ')
    await rate(world.lea, world.claim, scale.false)
    expect(await told(world.ana)).toHaveLength(1)
  })

  test('who has answered only the other question learns nothing of it', async () => {
    const world = await desk()
    const { true: scale, said } = await levels(world)
    await withEvidence(world, world.ana, world.claim)
    await rate(world.lea, world.claim, said.said, { question: 'said' })
    await rate(world.ana, world.claim, scale.true)
    await rate(world.ben, world.claim, scale.false)
    expect(await told(world.ana)).toHaveLength(1)
    expect(await told(world.lea)).toEqual([])
  })
})

test('one is marked as read by itself, and only by whom it tells', async () => {
  const world = await desk()
  await assigns(world, world.ben)
  const [row] = await world.context.read.selectFrom('notifications').select('id').execute()
  await world.lea.post('/notifications/read', { notification: row?.id ?? '' })
  expect(await told(world.ben)).toHaveLength(1)
  await world.ben.post('/notifications/read', { notification: row?.id ?? '' })
  expect(await told(world.ben)).toEqual([])
})
