import { describe, expect, test } from 'vitest'
import { makeWorld, type World } from '../support/world.ts'
import { browser, type Joined, joined, OTHER_PASSWORD, PASSWORD } from './joined.ts'

describe('signing in', () => {
  test('needs a page first, then leads on to it', async () => {
    const { world, ana } = await withAna()
    const stranger = await browser(world)
    const away = await stranger.get('/sources?q=dam')
    expect([away.status, away.headers.get('location')]).toEqual([303, '/session?next=%2Fsources%3Fq%3Ddam'])
    const page = await stranger.get(away.headers.get('location') ?? '')
    expect(page.document.querySelector('[name=next]')?.getAttribute('value')).toBe('/sources?q=dam')
    const answer = await stranger.post('/session', {
      email: ana.email,
      password: PASSWORD,
      next: '/sources?q=dam',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sources?q=dam'])
    expect((await stranger.get('/sources?q=dam')).status).toBe(200)
  })

  test('gives a cookie that only this origin gets and no script sees, and a new one each time', async () => {
    const { world, ana } = await withAna()
    const stranger = await browser(world)
    const cookies: string[] = []
    for (const _ of [1, 2]) {
      const answer = await stranger.post('/session', { email: ana.email, password: PASSWORD })
      cookies.push(answer.headers.getSetCookie().find((line) => line.startsWith('__Host-assay=')) ?? '')
    }
    expect(cookies[0]).toMatch(/^__Host-assay=[\w-]{32}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookies[1]).not.toBe(cookies[0])
    const [first, second] = cookies.map((line) => line.split(';')[0] ?? '')
    expect(await statusWith(world, first)).toBe(303)
    expect(await statusWith(world, second)).toBe(200)
    const hashes = await world.context.keep.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(hashes)).not.toContain(second?.split('=')[1])
  })

  test('answers an unknown address, a wrong password and a disabled person alike', async () => {
    const { world, ana } = await withAna()
    const admin = await world.signedIn('admin')
    const texts: string[] = []
    const attempt = async (email: string, password: string) => {
      const answer = await (await browser(world)).post('/session', { email, password })
      expect(answer.status).toBe(422)
      texts.push(answer.document.querySelector('.error-summary')?.textContent ?? '')
    }
    await attempt(ana.email, OTHER_PASSWORD)
    await attempt('nobody@desk.example', PASSWORD)
    await admin.post(`/desk/people/${ana.id}/disabling`, { version: '1' })
    await attempt(ana.email, PASSWORD)
    expect(texts[0]).toContain('do not belong together')
    expect(new Set(texts).size).toBe(1)
  })

  test('is slowed down and stopped after many wrong passwords, but not for the owner’s own browser', async () => {
    const { world, ana } = await withAna()
    const stranger = await browser(world)
    const wrong = { email: ana.email, password: 'not the right one at all' }
    for (let i = 0; i < 10; i++) expect((await stranger.post('/session', wrong)).status).toBe(422)
    const stopped = await stranger.post('/session', { email: ana.email, password: PASSWORD })
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800)
    // Ana's browser has signed in before and kept the proof of it.
    await ana.browser.post('/session/end')
    expect((await ana.browser.post('/session', { email: ana.email, password: PASSWORD })).status).toBe(303)
    world.wait(15 * 60_000 + 1000)
    expect((await stranger.post('/session', { email: ana.email, password: PASSWORD })).status).toBe(303)
  })

  test('counts tries that come all at once', async () => {
    const { world, ana } = await withAna()
    const stranger = await browser(world)
    const wrong = { email: ana.email, password: 'not the right one at all' }
    const answers = await Promise.all(Array.from({ length: 15 }, () => stranger.post('/session', wrong)))
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(10)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(5)
  })

  test.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:a=b'.replace('%0d%0a', '\r\n'),
    'sources',
  ])('goes nowhere else: %j', async (next) => {
    const { world, ana } = await withAna()
    const answer = await (await browser(world)).post('/session', {
      email: ana.email,
      password: PASSWORD,
      next,
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })
})

describe('a session', () => {
  test('ends by signing out', async () => {
    const { world, ana } = await withAna()
    const before = await world.context.keep.selectFrom('sessions').selectAll().execute()
    const answer = await ana.browser.post('/session/end')
    expect(answer.headers.get('clear-site-data')).toContain('"storage"')
    expect((await ana.browser.get('/')).headers.get('location')).toBe('/session')
    const after = await world.context.keep.selectFrom('sessions').selectAll().execute()
    expect(after).toHaveLength(before.length - 1)
  })

  test('ends when unused for too long, and is refused when it comes from the future', async () => {
    const { world, ana } = await withAna()
    world.wait(11 * 3_600_000)
    expect((await ana.browser.get('/')).status).toBe(200)
    world.wait(11 * 3_600_000)
    expect((await ana.browser.get('/')).status).toBe(200)
    world.wait(-30 * 3_600_000)
    expect((await ana.browser.get('/')).status).toBe(303)
  })

  test('ends after twelve hours without a visit', async () => {
    const { world, ana } = await withAna()
    world.wait(12 * 3_600_000 + 60_000)
    expect((await ana.browser.get('/')).status).toBe(303)
  })
})

async function withAna(): Promise<{ world: World; ana: Joined }> {
  const world = await makeWorld()
  return { world, ana: await joined(world, 'reviewer', 'Ana') }
}

async function statusWith(world: World, cookie = ''): Promise<number> {
  const response = await fetch(`${world.origin}/me`, { headers: { Cookie: cookie }, redirect: 'manual' })
  await response.text()
  return response.status
}
