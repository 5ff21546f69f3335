import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostAllowed } from '../../src/http/hosts.ts'
import { post, raw, type SmallApp, smallApp } from './small-app.ts'

let app: SmallApp
beforeAll(async () => {
  app = await smallApp((express) => {
    express.get('/boom', () => {
      throw new Error('boom at /srv/secret/path')
    })
  })
})
afterAll(() => app.close())

const get = (path: string, headers = '') =>
  raw(app.port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n${headers}Connection: close\r\n\r\n`)

describe('headers', () => {
  const EXPECTED = [
    /^content-security-policy: default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';font-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'\r?$/im,
    /^referrer-policy: same-origin\r?$/im,
    /^x-frame-options: DENY\r?$/im,
    /^x-content-type-options: nosniff\r?$/im,
    /^cross-origin-opener-policy: same-origin\r?$/im,
    /^cross-origin-embedder-policy: require-corp\r?$/im,
    /^cross-origin-resource-policy: same-origin\r?$/im,
    /^permissions-policy: .*camera=\(\)/im,
    /^x-request-id: [0-9a-f-]{36}\r?$/im,
  ]
  const requests: [string, number, () => ReturnType<typeof raw>][] = [
    ['a page', 200, () => get('/')],
    ['an asset', 200, () => get('/assets/htmx.min.js')],
    ['health', 200, () => get('/healthz')],
    ['nothing there', 404, () => get('/nowhere')],
    ['no such asset', 404, () => get('/assets/nowhere.css')],
    ['outside the assets', 404, () => get('/assets/..%2f..%2fpackage.json')],
    ['a fault', 500, () => get('/boom')],
    ['a forged host', 421, () => raw(app.port, 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n')],
    ['no host', 400, () => raw(app.port, 'GET / HTTP/1.1\r\n\r\n')],
    ['two hosts', 400, () => get('/', 'Host: evil.example\r\n')],
    ['a whole address as path', 400, () => get('http://evil.example/')],
    ['a broken escape in the query', 400, () => get('/query?a=%zz')],
    ['NUL in the query', 400, () => get('/?a=%00')],
    ['bad UTF-8 in the query', 400, () => get('/?a=%ff')],
    ...['DELETE', 'PUT', 'PATCH', 'TRACE', 'OPTIONS', 'QUERY', 'PROPFIND'].map(
      (method): [string, number, () => ReturnType<typeof raw>] => [
        method,
        405,
        () => raw(app.port, `${method} / HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n\r\n`),
      ],
    ),
  ]
  test.each(requests)('%s gets %i with all security headers', async (_name, status, send) => {
    const answer = await send()
    expect(answer.status).toBe(status)
    for (const header of EXPECTED) expect(answer.head).toMatch(header)
    expect(answer.head).not.toMatch(/x-powered-by/i)
    expect(answer.head).not.toMatch(/strict-transport-security|upgrade-insecure-requests/i)
    if (status === 405) expect(answer.head).toMatch(/^allow: GET, HEAD, POST\r?$/im)
    if (!answer.body.includes('htmx')) expect(answer.head).toMatch(/^cache-control: no-store\r?$/im)
  })

  test.each([
    ['CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405],
    ['GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n', 417],
    ['NONSENSE / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n', 400],
    ['\u0016\u0003\u0001hello', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', 400],
  ])('what is no request at all (%#) is refused with headers too', async (bytes, status) => {
    const answer = await raw(app.port, bytes)
    expect(answer.status).toBe(status)
    expect(answer.head).toMatch(/content-security-policy: default-src 'none'/i)
    expect(answer.head).toMatch(/x-content-type-options: nosniff/i)
  })

  test('https gets Strict-Transport-Security', async () => {
    const secure = await smallApp(undefined, { env: { ASSAY_PUBLIC_URL: 'https://desk.example' } })
    const answer = await raw(secure.port, 'GET / HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n')
    expect(answer.head).toMatch(/strict-transport-security: max-age=63072000; includeSubDomains/i)
    await secure.close()
  })

  test('a request id that came in is not taken over', async () => {
    const answer = await get('/', 'X-Request-Id: forged\r\n')
    expect(answer.head).not.toContain('forged')
  })
})

test('hosts are compared whole, in any case, with their port', () => {
  const list = ['desk.example', '127.0.0.1:0']
  expect(hostAllowed('DESK.example', list, 80)).toBe(true)
  expect(hostAllowed('127.0.0.1:81', list, 81)).toBe(true)
  for (const host of [
    '',
    'desk.example.',
    'desk.example:81',
    'xdesk.example',
    'desk.example.evil',
    '127.0.0.1',
    '127.0.0.1:80',
  ])
    expect(hostAllowed(host, list, 81), host).toBe(false)
})

describe('forms', () => {
  const echo = async (body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>) =>
    post(app, '/echo', body, headers)

  test('values arrive as text, repeated names as lists', async () => {
    const answer = await echo('a=1&b=%D8%AA%20x+y&a=2&empty=&bare&=nameless')
    expect(await answer.json()).toEqual({ a: ['1', '2'], b: 'ت x y', empty: '', bare: '', '': 'nameless' })
  })

  test('a POST without a body is an empty form', async () => {
    const answer = await raw(
      app.port,
      `POST /echo HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    )
    expect(answer.body).toBe('{}')
  })

  test('__proto__ goes nowhere', async () => {
    const answer = await echo('__proto__=x&__proto__=y&__proto__[admin]=1&constructor=c')
    expect(await answer.text()).toBe('{"__proto__[admin]":"1","constructor":"c"}')
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test.each([
    ['a half escape', 'a=%4'],
    ['a wrong escape', 'a=%G1'],
    ['a wrong escape in a name', '%zz=1'],
    ['a cut UTF-8 sequence', 'a=%C3'],
    ['an overlong UTF-8 sequence', 'a=%C0%AF'],
    ['a surrogate as UTF-8', 'a=%ED%A0%80'],
    ['raw bytes that are no UTF-8', Uint8Array.of(0x61, 0x3d, 0xff)],
    ['NUL', 'a=x%00y'],
  ])('%s is refused with 400', async (_name, body) => {
    expect((await echo(body)).status).toBe(400)
  })

  test('1,500 fields are taken, one more is not', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `id=${i}`).join('&')
    expect((await echo(fields(1500))).status).toBe(200)
    expect((await echo(fields(1501))).status).toBe(413)
  })

  test.each([
    ['application/json', 415],
    ['text/plain', 415],
    ['multipart/form-data; boundary=x', 415],
    ['', 415],
    ['application/x-www-form-urlencoded; charset=iso-8859-1', 415],
    ['application/x-www-form-urlencoded; charset=UTF-8', 200],
    ['APPLICATION/X-WWW-FORM-URLENCODED', 200],
  ])('content type "%s" gets %i', async (type, status) => {
    expect((await echo(new TextEncoder().encode('a=1'), { 'Content-Type': type })).status).toBe(status)
  })

  test('compressed forms are not unpacked', async () => {
    expect((await echo('a=1', { 'Content-Encoding': 'gzip' })).status).toBe(415)
  })

  test('the log holds neither query, form nor cookie', async () => {
    await echo('password=hunter2hunter2', { Cookie: 'a=crumbs' })
    await get('/query?q=whispered', 'Cookie: a=crumbs\r\n')
    await get('/join/invitationsecret')
    const text = app.logText()
    expect(text).toContain('"path":"/query"')
    expect(text).toContain('"path":"/join/***"')
    for (const secret of ['hunter2', 'whispered', 'crumbs', 'invitationsecret'])
      expect(text).not.toContain(secret)
  })
})

describe('assets', () => {
  test('htmx is served with validators, and 304 for whoever has it', async () => {
    const first = await fetch(`${app.url}/assets/htmx.min.js`)
    expect(first.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(await first.text()).toContain('htmx')
    const second = await get('/assets/htmx.min.js', `If-None-Match: ${first.headers.get('etag')}\r\n`)
    expect(second.status).toBe(304)
  })
})

test('health says one word', async () => {
  expect((await get('/healthz')).body).toContain('ok')
  expect((await get('/readyz')).body).toContain('ready')
})
