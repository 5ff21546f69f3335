import { describe, expect, test } from 'vitest'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import { articleRow, during, madeClaim, rowOf, withContact } from '../support/factories.ts'
import type { Fields, Visitor, World } from '../support/world.ts'

/** The day so many days from the desk's today. */
const day = ({ context }: World, days: number) =>
  new Date(context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function schedules(world: DeskWithClaim, deadline_on: string, more: Fields = {}) {
  const { version } = await rowOf(world, 'claims', world.claim)
  return during(world, () =>
    world.ana.post(`/claims/${world.claim}/deadline`, { deadline_on, version: String(version), ...more }),
  )
}

async function articleDue(world: DeskWithClaim, deadline_on: string) {
  const { version, title, language } = await articleRow(world, world.article)
  const fields = { title, language, deadline_on, version: String(version) }
  expect((await world.ana.post(`/articles/${world.article}/details`, fields)).status).toBe(303)
}

const listed = async (by: Visitor, path: string) =>
  [...(await by.get(path)).document.querySelectorAll('.due-list > li')].map((item) =>
    item.textContent?.replace(/\s+/g, ' '),
  )

describe('a claim’s deadline', () => {
  test('is saved, shown, told in the history, and taken away', async () => {
    const world = await deskWithClaim()
    const on = day(world, 1)
    const { answer, acts } = await schedules(world, on)
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'claim.scheduled', article: world.article }])
    expect((await rowOf(world, 'claims', world.claim)).deadline_on).toBe(on)
    const page = await world.ben.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('.claim-facts')?.textContent).toContain('due tomorrow')
    const card = (await world.ben.get(`/articles/${world.article}`)).document.querySelector(
      `#claim-${world.claim}`,
    )
    expect(card?.textContent).toContain('due ')
    const history = await world.ana.get(`/claims/${world.claim}/history`)
    expect(history.document.querySelector('.act-sentence')?.textContent).toMatch(
      new RegExp(`gave claim \\d+ the deadline ${on}`),
    )
    await schedules(world, '')
    expect((await rowOf(world, 'claims', world.claim)).deadline_on).toBe('')
  })

  test('that is no day is refused; one that somebody else set is not overruled unawares', async () => {
    const world = await deskWithClaim()
    const wrong = await schedules(world, '2025-02-30')
    expect([wrong.answer.status, wrong.actions]).toEqual([422, []])
    expect(wrong.answer.text).toContain('must be a date')
    await schedules(world, '2025-04-01')
    expect((await schedules(world, '2025-05-01', { version: '1' })).answer.status).toBe(409)
    expect((await rowOf(world, 'claims', world.claim)).deadline_on).toBe('2025-04-01')
  })

  test('does not make a colleague’s edit of the wording stale', async () => {
    const world = await deskWithClaim()
    const { version } = await rowOf(world, 'claims', world.claim)
    await schedules(world, '2025-04-01')
    const fields = {
      wording: 'Other words.',
      claimant: '',
      kind: 'event',
      tags: '',
      version: String(version),
    }
    expect((await world.ben.post(`/claims/${world.claim}`, fields)).status).toBe(303)
  })

  test('is given to many at once', async () => {
    const world = await deskWithClaim()
    const other = await madeClaim(world.ana, world.article, 'March 2025')
    const fields = { claim: [world.claim, other], act: 'schedule', deadline_on: '2025-04-01' }
    const { acts } = await during(world, () => world.ana.post(`/articles/${world.article}/bulk`, fields))
    expect(acts.map(({ action, rows }) => [action, rows.length])).toEqual([['claim.scheduled', 2]])
    expect((await rowOf(world, 'claims', other)).deadline_on).toBe('2025-04-01')
    const wrong = await world.ana.post(`/articles/${world.article}/bulk`, { ...fields, deadline_on: 'soon' })
    expect(wrong.status).toBe(422)
  })
})

describe('what is due', () => {
  test('is listed on the desk and on its own page, overdue first, in words', async () => {
    const world = await deskWithClaim()
    await articleDue(world, day(world, 3))
    await schedules(world, day(world, -2))
    await withContact(world, world.ana, world.claim, { deadline_on: day(world, 0) })
    for (const path of ['/', '/due']) {
      const items = await listed(world.ben, path)
      expect(items[0]).toMatch(/^overdue by 2 days .*Claim \d+: There are 12 clinics/)
      expect(items[1]).toMatch(/^due today .*Answer of Office of the mayor of Tavira on claim/)
      expect(items[2]).toMatch(/^due in 3 days .*Article Twelve clinics/)
    }
  })

  test('is no longer what is done, answered, or discarded', async () => {
    const world = await deskWithClaim()
    const contact = await withContact(world, world.ana, world.claim, { deadline_on: day(world, 0) })
    await schedules(world, day(world, 1))
    expect(await listed(world.ana, '/due')).toHaveLength(2)
    const answered = { outcome: 'answered', answer: 'Twelve.', answered_on: '', version: '1' }
    await world.ana.post(`/contacts/${contact}/outcome`, answered)
    expect(await listed(world.ana, '/due')).toHaveLength(1)
    const { version } = await rowOf(world, 'claims', world.claim)
    await world.ana.post(`/claims/${world.claim}/discarding`, { version: String(version), reason: 'Twice.' })
    expect(await listed(world.ana, '/due')).toEqual([])
  })

  test('can be narrowed to one’s own', async () => {
    const world = await deskWithClaim()
    await schedules(world, day(world, 1))
    expect(await listed(world.ben, '/due?whose=mine')).toEqual([])
    const { version } = await rowOf(world, 'claims', world.claim)
    const assigned = { assignee: world.ben.actor.id, version: String(version) }
    await world.ana.post(`/claims/${world.claim}/assignment`, assigned)
    await articleDue(world, day(world, 2))
    expect(await listed(world.ben, '/due?whose=mine')).toHaveLength(2)
    const reader = await world.signedIn('reader')
    expect(await listed(reader, '/due?whose=mine')).toEqual([])
    expect((await reader.get('/due?whose=mine')).document.querySelector('.empty')).not.toBeNull()
  })
})

describe('a calendar', () => {
  const make = async (by: Visitor, whose = 'mine') => {
    const made = await by.post('/due/calendar', { whose })
    expect(made.status).toBe(200)
    return new URL(made.document.querySelector('#calendar-link')?.getAttribute('value') ?? '').pathname
  }

  test('is read under a secret address, without a session, with all-day entries', async () => {
    const world = await deskWithClaim()
    await schedules(world, '2999-03-01')
    const contact = await withContact(world, world.ana, world.claim, { deadline_on: '2999-02-01' })
    const answer = await world.stranger.get(await make(world.ana, 'all'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const lines = answer.text.replaceAll('\r\n ', '').split('\r\n')
    const values = (name: string) =>
      lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length))
    expect(values('UID:')).toEqual([`contact-${contact}@127.0.0.1`, `claim-${world.claim}@127.0.0.1`])
    expect(values('DTSTART;VALUE=DATE:')).toEqual(['29990201', '29990301'])
    expect(values('DTEND;VALUE=DATE:')).toEqual(['29990202', '29990302'])
    expect(values('URL:')[1]).toBe(`${world.origin}/claims/${world.claim}`)
    expect(answer.text).not.toContain('Office of the mayor')
  })

  test('has a secret that is shown once and kept nowhere', async () => {
    const world = await deskWithClaim()
    const path = await make(world.ana)
    const token = path.split('/').at(-1) ?? ''
    expect(token).toMatch(/^[\w-]{32}$/)
    expect((await world.ana.get('/due')).text).not.toContain(token)
    const rows = await world.context.read.selectFrom('calendars').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(await world.acts())).not.toContain(token)
  })

  test('renewed or withdrawn, the address before is not valid any more', async () => {
    const world = await deskWithClaim()
    const [first, second] = [await make(world.ana), await make(world.ana, 'all')]
    expect((await world.stranger.get(first)).status).toBe(404)
    expect((await world.stranger.get(second)).status).toBe(200)
    expect((await world.ben.post('/due/calendar/withdrawal')).status).toBe(303)
    expect((await world.stranger.get(second)).status).toBe(200)
    await world.ana.post('/due/calendar/withdrawal')
    expect((await world.stranger.get(second)).status).toBe(404)
  })

  test('of somebody who was shut out shows nothing', async () => {
    const world = await deskWithClaim()
    const path = await make(world.ana)
    const admin = await world.signedIn('admin')
    await admin.post(`/desk/people/${world.ana.actor.id}/disabling`, { version: '1' })
    const person = await world.context.read
      .selectFrom('users')
      .select('disabled_at')
      .where('id', '=', world.ana.actor.id)
      .executeTakeFirst()
    expect(person?.disabled_at).not.toBeNull()
    expect((await world.stranger.get(path)).status).toBe(404)
  })

  test('cannot be guessed for long, and guessing keeps nobody from signing in', async () => {
    const world = await deskWithClaim()
    const path = await make(world.ana)
    const guess = (n: number) => world.stranger.get(`/calendar/${String(n).padStart(32, '0')}`)
    for (let n = 0; n < 30; n++) expect((await guess(n)).status).toBe(404)
    const refused = await guess(30)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await world.stranger.get(path)).status).toBe(429)
    const wrong = await world.stranger.post('/session', { email: 'x@desk.example', password: 'wrong' })
    expect(wrong.status).not.toBe(429)
    world.wait(15 * 60_000 + 1)
    expect((await world.stranger.get(path)).status).toBe(200)
  })

  test('says on the page when it was last read', async () => {
    const world = await deskWithClaim()
    const path = await make(world.ana)
    const said = async () => (await world.ana.get('/due')).document.querySelector('main')?.textContent
    expect(await said()).toContain('it has not been read yet')
    await world.stranger.get(path)
    expect(await said()).toContain('it was last read')
  })
})
