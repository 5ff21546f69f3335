import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { IDLE_SOCKET_MS, listen, TIMEOUTS } from '../../src/server.ts'
import { open, raw } from './small-app.ts'

const LOOPBACK = { host: '127.0.0.1', port: 0 }

test('the time-outs are short enough for senders that dribble', () => {
  expect(TIMEOUTS).toEqual({
    headersTimeout: 8000,
    requestTimeout: 20_000,
    keepAliveTimeout: 5000,
    connectionsCheckingInterval: 1000,
  })
  expect(IDLE_SOCKET_MS).toBe(25_000)
})

test('a port in use is told in one sentence', async () => {
  const first = await listen((_req, res) => void res.end(), LOOPBACK)
  const port = Number(new URL(first.url).port)
  await expect(listen(() => {}, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already in use: stop the program that uses it, or set ASSAY_PORT to another number.`,
  )
  await first.close()
})

test('headers dribbled one at a time are cut off with 408', { timeout: 20_000 }, async () => {
  const listening = await listen((_req, res) => void res.end(), LOOPBACK)
  const socket = open(Number(new URL(listening.url).port))
  let answer = ''
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => {})
  const began = performance.now()
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
  const dribble = setInterval(() => socket.write('X: y\r\n'), 500)
  await once(socket, 'close')
  clearInterval(dribble)
  expect(performance.now() - began).toBeLessThan(12_000)
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  await listening.close()
})

test('closing lets an answer under way finish, then runs onClose once', async () => {
  const order: string[] = []
  const listening = await listen(
    (_req, res) =>
      void setTimeout(() => {
        order.push('answered')
        res.end('whole')
      }, 300),
    LOOPBACK,
    { onClose: () => void order.push('closed') },
  )
  const answer = fetch(listening.url).then((got) => got.text())
  await new Promise((resolve) => setTimeout(resolve, 100))
  await Promise.all([listening.close(), listening.close()])
  expect(await answer).toBe('whole')
  expect(order).toEqual(['answered', 'closed'])
  await expect(fetch(listening.url)).rejects.toThrow()
})

test('an idle connection does not hold up closing', async () => {
  const listening = await listen((_req, res) => void res.end('x'), LOOPBACK)
  await raw(Number(new URL(listening.url).port), 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 50)
  const idle = open(Number(new URL(listening.url).port))
  await once(idle, 'connect')
  const began = performance.now()
  await listening.close()
  expect(performance.now() - began).toBeLessThan(2000)
})

/** A process of its own that listens, says where, and answers after half a second, or never. */
async function started() {
  const source = `
    import { endOnSignals, listen } from ${JSON.stringify(path.resolve('src/server.ts'))}
    import { createLog } from ${JSON.stringify(path.resolve('src/log.ts'))}
    const listening = await listen((req, res) => {
      if (req.url === '/crash') setTimeout(() => { throw new Error('nobody caught this') })
      if (req.url !== '/never') setTimeout(() => res.end('whole'), 500)
    }, { host: '127.0.0.1', port: 0 }, { onClose: () => console.log('closed') })
    endOnSignals(listening, createLog('info'))
    console.log(listening.url)
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', source])
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    output += data
  })
  const exit = once(child, 'exit')
  while (!output.includes('\n')) await Promise.race([once(child.stdout, 'data'), exit])
  return { child, url: output.split('\n')[0] ?? '', exit, output: () => output }
}

test('SIGTERM: the answer under way arrives, onClose runs, exit code 0', async () => {
  const { child, url, exit, output } = await started()
  const answer = fetch(url).then((got) => got.text())
  await new Promise((resolve) => setTimeout(resolve, 200))
  child.kill('SIGTERM')
  expect(await answer).toBe('whole')
  expect(await exit).toEqual([0, null])
  expect(output()).toMatch(/sys_shutdown[\s\S]*closed/)
})

test('an answer that never comes is cut after five seconds', { timeout: 15_000 }, async () => {
  const { child, url, exit, output } = await started()
  const answer = fetch(`${url}/never`).catch(() => 'cut')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const began = performance.now()
  child.kill('SIGINT')
  expect(await exit).toEqual([0, null])
  expect(await answer).toBe('cut')
  expect(performance.now() - began).toBeLessThan(7000)
  expect(output()).toContain('closed')
})

test('a second signal ends it at once', async () => {
  const { child, url, exit, output } = await started()
  fetch(`${url}/never`).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 200))
  child.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 100))
  child.kill('SIGTERM')
  expect(await exit).toEqual([130, null])
  expect(output()).not.toContain('closed')
})

test('an error nobody caught is logged and ends the process in good order', async () => {
  const { url, exit, output } = await started()
  const answer = fetch(`${url}/crash`).then((got) => got.text())
  expect(await exit).toEqual([1, null])
  expect(await answer).toBe('whole')
  expect(output()).toMatch(/sys_crash.*nobody caught this/)
  expect(output()).toContain('closed')
})
