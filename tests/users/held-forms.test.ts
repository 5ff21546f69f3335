import { describe, expect, test } from 'vitest'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { type Joined, joined, OTHER_PASSWORD, PASSWORD } from './joined.ts'

const source = {
  title: 'A long  title “with” marks & <b>signs</b>',
  interests: 'First line\nسطر ثان',
  kind: 'recording',
  anonymous: '1',
}

describe('a save after the session has ended', () => {
  test('comes back on its own page with all that was typed, after signing in', async () => {
    const { world, ana } = await withAna()
    const refused = await saveSignedOut(world, ana)
    expect(refused.status).toBe(401)
    const form = refused.document.querySelector('#message form')
    const carried = fieldsOf(form)
    expect(carried).toMatchObject({ held_action: '/sources', held_page: '/sources' })

    const wrong = await ana.browser.post('/session', {
      ...carried,
      email: ana.email,
      password: OTHER_PASSWORD,
    })
    expect(wrong.status).toBe(422)
    const still = fieldsOf(wrong.document.querySelector('form.sign-in-form'))
    expect(still).toMatchObject({ held_fields: carried.held_fields })

    const signedIn = await ana.browser.post('/session', { ...still, email: ana.email, password: PASSWORD })
    expect(signedIn.status).toBe(303)
    const to = signedIn.headers.get('location') ?? ''
    expect(to).toMatch(/^\/sources\?held=[\w-]+$/)
    const page = await ana.browser.get(to)
    const again = page.document.querySelector('form[action="/sources"][method=post]')
    expect(again?.querySelector('[name=title]')?.getAttribute('value')).toBe(source.title)
    expect(again?.querySelector('[name=interests]')?.textContent).toBe(source.interests)
    expect(again?.querySelector('[name=kind] option[selected]')?.getAttribute('value')).toBe('recording')
    expect(again?.querySelector('[name=anonymous]')?.hasAttribute('checked')).toBe(true)
    expect(again?.querySelector('.error-summary')?.textContent).toContain('signed out')
    expect((await world.acts()).filter((act) => act.action === 'source.described')).toEqual([])
    expect((await ana.browser.post('/sources', source)).status).toBe(303)
  })

  test('is shown to the session it was kept for only, and not for ever', async () => {
    const { world, ana } = await withAna()
    const to = await signInAgain(ana, await saveSignedOut(world, ana))
    const other = await world.signedIn('editor')
    expect(titleOn(await other.get(to))).toBe('')
    expect(titleOn(await ana.browser.get(to))).toBe(source.title)
    world.wait(10 * 60_000 + 1000)
    expect(titleOn(await ana.browser.get(to))).toBe('')
  })

  test('in a page with scripts asks for signing in beside it, and carries nothing', async () => {
    const { world, ana } = await withAna()
    const refused = await saveSignedOut(world, ana, { 'HX-Request': 'true' })
    expect(refused.status).toBe(401)
    const fields = fieldsOf(refused.document.querySelector('#message form'))
    expect(Object.keys(fields)).not.toContain('held_fields')
    const answer = await ana.browser.post('/session', { ...fields, email: ana.email, password: PASSWORD })
    expect(answer.headers.get('location')).toBe('/me')
    expect((await ana.browser.get('/me')).document.querySelector('#message')).toBeNull()
  })

  test('never puts a password into a page', async () => {
    const { ana, world } = await withAna()
    await ana.browser.post('/session/end')
    const refused = await ana.browser.post(
      '/me/password',
      { old: PASSWORD, password: OTHER_PASSWORD, other: 'kept' },
      { Referer: `${world.origin}/me` },
    )
    expect(refused.status).toBe(401)
    expect(refused.text).toContain('kept')
    expect(refused.text).not.toContain(PASSWORD)
    expect(refused.text).not.toContain(OTHER_PASSWORD)
  })

  test.each([
    ['//evil.example/x', '/sources'],
    ['/sources', 'https://evil.example/'],
    ['/sources', '/\\evil.example'],
  ])('leads nowhere else: page %j, action %j', async (held_page, held_action) => {
    const { ana } = await withAna()
    const answer = await ana.browser.post('/session', {
      email: ana.email,
      password: PASSWORD,
      held_page,
      held_action,
      held_fields: '{"title":"x"}',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  test.each(['', 'null', '[1]', '{"a":{"b":"c"}}', '{"a":1}', '{'])(
    'takes no other than form fields: %j',
    async (held_fields) => {
      const { ana } = await withAna()
      const answer = await ana.browser.post('/session', {
        email: ana.email,
        password: PASSWORD,
        held_page: '/sources',
        held_action: '/sources',
        held_fields,
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    },
  )

  test('from another site’s page carries nothing', async () => {
    const { ana } = await withAna()
    await ana.browser.post('/session/end')
    const refused = await ana.browser.post('/sources', source, { Referer: 'https://evil.example/sources' })
    expect(fieldsOf(refused.document.querySelector('#message form')).held_fields).toBeUndefined()
  })
})

async function withAna(): Promise<{ world: World; ana: Joined }> {
  const world = await makeWorld()
  return { world, ana: await joined(world, 'reviewer', 'Ana') }
}

async function saveSignedOut(world: World, { browser }: Joined, headers: Record<string, string> = {}) {
  await browser.post('/session/end')
  return browser.post('/sources', source, { Referer: `${world.origin}/sources`, ...headers })
}

async function signInAgain({ browser, email }: Joined, refused: Awaited<ReturnType<Visitor['get']>>) {
  const fields = fieldsOf(refused.document.querySelector('#message form'))
  const answer = await browser.post('/session', { ...fields, email, password: PASSWORD })
  return answer.headers.get('location') ?? ''
}

function fieldsOf(form: Element | null): Record<string, string> {
  const inputs = [...(form?.querySelectorAll('input[type=hidden]') ?? [])]
  return Object.fromEntries(inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value')]))
}

function titleOn(page: Awaited<ReturnType<Visitor['get']>>): string {
  const field = page.document.querySelector('form[action="/sources"][method=post] [name=title]')
  return field?.getAttribute('value') ?? ''
}
