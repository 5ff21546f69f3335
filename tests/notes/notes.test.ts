import { describe, expect, test } from 'vitest'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import { during, importedArticle, madeClaim, rowOf, rowsOf } from '../support/factories.ts'
import type { Fields, Visitor } from '../support/world.ts'

async function writes(
  world: DeskWithClaim,
  body: string,
  more: Fields = {},
  by = world.ana,
  on = `/claims/${world.claim}`,
) {
  const written = await during(world, () => by.post(`${on}/notes`, { body, parent: '', ...more }))
  return { ...written, note: (await rowsOf(world, 'notes')).at(-1) }
}

async function resolves(world: DeskWithClaim, note: string, resolved: '0' | '1', version?: string) {
  const row = await rowOf(world, 'notes', note)
  return during(world, () =>
    world.ben.post(`/notes/${note}/resolution`, { resolved, version: version ?? String(row.version) }),
  )
}

/** The number of unread notifications in the page’s head. */
async function unread(by: Visitor): Promise<string> {
  const { document } = await by.get('/')
  return document.querySelector('a[href="/notifications"]')?.textContent?.replace(/\D+/g, '') ?? ''
}

describe('a note on a claim', () => {
  test('is saved, recorded and shown', async () => {
    const world = await deskWithClaim()
    const { answer, acts, note } = await writes(world, 'Which register,\nand of what year?')
    expect(answer.status).toBe(303)
    expect(note).toMatchObject({
      ...{ claim_id: world.claim, article_id: world.article, parent_id: null, author_id: world.ana.actor.id },
      ...{ body: 'Which register,\nand of what year?', resolved_at: null, version: 1 },
    })
    expect(acts).toMatchObject([{ action: 'note.written', article: world.article }])
    const page = await world.ben.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).toContain('Which register,')
  })

  test('what is written as markup is shown as written', async () => {
    const world = await deskWithClaim()
    await writes(world, '<script>alert(1)</script> & <b>bold</b>')
    const page = await world.ben.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).toContain(
      '<script>alert(1)</script> & <b>bold</b>',
    )
    expect(page.text).not.toContain('<script>alert(1)')
  })

  test.each([
    ['an empty one', ' \n ', 'The note is missing.'],
    ['one that is too long', 'a'.repeat(10_001), 'longer than 10000'],
    ['one with a control character', 'a\u0007b', 'cannot be kept'],
  ])('%s is refused', async (_, body, sentence) => {
    const world = await deskWithClaim()
    const { answer, actions } = await writes(world, body)
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.text).toContain(sentence)
  })

  test('sent twice is written once, and tells once', async () => {
    const world = await deskWithClaim()
    const once = crypto.randomUUID()
    await writes(world, '@Ben look', { once })
    const second = await writes(world, '@Ben look', { once })
    expect([second.answer.status, second.actions]).toEqual([303, []])
    expect(await rowsOf(world, 'notes')).toHaveLength(1)
    expect(await unread(world.ben)).toBe('1')
  })
})

describe('a thread', () => {
  test('holds answers to any of its notes under the first', async () => {
    const world = await deskWithClaim()
    const { note: first } = await writes(world, 'Which register?')
    const { note: reply } = await writes(world, 'The state’s.', { parent: first?.id ?? '' }, world.ben)
    const { note: more, answer } = await writes(world, 'Of which year?', { parent: reply?.id ?? '' })
    expect(answer.status).toBe(303)
    expect([reply?.parent_id, more?.parent_id]).toEqual([first?.id, first?.id])
    const page = await world.ana.get(`/claims/${world.claim}`)
    const thread = page.document.querySelector(`#note-${first?.id}`)?.textContent ?? ''
    expect(thread.indexOf('Which register?')).toBeLessThan(thread.indexOf('The state’s.'))
    expect(thread.indexOf('The state’s.')).toBeLessThan(thread.indexOf('Of which year?'))
  })

  test('takes no answers from elsewhere', async () => {
    const world = await deskWithClaim()
    const there = await madeClaim(world.ana, world.article)
    const { note } = await writes(world, 'On this claim.')
    const { note: onArticle } = await writes(
      world,
      'On the article.',
      {},
      world.ana,
      `/articles/${world.article}`,
    )
    const foreign = await importedArticle(world.ana)
    for (const [on, parent] of [
      [`/claims/${there}`, note?.id],
      [`/articles/${world.article}`, note?.id],
      [`/claims/${world.claim}`, onArticle?.id],
      [`/articles/${foreign}`, onArticle?.id],
      [`/claims/${world.claim}`, 'nothing'],
    ] as const) {
      const { answer, actions } = await writes(world, 'Hello?', { parent: parent ?? '' }, world.ana, on)
      expect([on, answer.status, actions]).toEqual([on, 404, []])
    }
  })

  test('is resolved by whoever is done with it, and opened again', async () => {
    const world = await deskWithClaim()
    const { note } = await writes(world, 'Which register?')
    const done = await resolves(world, note?.id ?? '', '1')
    expect(done.answer.status).toBe(303)
    expect(done.acts).toMatchObject([{ action: 'note.resolved', article: world.article }])
    expect(await rowOf(world, 'notes', note?.id ?? '')).toMatchObject({
      ...{ resolved_at: done.acts[0]?.at, resolved_by: world.ben.actor.id, version: 2 },
    })
    const again = await resolves(world, note?.id ?? '', '1')
    expect([again.answer.status, again.actions]).toEqual([303, []])
    const open = await resolves(world, note?.id ?? '', '0')
    expect(open.actions).toEqual(['note.reopened'])
    expect(await rowOf(world, 'notes', note?.id ?? '')).toMatchObject({
      resolved_at: null,
      resolved_by: null,
    })
    const late = await resolves(world, note?.id ?? '', '1', '1')
    expect([late.answer.status, late.actions]).toEqual([409, []])
  })
})

describe('naming somebody', () => {
  test('tells them, until they have read it', async () => {
    const world = await deskWithClaim()
    const { acts, note } = await writes(world, '@Ben Okafor which register?')
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['notes'])
    expect([await unread(world.ben), await unread(world.ana)]).toEqual(['1', ''])
    const page = await world.ben.get('/notifications')
    expect(page.document.querySelector('main')?.textContent).toContain('@Ben Okafor which register?')
    expect(page.document.querySelector(`main a[href*="${world.claim}"]`)).not.toBeNull()
    const [row] = await world.context.read
      .selectFrom('notifications')
      .select('id')
      .where('note_id', '=', note?.id ?? '')
      .execute()
    const read = { notification: row?.id ?? '' }
    await world.ana.post('/notifications/read', read)
    expect(await unread(world.ben)).toBe('1')
    const { answer, actions } = await during(world, () => world.ben.post('/notifications/read', read))
    expect([answer.status, actions]).toEqual([303, []])
    expect(await unread(world.ben)).toBe('')
    expect((await world.ben.get('/notifications')).text).not.toContain('which register?')
  })

  test('by a first word that several share tells nobody; by the whole name, the one', async () => {
    const world = await deskWithClaim()
    const bea = await world.signedIn('reviewer', 'Ben Adler')
    await writes(world, '@Ben which?')
    expect([await unread(world.ben), await unread(bea)]).toEqual(['', ''])
    await writes(world, '@Ben Adler which?')
    expect([await unread(world.ben), await unread(bea)]).toEqual(['', '1'])
  })

  test('oneself or somebody who left tells nobody', async () => {
    const world = await deskWithClaim()
    const admin = await world.signedIn('admin', 'Rana Haddad')
    await admin.post(`/desk/people/${world.ben.actor.id}/disabling`, { version: '1' })
    await writes(world, '@Ana Petrova and @Ben Okafor')
    const mentions = await world.context.read.selectFrom('notifications').selectAll().execute()
    expect(mentions).toEqual([])
  })

  test('in several notes is marked read all at once', async () => {
    const world = await deskWithClaim()
    await writes(world, '@Ben one')
    await writes(world, '@Ben two', {}, world.ana, `/articles/${world.article}`)
    expect(await unread(world.ben)).toBe('2')
    await world.ben.post('/notifications/read', { all: '1' })
    expect(await unread(world.ben)).toBe('')
  })
})
