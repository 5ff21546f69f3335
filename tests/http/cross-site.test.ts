import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossSite } from '../../src/http/cross-site.ts'
import { raw, type SmallApp, smallApp } from './small-app.ts'

const LOCAL = 'http://127.0.0.1:4173'
const PUBLIC = 'https://desk.example'

describe('writes', () => {
  test.each<[string | undefined, string | undefined, boolean]>([
    // Fetch metadata decides alone where it is there.
    ['same-origin', LOCAL, true],
    ['same-origin', undefined, true],
    ['none', undefined, true],
    ['cross-site', undefined, false],
    ['same-site', undefined, false],
    ['cross-site', LOCAL, false],
    ['same-site', 'http://127.0.0.1:9999', false],
    ['', LOCAL, false],
    ['Same-Origin', LOCAL, false],
    ['same-origin, cross-site', LOCAL, false],
    // Without it, Origin against Host.
    [undefined, LOCAL, true],
    [undefined, 'http://127.0.0.1:9999', false],
    [undefined, 'http://localhost:4173', false],
    [undefined, 'http://127.0.0.1:4173.evil.example', false],
    [undefined, 'http://evil.example', false],
    [undefined, 'null', false],
    [undefined, '', false],
    [undefined, 'garbage', false],
    // Silence is no permission.
    [undefined, undefined, false],
  ])('Sec-Fetch-Site %j with Origin %j: allowed is %j', (secFetchSite, origin, allowed) => {
    const refused = crossSite({ method: 'POST', host: '127.0.0.1:4173', secFetchSite, origin }, LOCAL)
    expect(refused === null).toBe(allowed)
  })

  test('where the public address is https, an http page of the same name is another site', () => {
    const from = (origin: string, host = 'desk.example') =>
      crossSite({ method: 'POST', host, origin }, PUBLIC)
    expect(from(PUBLIC)).toBeNull()
    expect(from('http://desk.example')).not.toBeNull()
    expect(from('http://localhost:4173', 'localhost:4173')).toBeNull()
    expect(from('http://localhost:4173')).not.toBeNull()
  })
})

describe('reads', () => {
  test.each([
    [{}, true],
    [{ secFetchSite: 'none', secFetchMode: 'navigate', secFetchDest: 'document' }, true],
    [{ secFetchSite: 'same-origin', secFetchMode: 'cors', secFetchDest: 'empty' }, true],
    [{ secFetchSite: 'cross-site', secFetchMode: 'navigate', secFetchDest: 'document' }, true],
    [{ secFetchSite: 'cross-site', secFetchMode: 'navigate', secFetchDest: 'iframe' }, false],
    [{ secFetchSite: 'same-site', secFetchMode: 'navigate', secFetchDest: 'embed' }, false],
    [{ secFetchSite: 'cross-site', secFetchMode: 'no-cors', secFetchDest: 'script' }, false],
    [{ secFetchSite: 'same-site', secFetchMode: 'cors', secFetchDest: 'empty' }, false],
  ])('%j: allowed is %j', (from, allowed) => {
    expect(crossSite({ method: 'GET', host: 'x', ...from }, LOCAL) === null).toBe(allowed)
  })
})

describe('over the wire', () => {
  let app: SmallApp
  let written = 0
  beforeAll(async () => {
    app = await smallApp((express) => {
      express.post('/write', (_req, res) => {
        written++
        res.send('written')
      })
    })
  })
  afterAll(() => app.close())

  test.each([
    ['Sec-Fetch-Site: same-origin', 200],
    ['Sec-Fetch-Site: none', 200],
    ['Sec-Fetch-Site: cross-site', 403],
    ['Sec-Fetch-Site: same-site', 403],
    ['Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site', 403],
    ['Origin: http://127.0.0.1:PORT', 200],
    ['Origin: http://127.0.0.1:1', 403],
    ['Origin: null', 403],
    ['X-Nothing: 1', 403],
    ['Cookie: __Host-assay=x', 403],
  ])('%s gets %i', async (headers, status) => {
    const before = written
    const answer = await raw(
      app.port,
      `POST /write HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\n${headers.replace('PORT', String(app.port))}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=1`,
    )
    expect(answer.status).toBe(status)
    expect(written - before).toBe(status === 200 ? 1 : 0)
  })

  test('a page whose name was made to point here passes neither as host nor as origin', async () => {
    const before = written
    const answer = await raw(
      app.port,
      `POST /write HTTP/1.1\r\nHost: evil.example:${app.port}\r\nOrigin: http://evil.example:${app.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n`,
    )
    expect(answer.status).toBe(421)
    expect(written).toBe(before)
  })
})
