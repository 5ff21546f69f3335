import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  SignedOut,
  Stale,
  TooManyTries,
} from '../../src/errors.ts'
import { type SmallApp, smallApp } from './small-app.ts'

const coded = (code: string, cause?: unknown) =>
  Object.assign(new Error(`detail ${code}`, { cause }), { code })
const withStatus = (status: unknown) =>
  Object.assign(new Error('typed words'), { status, body: 'typed body' })

const THROWN: Record<string, [unknown, number]> = {
  signedOut: [new SignedOut('Sign in.'), 401],
  forbidden: [new Forbidden('Only editors may.'), 403],
  notFound: [new NotFound('No such claim.'), 404],
  conflict: [new Conflict('Not yet.'), 409],
  stale: [new Stale('Changed.', { a: '1' }, { a: '2' }, 3), 409],
  invalid: [new InvalidInput({ a: 'Too short.' }), 422],
  tries: [new TooManyTries('Wait.', 30), 429],
  full: [coded('SQLITE_FULL'), 507],
  ioerr: [coded('SQLITE_IOERR_WRITE'), 507],
  fsync: [coded('SQLITE_IOERR_FSYNC'), 507],
  cantopen: [coded('SQLITE_CANTOPEN'), 507],
  readonly: [coded('SQLITE_READONLY'), 507],
  diskFull: [coded('ENOSPC'), 507],
  busy: [coded('SQLITE_BUSY'), 503],
  locked: [coded('SQLITE_LOCKED'), 503],
  corrupt: [coded('SQLITE_CORRUPT_INDEX'), 503],
  notadb: [coded('SQLITE_NOTADB'), 503],
  wrapped: [new Error('outer', { cause: coded('SQLITE_FULL') }), 507],
  constraint: [coded('SQLITE_CONSTRAINT_UNIQUE'), 500],
  plain: [new Error('detail of a fault'), 500],
  text: ['just a string', 500],
  nothing: [null, 500],
  parser: [withStatus(400), 400],
  large: [withStatus(413), 413],
  odd: [withStatus(299), 500],
  serverStatus: [withStatus(503), 500],
}

let app: SmallApp
const damage: unknown[] = []
beforeAll(async () => {
  app = await smallApp(
    (express) => {
      for (const [name, [error]] of Object.entries(THROWN))
        express.get(`/${name}`, async () => {
          throw error
        })
      express.get('/things/:id', (_req, res) => void res.send('thing'))
      express.get('/half', (_req, res) => {
        res.write('half a page')
        throw new Error('detail of a fault')
      })
      express.get('/kept', (_req, res) => {
        res.set({ 'Cache-Control': 'public, max-age=9', 'Content-Disposition': 'attachment' })
        throw new NotFound('gone')
      })
    },
    { onDamage: (error) => damage.push(error) },
  )
})
afterAll(() => app.close())
beforeEach(() => {
  damage.length = 0
})

test.each(Object.entries(THROWN).filter(([, [error]]) => error !== null))(
  '%s',
  async (name, [error, status]) => {
    const answer = await fetch(`${app.url}/${name}`)
    expect(answer.status).toBe(status)
    const page = await answer.text()
    expect(page).toContain('<!doctype html>')
    expect(page).toContain(answer.headers.get('x-request-id') ?? 'no id')
    expect(page).not.toMatch(/detail|typed|at .*\.ts|SQLITE/)
    const refusal = status < 500 && error instanceof Error && !('status' in error && 'body' in error)
    expect(page.includes(error instanceof Error ? error.message : 'just a string')).toBe(refusal)
  },
)

test('the words of a storage error say that nothing was lost', async () => {
  expect(await (await fetch(`${app.url}/full`)).text()).toMatch(/not saved\. Nothing saved before is lost/)
})

test('Retry-After is given where waiting helps', async () => {
  const after = async (name: string) => (await fetch(`${app.url}/${name}`)).headers.get('retry-after')
  expect(await after('busy')).toBe('2')
  expect(await after('tries')).toBe('30')
  expect(await after('plain')).toBeNull()
})

test('damage and a failed sync raise the alarm, other errors do not', async () => {
  for (const name of ['corrupt', 'notadb', 'fsync', 'full', 'plain']) await fetch(`${app.url}/${name}`)
  expect(damage).toHaveLength(3)
  const alarms = app.logged().filter((line) => line.level === 'fatal')
  expect(alarms.map((line) => line.event)).toContain('data_damaged')
})

test('the stack is in the log, under the id the answer shows, and only for faults', async () => {
  const answer = await fetch(`${app.url}/plain`)
  const id = answer.headers.get('x-request-id')
  const line = app.logged().find((entry) => entry.requestId === id && entry.event === 'http_error')
  expect(line).toMatchObject({ level: 'error', path: '/plain', err: { message: 'detail of a fault' } })
  expect(JSON.stringify(line)).toContain('errors.test.ts')
  const refused = await fetch(`${app.url}/parser`)
  const lines = app.logged().filter((entry) => entry.requestId === refused.headers.get('x-request-id'))
  expect(JSON.stringify(lines)).not.toContain('typed')
})

describe('problem details', () => {
  test.each([
    ['application/json', true],
    ['application/problem+json', true],
    ['application/json, text/html;q=0.5', true],
    ['text/html, application/json;q=0.9', false],
    ['*/*', false],
    ['image/png', false],
  ])('Accept: %s gets JSON: %j', async (accept, json) => {
    const answer = await fetch(`${app.url}/forbidden`, { headers: { Accept: accept } })
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')?.startsWith('application/problem+json')).toBe(json)
    if (!json) return
    const requestId = answer.headers.get('x-request-id')
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Not allowed',
      status: 403,
      detail: 'Only editors may.',
      instance: `urn:uuid:${requestId}`,
      requestId,
    })
  })
})

test('a broken escape in a path is 400, an unknown path 404', async () => {
  expect((await fetch(`${app.url}/things/%ff`)).status).toBe(400)
  expect((await fetch(`${app.url}/things`)).status).toBe(404)
})

test('an answer already begun is cut, so that nobody takes half a page for a whole one', async () => {
  await expect(fetch(`${app.url}/half`).then((answer) => answer.text())).rejects.toThrow()
})

test('an error is neither stored nor downloaded, whatever its route had in mind', async () => {
  const answer = await fetch(`${app.url}/kept`)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toBeNull()
})
