import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog, loggedPath } from '../../src/log.ts'

test.each([
  [
    '/articles/0198c2f0-1111-7222-8333-444455556666?q=secret#x',
    '/articles/0198c2f0-1111-7222-8333-444455556666',
  ],
  ['/setup/short', '/setup/***'],
  ['/calendar/abc', '/calendar/***'],
  ['/join/abc/def', '/join/***/def'],
  ['/anything/Zx81kQmmd02LLq0fJz8sTT4v', '/anything/***'],
  ['/assets/htmx.min.js', '/assets/htmx.min.js'],
  ['/', '/'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged)
})

test('a very long path is cut', () => {
  expect(loggedPath(`/${'a/'.repeat(5000)}`).length).toBeLessThanOrEqual(300)
})

test('lines are JSON with UTC time and level word; secrets by name are masked', () => {
  const lines = lined((log) =>
    log.info({ event: 'http_request', password: 'p1', user: { token: 'p2', cookie: 'p3' } }),
  )
  expect(lines).not.toMatch(/p[123]/)
  const line = JSON.parse(lines)
  expect(line.level).toBe('info')
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

test('of an error only name, message, code, stack and cause are written', () => {
  const error = Object.assign(new Error('outer', { cause: new Error('inner') }), {
    code: 'SQLITE_FULL',
    parameters: ['what somebody typed'],
  })
  const line = lined((log) => log.error({ err: error }))
  expect(line).toContain('SQLITE_FULL')
  expect(line).toContain('inner')
  expect(line).not.toContain('typed')
})

function lined(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  write(createLog('debug', sink))
  return text
}
