import { expect, test } from 'vitest'
import { verifyPassword } from '../../src/users/passwords.ts'
import { terminal } from '../support/command-line.ts'
import { rowsOf } from '../support/factories.ts'
import { joined } from '../support/world.ts'

test('assay user list names everybody with their role', async () => {
  const at = terminal()
  expect(await at.assay('user', 'list')).toEqual({ code: 0, out: '\n', err: '' })
  const actor = await at.inDesk(async (context) => (await joined(context, 'editor', 'Elias Brandt')).actor)
  expect((await at.assay('user', 'list')).out).toBe('editor    Elias Brandt\n')
  expect(JSON.parse((await at.assay('user', 'list', '--json')).out)).toEqual([
    { id: actor.id, name: 'Elias Brandt', role: 'editor', disabled: false },
  ])
})

test('assay user invite makes a link for a role, and keeps only its digest', async () => {
  const at = terminal()
  const { code, out } = await at.assay('user', 'invite', 'reviewer')
  expect(code).toBe(0)
  const [, token = ''] = /^http:\/\/127\.0\.0\.1:4173\/join\/([\w-]{32})\n$/.exec(out) ?? []
  expect(token).not.toBe('')
  const { link } = JSON.parse((await at.assay('user', 'invite', 'admin', '--json')).out)
  expect(link).toMatch(/\/join\/[\w-]{32}$/)
  await at.inDesk(async (context) => {
    const invitations = await rowsOf({ context }, 'invitations')
    expect(invitations.map(({ role, used_at, withdrawn_at }) => [role, used_at, withdrawn_at])).toEqual([
      ['reviewer', null, null],
      ['admin', null, null],
    ])
    expect(JSON.stringify(invitations)).not.toContain(token)
  })
})

test('assay user setup-link makes the first admin’s link until somebody is there; the newest alone counts', async () => {
  const at = terminal()
  const first = await at.assay('user', 'setup-link')
  expect(first.out).toMatch(/^http:\/\/127\.0\.0\.1:4173\/setup\/[\w-]{32}\n$/)
  await at.assay('user', 'setup-link')
  await at.inDesk(async (context) => {
    const invitations = await rowsOf({ context }, 'invitations')
    expect(invitations.map((one) => one.withdrawn_at !== null)).toEqual([true, false])
    await joined(context, 'admin', 'Rana Haddad')
  })
  const { code, out, err } = await at.assay('user', 'setup-link')
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('Somebody is on this desk already')
})

test.each([[[]], [['remove']], [['invite']], [['invite', 'owner']], [['list', '--nonsense']]])(
  'the words %j are wrong',
  async (args) => {
    const { code, out, err } = await terminal().assay('user', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('assay user list | invite ROLE | setup-link | new-password EMAIL [--json]')
  },
)

test('assay user new-password lets in somebody who forgot theirs, and nobody with the old one or an old session', async () => {
  const at = terminal()
  const { actor } = await at.inDesk((context) => joined(context, 'editor', 'Elias Brandt'))
  const [before] = await at.inDesk((context) => rowsOf({ context }, 'users'))
  const { code, out } = await at.assay('user', 'new-password', `${actor.id}@desk.example`, '--json')
  expect(code).toBe(0)
  const { password } = JSON.parse(out)
  await at.inDesk(async (context) => {
    const [user] = await rowsOf({ context }, 'users')
    expect(await verifyPassword(password, user?.password_hash ?? null)).toBe(true)
    expect(user?.password_hash).not.toBe(before?.password_hash)
    expect(await context.read.selectFrom('sessions').selectAll().execute()).toEqual([])
    const last = await context.read
      .selectFrom('revisions')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirst()
    expect(last).toMatchObject({ action: 'password.changed', actor_id: 'assay' })
    expect(last?.entry).not.toContain(password)
  })
  expect((await at.assay('user', 'new-password', 'nobody@desk.example')).code).toBe(1)
  expect((await at.assay('user', 'new-password')).code).toBe(2)
})
