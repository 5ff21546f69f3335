import { connect, type Socket } from 'node:net'
import { Writable } from 'node:stream'
import express, { type Express, type Request, type Response } from 'express'
import { type Config, readConfig } from '../../src/config.ts'
import { assets } from '../../src/http/assets.ts'
import { type ErrorOptions, errorHandler, notFound } from '../../src/http/errors.ts'
import { guard } from '../../src/http/guard.ts'
import { readMultipart } from '../../src/http/multipart.ts'
import { createLog } from '../../src/log.ts'
import { type Listening, listen } from '../../src/server.ts'

/** A small app of the same pieces the desk is made of, with routes that show what reached them. */
export interface SmallApp extends Listening {
  port: number
  config: Config
  logged: () => Record<string, unknown>[]
  logText: () => string
}

export const UPLOAD_BYTES = 64 * 1024

export async function smallApp(
  routes: (app: Express) => void = () => {},
  { env = {}, onDamage }: { env?: Record<string, string>; onDamage?: ErrorOptions['onDamage'] } = {},
): Promise<SmallApp> {
  const config = readConfig({ ASSAY_PORT: '0', ...env })
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLog('debug', sink)
  const app = express()
  guard(app, {
    config,
    log,
    bodies: [{ path: '/upload', form: 512 * 1024, multipart: UPLOAD_BYTES + 8192 }],
    ready: { yes: () => true },
  })
  app.use(assets())
  app.get('/', (_req: Request, res: Response) => void res.send('<p>home</p>'))
  app.get('/query', (req: Request, res: Response) => void res.json(req.query))
  app.post('/echo', (req: Request, res: Response) => void res.json(req.body))
  app.post('/upload', async (req: Request, res: Response) => {
    const { fields, file } = await readMultipart(req, {
      fileBytes: UPLOAD_BYTES,
      fieldBytes: 1000,
      fields: 5,
    })
    res.json({ fields, file: file && { ...file, bytes: file.bytes.toString('base64') } })
  })
  routes(app)
  app.use(notFound)
  app.use(
    errorHandler({
      log,
      render: (_req, facts) =>
        `<!doctype html><title>${facts.title}</title><p>${facts.message}</p>${facts.requestId}`,
      ...(onDamage && { onDamage }),
    }),
  )
  const listening = await listen(app, config)
  return {
    ...listening,
    config,
    port: Number(new URL(listening.url).port),
    logged: () => lines.map((line) => JSON.parse(line)),
    logText: () => lines.join(''),
  }
}

export interface RawAnswer {
  status: number
  head: string
  body: string
}

/** Sends bytes over a socket of its own, as they are, and gives what came back when the line closed or fell silent. */
export function raw(port: number, bytes: string | Buffer, silenceMs = 300): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = open(port)
    let text = ''
    const finish = () => {
      socket.destroy()
      const split = text.indexOf('\r\n\r\n')
      const head = split === -1 ? text : text.slice(0, split)
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
        head,
        body: text.slice(split + 4),
      })
    }
    socket.setTimeout(silenceMs, finish)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('close', finish)
    socket.on('error', finish)
    socket.write(bytes)
  })
}

export function open(port: number): Socket {
  return connect(port, '127.0.0.1')
}

/** Posts a form as a browser on the desk's own page would. */
export function post(app: Listening, path: string, body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(new URL(path, app.url), {
    method: 'POST',
    body,
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })
}
