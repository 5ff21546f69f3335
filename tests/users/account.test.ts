import { expect, test } from 'vitest'
import { makeWorld } from '../support/world.ts'
import { browser, joined, OTHER_PASSWORD, PASSWORD } from './joined.ts'

test('a new password needs the old one, and ends every other session', async () => {
  const world = await makeWorld()
  const ana = await joined(world, 'reviewer', 'Ana')
  const elsewhere = await browser(world)
  await elsewhere.post('/session', { email: ana.email, password: PASSWORD })

  const wrong = await ana.browser.post('/me/password', { old: 'something else', password: OTHER_PASSWORD })
  expect(wrong.status).toBe(422)
  expect(wrong.document.querySelector('.error-summary a[href$="-old"]')).not.toBeNull()
  const weak = await ana.browser.post('/me/password', { old: PASSWORD, password: 'ana ana ana ana' })
  expect(weak.status).toBe(422)
  expect((await elsewhere.get('/me')).status).toBe(200)

  const before = sessionCookieOf(
    await world.context.keep.selectFrom('sessions').selectAll().execute(),
    ana.id,
  )
  const right = await ana.browser.post('/me/password', { old: PASSWORD, password: OTHER_PASSWORD })
  expect(right.status).toBe(303)
  expect((await ana.browser.get('/me')).status).toBe(200)
  expect((await elsewhere.get('/me')).status).toBe(303)
  const after = sessionCookieOf(await world.context.keep.selectFrom('sessions').selectAll().execute(), ana.id)
  expect(after).toHaveLength(1)
  expect(before).not.toContain(after[0])

  expect((await elsewhere.post('/session', { email: ana.email, password: PASSWORD })).status).toBe(422)
  expect((await elsewhere.post('/session', { email: ana.email, password: OTHER_PASSWORD })).status).toBe(303)
  const act = (await world.acts()).at(-1)
  expect(act?.action).toBe('password.changed')
  expect(JSON.stringify(act?.rows)).not.toContain('argon2')
})

test('guesses at the old password are counted', async () => {
  const world = await makeWorld()
  const ana = await joined(world, 'reviewer', 'Ana')
  const guess = { old: 'something else', password: OTHER_PASSWORD }
  for (let i = 0; i < 10; i++) expect((await ana.browser.post('/me/password', guess)).status).toBe(422)
  expect((await ana.browser.post('/me/password', { ...guess, old: PASSWORD })).status).toBe(429)
})

test('sessions are listed with what is used, and can be ended one by one or together', async () => {
  const world = await makeWorld()
  const ana = await joined(world, 'reviewer', 'Ana')
  const others = [await browser(world), await browser(world)]
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  for (const other of others)
    await other.post('/session', { email: ana.email, password: PASSWORD }, { 'User-Agent': agent })
  const page = await ana.browser.get('/me')
  const rows = [...page.document.querySelectorAll('tbody tr')]
  expect(rows).toHaveLength(3)
  expect(rows[0]?.textContent).toContain('this one')
  expect(rows[1]?.textContent).toContain('Firefox on Linux')
  const hashes = await world.context.keep.selectFrom('sessions').select('id_hash').execute()
  for (const { id_hash } of hashes) expect(page.text).not.toContain(id_hash)

  const end = rows[1]?.querySelector('form')?.getAttribute('action') ?? ''
  expect((await others[0]?.post(end.replace(/[0-9a-f]{16}/, '%25')))?.status).toBe(303)
  expect((await ana.browser.get('/me')).document.querySelectorAll('tbody tr')).toHaveLength(3)
  await ana.browser.post(end)
  expect((await ana.browser.get('/me')).document.querySelectorAll('tbody tr')).toHaveLength(2)
  await ana.browser.post('/me/sessions/end')
  expect((await ana.browser.get('/me')).document.querySelectorAll('tbody tr')).toHaveLength(1)
  for (const other of others) expect((await other.get('/me')).status).toBe(303)
})

test('nobody can end another person’s session', async () => {
  const world = await makeWorld()
  const ana = await joined(world, 'reviewer', 'Ana')
  const page = await ana.browser.get('/me')
  const end = page.document.querySelector('tbody form')?.getAttribute('action') ?? ''
  const other = await world.signedIn('admin')
  expect((await other.post(end)).status).toBe(303)
  expect((await ana.browser.get('/me')).status).toBe(200)
  const answer = await ana.browser.post(end)
  expect(answer.headers.get('location')).toBe('/session')
  expect((await ana.browser.get('/me')).status).toBe(303)
})

test('a name is changed for the person alone, and its text stays out of the history', async () => {
  const world = await makeWorld()
  const ana = await joined(world, 'reader', 'Ana')
  expect((await ana.browser.post('/me/name', { name: 'Ana Wells', version: '1' })).status).toBe(303)
  expect((await ana.browser.get('/me')).document.querySelector('.account-name')?.textContent).toBe(
    'Ana Wells',
  )
  const stale = await ana.browser.post('/me/name', { name: 'Ana W.', version: '1' })
  expect(stale.status).toBe(409)
  expect(stale.document.querySelector('[name=name]')?.getAttribute('value')).toBe('Ana W.')
  const act = (await world.acts()).at(-1)
  expect(act?.action).toBe('user.renamed')
  expect(JSON.stringify(act)).not.toContain('Wells')
})

function sessionCookieOf(rows: { id_hash: string; user_id: string }[], user: string): string[] {
  return rows.filter((row) => row.user_id === user).map((row) => row.id_hash)
}
