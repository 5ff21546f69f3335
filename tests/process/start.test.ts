import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { nodeProblem } from '../../src/node-version.ts'
import { serve, start } from '../support/compiled.ts'
import { rowsOf } from '../support/factories.ts'
import { scratch } from '../support/scratch.ts'
import { inDesk } from '../support/storm-desk.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const admin = { name: 'Rana Haddad', email: 'rana@desk.example', password: 'nine yellow trams at dusk' }

function join(link: string): Promise<Response> {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }
  return fetch(link, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(admin) })
}

test('a first start prints the address and a link that works once; a later one prints none', async () => {
  const data = path.join(scratch(), 'new', 'desk.db')
  const first = await serve(data)
  const [, link = ''] = await first.says(/(http:\S+\/setup\/\S+)/)
  expect(link.startsWith(`${first.url}/setup/`)).toBe(true)
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200)
  expect((await fetch(link)).status).toBe(200)
  const joined = await join(link)
  expect(joined.status, await joined.text()).toBe(303)
  expect(joined.headers.getSetCookie().join()).toContain('__Host-assay=')
  expect([(await fetch(link)).status, (await join(link)).status]).toEqual([404, 404])
  first.kill('SIGTERM')
  expect(await first.ends()).toEqual({ code: 0, signal: null })
  const second = await serve(data)
  expect((await fetch(`${second.url}/session`)).status).toBe(200)
  second.kill('SIGTERM')
  await second.ends()
  expect(second.out).not.toContain('/setup/')
  await inDesk(data, async (context) =>
    expect(await rowsOf({ context }, 'users')).toMatchObject([{ name: 'Rana Haddad', role: 'admin' }]),
  )
})

test('a port in use is told in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  const env = {
    ASSAY_PORT: String(port),
    ASSAY_DATA: path.join(scratch(), 'desk.db'),
    ASSAY_LOG_LEVEL: 'warn',
  }
  const running = start(['serve'], { env })
  expect(await running.ends()).toEqual({ code: 1, signal: null })
  expect(running.out + running.err).toBe(
    `assay serve: Port ${port} on 127.0.0.1 is already in use: stop the program that uses it, or set ASSAY_PORT to another number.\n`,
  )
  taken.close()
})

test('wrong settings are told one by one, before anything is made', async () => {
  const data = path.join(scratch(), 'desk.db')
  const running = start(['serve'], { env: { ASSAY_DATA: data, ASSAY_PORT: 'x', ASSAY_LOG_LEVEL: 'loud' } })
  expect(await running.ends()).toEqual({ code: 1, signal: null })
  expect(running.err.trim().split('\n')).toEqual([
    'assay serve: ASSAY_PORT must be a whole number from 0 to 65535.',
    'ASSAY_LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent.',
  ])
  expect(existsSync(data)).toBe(false)
})

describe('an old Node', () => {
  test('is told by its number alone', () => {
    expect(nodeProblem('20.20.2')).toMatch(/^Assay needs Node 24 or newer; this is 20\.20\.2\. /)
    for (const version of ['18.0.0', '23.11.1', '0.10.0']) expect(nodeProblem(version)).not.toBeNull()
    for (const version of ['24.0.0', '25.1.0', '100.0.0']) expect(nodeProblem(version)).toBeNull()
  })

  const old = olderNode()
  test.skipIf(!old)('says so in one line and ends', async () => {
    const running = start(['serve'], { node: old ?? '' })
    expect(await running.ends()).toEqual({ code: 1, signal: null })
    expect(running.out + running.err).toMatch(/^Assay needs Node 24 or newer; this is [\d.]+\. .*\n$/)
  })
})

/** A Node on this machine that is too old, if there is one. */
function olderNode(): string | undefined {
  const places = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'))
  return places.find((node) => existsSync(node) && nodeProblem(versionOf(node)) !== null)
}

function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)
}
