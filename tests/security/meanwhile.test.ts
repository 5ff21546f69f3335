import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { systemActor } from '../../src/desk/system-actor.ts'
import { createLog } from '../../src/log.ts'
import { beginAttempt } from '../../src/users/attempts.ts'
import { makeInvitation } from '../../src/users/commands.ts'
import { newToken, setupLink } from '../../src/users/setup.ts'
import { beginSession } from '../../src/users/sign-in.ts'
import { importedArticle, rowOf, rowsOf } from '../support/factories.ts'
import { makeWorld, type World } from '../support/world.ts'
import { joined, PASSWORD } from '../users/joined.ts'

test.each([{ role: 'reader' as const }, { disabled_at: '2026-01-01T00:00:00.000Z' }])(
  'who is made %o between asking and saving saves nothing',
  async (change) => {
    const world = await makeWorld()
    const { actor } = await world.signedIn('admin')
    const system = world.context.change
    await system(systemActor, async (c) => {
      const [row] = await c.read.selectFrom('users').selectAll().where('id', '=', actor.id).execute()
      if (row) await c.update('users', row, change)
      await c.record({ action: 'user.role-changed' })
    })
    const { tokenHash } = newToken()
    const invite = system(actor, (c) =>
      makeInvitation(c, { tokenHash, role: 'admin', expiresAt: '2999-01-01T00:00:00.000Z' }),
    )
    await expect(invite).rejects.toMatchObject({ status: 401 })
    expect(await rowsOf(world, 'invitations')).toEqual([])
  },
)

test('a password looked at before it was changed starts no session after', async () => {
  const world = await makeWorld()
  const { browser, id } = await joined(world, 'reviewer', 'Nadia')
  const before = await rowOf(world, 'users', id)
  const changed = await browser.post('/me/password', {
    old: PASSWORD,
    password: 'walnut orbit gravel seventeen kites',
  })
  expect(changed.status).toBe(303)
  const sessions = async () =>
    (await world.context.read.selectFrom('sessions').select('id_hash').where('user_id', '=', id).execute())
      .length
  const open = await sessions()
  const req = { get: () => undefined, ip: '127.0.0.1' } as unknown as Request
  const begun = beginSession(world.context, createLog('silent'), req, answerTo(), before)
  await expect(begun).rejects.toMatchObject({ status: 422 })
  expect(await sessions()).toBe(open)
})

test('discarding does not overrule, unseen, somebody who has just accepted', async () => {
  const world = await makeWorld()
  const one = await world.signedIn('reviewer')
  const other = await world.signedIn('reviewer')
  const article = await importedArticle(one)
  const [claim] = await rowsOf(world, 'claims', { article_id: article })
  const path = `/claims/${claim?.id}`
  expect((await one.post(`${path}/acceptance`, { version: '1' })).status).toBe(303)
  const late = await other.post(`${path}/discarding`, { version: '1', reason: 'Nothing in it.' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Nothing in it.')
  expect(await rowOf(world, 'claims', claim?.id ?? '')).toMatchObject({ state: 'to check' })
  const knowing = await other.post(`${path}/discarding`, { version: '2', reason: 'Nothing in it.' })
  expect(knowing.status).toBe(303)
})

test('the set-up link opens nothing once somebody has joined another way', async () => {
  const world = await makeWorld()
  const link = new URL((await setupLink(world.context, world.origin)) ?? '')
  await joined(world, 'admin', 'Ada')
  const token = link.pathname.split('/').at(-1)
  const person = { name: 'Eve', email: 'eve@desk.example', password: PASSWORD }
  expect((await world.stranger.post(`/setup/${token}`, person)).status).toBe(404)
  expect((await world.stranger.post(`/join/${token}`, person)).status).toBe(404)
})

test('tries that could not be written down do not shut the name out for good', async () => {
  const world = await makeWorld()
  const signIn = { name: 'nadia@desk.example', address: '192.0.2.1', browser: null }
  const { keep, now } = world.context
  const broken = {
    ...world.context.keep,
    insertInto: () => {
      throw new Error('disk full')
    },
  } as never
  for (let i = 0; i < 40; i++) {
    const attempt = await beginAttempt(reading(keep, broken), signIn, now())
    await expect(attempt.failed()).rejects.toThrow('disk full')
  }
  await expect(beginAttempt(keep, signIn, now())).resolves.toMatchObject({ delayMs: 0 })
})

/** Reads as one does and writes as the other. */
function reading(keep: World['context']['keep'], writes: { insertInto: unknown }): World['context']['keep'] {
  return new Proxy(keep, {
    get: (from, name) => (name === 'insertInto' ? writes.insertInto : bound(from, name)),
  })
}

function bound(from: object, name: string | symbol): unknown {
  const value = Reflect.get(from, name, from)
  return typeof value === 'function' ? value.bind(from) : value
}

function answerTo(): Response {
  return { cookie: () => {} } as unknown as Response
}
