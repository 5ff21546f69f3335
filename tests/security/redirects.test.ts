import { expect, test } from 'vitest'
import { makeWorld } from '../support/world.ts'
import { joined, PASSWORD } from '../users/joined.ts'

/** Addresses that look like paths of our own and lead elsewhere once a browser has put them in order. */
const elsewhere = [
  '//other.example',
  '/\\other.example',
  '/.//other.example',
  '/..//other.example',
  '/%2e//other.example',
  '/articles/..//other.example/x',
  '/\t/other.example',
  'https://other.example',
  'javascript:alert(1)',
]

test.each(elsewhere)('signing in never leads on to %j', async (next) => {
  const world = await makeWorld()
  const signedIn = await world.signedIn('reader')
  const answer = await signedIn.get(`/session?${new URLSearchParams({ next })}`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
  const page = await world.stranger.get(`/session?${new URLSearchParams({ next })}`)
  expect(page.document.querySelector('[name=next]')?.getAttribute('value')).toBe('/')
})

test('neither does a form carried through signing in', async () => {
  const world = await makeWorld()
  const { email } = await joined(world, 'reader', 'Ines')
  const held = { held_action: '/me/name', held_page: '/.//other.example', held_fields: '{"name":"I"}' }
  const answer = await world.stranger.post('/session', { email, password: PASSWORD, next: '/', ...held })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
})
