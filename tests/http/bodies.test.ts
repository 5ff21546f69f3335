import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { open, post, raw, type SmallApp, smallApp, UPLOAD_BYTES } from './small-app.ts'

const MB = 1024 * 1024
const FORM = 'application/x-www-form-urlencoded'
let app: SmallApp
beforeAll(async () => {
  app = await smallApp()
})
afterAll(() => app.close())

describe('half a gigabyte', () => {
  const head = (path: string, type: string, length: string) =>
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`

  test.each([
    ['announced, as a form', '/echo', FORM, `Content-Length: ${512 * MB}`, 413],
    [
      'announced, as a file',
      '/upload',
      'multipart/form-data; boundary=x',
      `Content-Length: ${512 * MB}`,
      413,
    ],
    ['announced, as nothing known', '/echo', 'application/json', `Content-Length: ${512 * MB}`, 413],
    ['announced, to nowhere', '/nowhere', FORM, `Content-Length: ${512 * MB}`, 413],
    ['in chunks, as a form', '/echo', FORM, 'Transfer-Encoding: chunked', 413],
    ['in chunks, as a file', '/upload', 'multipart/form-data; boundary=x', 'Transfer-Encoding: chunked', 413],
    ['in chunks, as nothing known', '/echo', 'application/json', 'Transfer-Encoding: chunked', 415],
  ])('%s is refused after a few megabytes', async (_name, path, type, length, status) => {
    const { answer, sent } = await flood(
      head(path, type, length),
      length.startsWith('Transfer'),
      path === '/upload',
    )
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toMatch(/content-security-policy/i)
    // What the operating system's buffers on both sides hold comes on top of what is read.
    expect(sent).toBeLessThan(16 * MB)
  })

  test('an announced length is refused before a byte of the body was sent', async () => {
    const answer = await raw(app.port, head('/echo', FORM, `Content-Length: ${512 * MB}`))
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('256 kB')
  })

  test('a length beyond all numbers is refused as well', async () => {
    expect((await raw(app.port, head('/echo', FORM, 'Content-Length: 99999999999999'))).status).toBe(413)
    expect((await raw(app.port, head('/echo', FORM, 'Content-Length: -1'))).status).toBe(400)
  })
})

test('a form a little too large is refused and the connection stays usable', async () => {
  const large = await post(app, '/echo', `a=${'x'.repeat(300 * 1024)}`)
  expect(large.status).toBe(413)
  expect((await post(app, '/echo', `a=${'x'.repeat(250 * 1024)}`)).status).toBe(200)
})

test('a file somewhat too large is taken in to its end, so that a browser that sends first sees the answer', async () => {
  const file = new File([new Uint8Array(20 * MB)], 'large.txt')
  const form = new FormData()
  form.append('file', file)
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const answer = await fetch(`${app.url}/upload`, { method: 'POST', body: form, headers })
  expect(answer.status).toBe(413)
  expect(await answer.text()).toContain('72 kB')
})

test('a route made for more takes more', async () => {
  expect((await post(app, '/upload', `a=${'x'.repeat(300 * 1024)}`)).status).toBe(415)
  expect((await post(app, '/upload', `a=${'x'.repeat(600 * 1024)}`)).status).toBe(413)
})

test('a request that breaks off in its body harms nobody', async () => {
  const socket = open(app.port)
  socket.write(
    `POST /echo HTTP/1.1\r\nHost: 127.0.0.1:${app.port}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\na=1`,
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  expect((await post(app, '/echo', 'a=1')).status).toBe(200)
})

describe('files', () => {
  const upload = (parts: string | FormData, boundary = 'xx') =>
    fetch(`${app.url}/upload`, {
      method: 'POST',
      body: parts,
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        ...(typeof parts === 'string' && { 'Content-Type': `multipart/form-data; boundary=${boundary}` }),
      },
    })
  const form = (fields: Record<string, string | File>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    return data
  }

  test('fields and the file arrive as sent', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const answer = await upload(
      form({ title: 'تقرير é', file: new File([bytes], 'تقرير.txt', { type: 'text/plain' }) }),
    )
    expect(await answer.json()).toEqual({
      fields: { title: 'تقرير é' },
      file: {
        field: 'file',
        name: 'تقرير.txt',
        type: 'text/plain',
        bytes: Buffer.from(bytes).toString('base64'),
      },
    })
  })

  test('a file field left empty gives no file', async () => {
    const parts =
      '--xx\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--xx--\r\n'
    expect(await (await upload(parts)).json()).toEqual({ fields: {} })
  })

  test('folders, control and direction characters do not stay in a name', async () => {
    const name = '../../etc/\u202Egpj\u0085.exe'
    const answer = await upload(form({ file: new File(['x'], name) }))
    expect(((await answer.json()) as { file: { name: string } }).file.name).toBe('gpj.exe')
  })

  test('__proto__ as a field goes nowhere', async () => {
    expect(await (await upload(form({ ['__proto__']: 'x', a: 'y' }))).json()).toEqual({ fields: { a: 'y' } })
  })

  const field = (value: string) =>
    `--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\n${value}\r\n--xx--\r\n`
  test.each([
    ['a file just too large', form({ file: new File([new Uint8Array(UPLOAD_BYTES + 1)], 'a') }), 413],
    ['a file just small enough', form({ file: new File([new Uint8Array(UPLOAD_BYTES)], 'a') }), 200],
    ['a field too large', form({ a: 'x'.repeat(1001) }), 413],
    ['a field at its limit', form({ a: 'x'.repeat(1000) }), 200],
    ['two files', form({ a: new File(['x'], 'a'), b: new File(['x'], 'b') }), 400],
    ['too many fields', form({ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' }), 413],
    ['a form that breaks off', '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\nval', 400],
    ['a form without any part', '', 400],
    ['NUL in a field', field('x\0y'), 400],
    ['a broken part header', '--xx\r\nContent-Disposition form-data\0\r\n\r\nx\r\n--xx--\r\n', 400],
  ])('%s', async (_name, parts, status) => {
    expect((await upload(parts)).status).toBe(status)
  })

  test('bytes that are no UTF-8 in a field are refused, not repaired', async () => {
    const body = Buffer.from(field('caf\xe9'), 'latin1')
    const answer = await post(app, '/upload', body, { 'Content-Type': 'multipart/form-data; boundary=xx' })
    expect(answer.status).toBe(400)
  })

  test('a form that does not name its boundary', async () => {
    const answer = await post(app, '/upload', 'x', { 'Content-Type': 'multipart/form-data' })
    expect(answer.status).toBe(400)
  })
})

/** Sends head and then megabytes until the other side hangs up; tells what it said and how much went out. */
async function flood(head: string, chunked: boolean, parts: boolean) {
  const socket = open(app.port)
  socket.setMaxListeners(0)
  let answer = ''
  let closed = false
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    closed = true
  })
  socket.write(head)
  const block = Buffer.alloc(MB, 'a')
  const piece = (bytes: Buffer) =>
    chunked
      ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
      : bytes
  if (parts)
    socket.write(piece(Buffer.from('--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n')))
  let sent = 0
  while (!closed && sent < 512 * MB) {
    sent += MB
    if (!socket.write(piece(block)))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {})
  }
  socket.destroy()
  return { answer, sent }
}
