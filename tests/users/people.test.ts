import { expect, test } from 'vitest'
import { makeWorld } from '../support/world.ts'

test('an admin changes a role; the person’s sessions end', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  const person = await world.signedIn('reader')
  const path = `/desk/people/${person.actor.id}`
  expect((await admin.post(`${path}/role`, { role: 'editor', version: '1' })).status).toBe(303)
  expect((await person.get('/me')).status).toBe(303)
  expect(await roleOf(person.actor.id)).toBe('editor')
  expect((await world.acts()).at(-1)).toMatchObject({
    action: 'user.role-changed',
    rows: [{ changes: { role: { from: 'reader', to: 'editor' } } }],
  })
  expect((await admin.post(`${path}/role`, { role: 'emperor', version: '2' })).status).toBe(422)
  expect((await admin.post(`${path}/role`, { role: 'reader', version: '1' })).status).toBe(409)
  expect(await roleOf(person.actor.id)).toBe('editor')

  async function roleOf(id: string) {
    return (
      await world.context.read.selectFrom('users').select('role').where('id', '=', id).executeTakeFirst()
    )?.role
  }
})

test('a disabled person is out at once, and comes back when enabled', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  const person = await world.signedIn('reviewer')
  const path = `/desk/people/${person.actor.id}`
  await admin.post(`${path}/disabling`, { version: '1' })
  expect((await person.get('/')).status).toBe(303)
  expect((await person.post('/sources', { title: 'x' })).status).toBe(401)
  expect((await admin.get('/desk/people')).text).toContain('disabled')
  expect((await admin.post(`${path}/enabling`, { version: '2' })).status).toBe(303)
  const actions = (await world.acts()).map((act) => act.action)
  expect(actions.slice(-2)).toEqual(['user.disabled', 'user.enabled'])
})

test('the last admin can be neither disabled nor made something else', async () => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  const path = `/desk/people/${admin.actor.id}`
  for (const [word, fields] of [
    ['role', { role: 'editor', version: '1' }],
    ['disabling', { version: '1' }],
  ] as const) {
    const answer = await admin.post(`${path}/${word}`, fields)
    expect(answer.status).toBe(409)
    expect(answer.document.querySelector('.error-summary')?.textContent).toContain('only admin')
  }
  const second = await world.signedIn('admin')
  await second.post(`/desk/people/${second.actor.id}/disabling`, { version: '1' })
  expect((await admin.post(`${path}/disabling`, { version: '1' })).status).toBe(409)
  const third = await world.signedIn('admin')
  expect((await third.post(`${path}/role`, { role: 'editor', version: '1' })).status).toBe(303)
})

test.each(['reader', 'reviewer', 'editor'] as const)('a %s changes nobody', async (role) => {
  const world = await makeWorld()
  const admin = await world.signedIn('admin')
  const person = await world.signedIn(role)
  const before = await world.acts()
  for (const word of ['role', 'disabling', 'enabling'])
    for (const id of [admin.actor.id, person.actor.id]) {
      const answer = await person.post(`/desk/people/${id}/${word}`, { role: 'admin', version: '1' })
      expect(answer.status).toBe(403)
    }
  expect(await world.acts()).toEqual(before)
})
