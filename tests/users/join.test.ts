import { describe, expect, test } from 'vitest'
import { setupLink } from '../../src/users/setup.ts'
import { makeWorld, type World } from '../support/world.ts'
import { browser, joined, PASSWORD } from './joined.ts'

const ada = { name: 'Ada Marsh', email: 'Ada@Desk.example', password: PASSWORD }

describe('the first admin', () => {
  test('is made once, by the link of the last start', async () => {
    const world = await makeWorld()
    const first = await setupPath(world)
    const second = await setupPath(world)
    expect((await world.stranger.get(first)).status).toBe(404)
    const page = await world.stranger.get(second)
    expect(page.status).toBe(200)
    expect(page.document.querySelector('form.stack')?.getAttribute('action')).toBe(second)

    const answer = await world.stranger.post(second, ada)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    const desk = await world.stranger.get('/')
    expect(desk.status).toBe(200)
    expect(desk.text).toContain('Ada Marsh')

    expect((await world.stranger.post(second, { ...ada, email: 'b@desk.example' })).status).toBe(404)
    expect(await setupLink(world.context)).toBeNull()
    const users = await world.context.read.selectFrom('users').selectAll().execute()
    expect(users).toMatchObject([{ name: 'Ada Marsh', email: 'ada@desk.example', role: 'admin' }])
    const act = (await world.acts()).at(-1)
    expect(act).toMatchObject({ action: 'user.joined', actor: users[0]?.id })
  })

  test('has a day to follow the link', async () => {
    const world = await makeWorld()
    const path = await setupPath(world)
    world.wait(24 * 3_600_000 + 1)
    expect((await world.stranger.post(path, ada)).status).toBe(404)
    expect(await world.context.read.selectFrom('users').select('id').execute()).toEqual([])
  })

  test('keeps what was typed when it cannot be accepted, but the password', async () => {
    const world = await makeWorld()
    const path = await setupPath(world)
    const answer = await world.stranger.post(path, { name: 'Ada Marsh', email: 'nowhere', password: 'short' })
    expect(answer.status).toBe(422)
    expect(answer.document.querySelector('[name=name]')?.getAttribute('value')).toBe('Ada Marsh')
    expect(answer.text).not.toContain('value="short"')
    const weak = await world.stranger.post(path, { ...ada, password: 'passwordpassword' })
    expect(weak.status).toBe(422)
    expect(weak.document.querySelector('.error-summary')?.textContent).toMatch(/guess|again/)
  })
})

describe('an invitation', () => {
  test('shows its link once, and its secret is kept nowhere', async () => {
    const world = await makeWorld()
    const admin = await world.signedIn('admin')
    const once = crypto.randomUUID()
    const made = await admin.post('/desk/people', { role: 'editor', once })
    const link = made.document.querySelector('#invitation-link')?.getAttribute('value') ?? ''
    expect(link).toMatch(new RegExp(`^${world.origin}/join/[\\w-]{32}$`))
    const token = link.split('/').at(-1) ?? ''

    const again = await admin.post('/desk/people', { role: 'editor', once })
    expect(again.document.querySelector('#invitation-link')).toBeNull()
    const list = await admin.get('/desk/people')
    expect(list.text).not.toContain(token)
    expect(list.document.querySelectorAll('form[action$="/withdrawal"]')).toHaveLength(1)
    const rows = JSON.stringify([
      await world.context.read.selectFrom('invitations').selectAll().execute(),
      await world.context.read.selectFrom('revisions').selectAll().execute(),
      await world.context.keep.selectFrom('onces').selectAll().execute(),
    ])
    expect(rows).not.toContain(token)

    const guest = await browser(world)
    expect((await guest.get(`/join/${token}`)).text).toContain('editor')
    expect((await guest.post(`/join/${token}`, ada)).status).toBe(303)
    expect((await guest.post(`/join/${token}`, { ...ada, email: 'c@desk.example' })).status).toBe(404)
    const user = await world.context.read
      .selectFrom('users')
      .select(['role', 'name'])
      .where('email', '=', 'ada@desk.example')
      .execute()
    expect(user).toEqual([{ role: 'editor', name: 'Ada Marsh' }])
  })

  test('can be withdrawn, and ends by itself after seven days', async () => {
    const world = await makeWorld()
    const admin = await world.signedIn('admin')
    const paths: string[] = []
    for (const _ of [1, 2]) {
      const made = await admin.post('/desk/people', { role: 'reader' })
      paths.push(
        new URL(made.document.querySelector('#invitation-link')?.getAttribute('value') ?? '').pathname,
      )
    }
    const list = await admin.get('/desk/people')
    // Newest first: the second invitation is the first of the list.
    const action = list.document.querySelector('form[action$="/withdrawal"]')?.getAttribute('action') ?? ''
    expect((await admin.post(action)).status).toBe(303)
    const guest = await browser(world)
    expect((await guest.get(paths[1] ?? '')).status).toBe(404)
    expect((await guest.get(paths[0] ?? '')).status).toBe(200)
    world.wait(7 * 86_400_000 + 1)
    expect((await guest.post(paths[0] ?? '', ada)).status).toBe(404)
    const actions = (await world.acts()).map((act) => act.action)
    expect(actions.filter((one) => one === 'invitation.withdrawn')).toHaveLength(1)
  })

  test('does not make two people with one address', async () => {
    const world = await makeWorld()
    const admin = await joined(world, 'admin', 'Bo Lind')
    const made = await admin.browser.post('/desk/people', { role: 'reader' })
    const path = new URL(made.document.querySelector('#invitation-link')?.getAttribute('value') ?? '')
      .pathname
    const answer = await (await browser(world)).post(path, { ...ada, email: admin.email.toUpperCase() })
    expect(answer.status).toBe(422)
    expect(answer.document.querySelector('.error-summary')?.textContent).toContain('already')
  })

  test.each(['reader', 'reviewer', 'editor'] as const)('is not for a %s to make', async (role) => {
    const world = await makeWorld()
    const person = await world.signedIn(role)
    expect((await person.get('/desk/people')).status).toBe(403)
    const before = await world.acts()
    expect((await person.post('/desk/people', { role: 'admin' })).status).toBe(403)
    expect(await world.acts()).toEqual(before)
  })
})

async function setupPath(world: World): Promise<string> {
  return new URL((await setupLink(world.context, world.origin)) ?? '').pathname
}
