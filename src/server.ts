import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Config } from './config.ts'
import type { Log } from './log.ts'

export interface Listening {
  /** Where it answers, such as "http://127.0.0.1:4173". */
  url: string
  /** Stops listening, lets answers under way finish for up to five seconds, then runs onClose. Safe to call twice. */
  close(): Promise<void>
}

/** Node's own defaults wait minutes for a sender that dribbles one byte at a time. All in milliseconds. */
export const TIMEOUTS = {
  headersTimeout: 8000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
}
export const IDLE_SOCKET_MS = 25_000
export const MAX_HEADER_BYTES = 16_384
export const MAX_CONNECTIONS = 512
const DRAIN_MS = 5000
const DRAIN_LOOK_MS = 100
const PARTING_MS = 500

/**
 * Listens; resolves when connections are taken.
 * @throws Error with one clear sentence when the address cannot be listened on
 */
export async function listen(
  app: RequestListener,
  config: Pick<Config, 'host' | 'port'>,
  { onClose }: { onClose?: () => void | Promise<void> } = {},
): Promise<Listening> {
  // A missing Host is refused by the app, with the headers every answer has.
  const options = { ...TIMEOUTS, maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false }
  const server = createServer(options, app)
  server.maxConnections = MAX_CONNECTIONS
  server.setTimeout(IDLE_SOCKET_MS)
  const sockets = openSockets(server)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    refuseRaw(socket, statusLine(error.code)),
  )
  server.on('checkExpectation', (req) => refuseRaw(req.socket, '417 Expectation Failed'))
  server.on('connect', (_req, socket) => refuseRaw(socket, '405 Method Not Allowed'))
  await begin(server, config)
  const { port } = server.address() as AddressInfo
  const host = config.host.includes(':') ? `[${config.host}]` : config.host
  let closing: Promise<void> | undefined
  return {
    url: `http://${host}:${port}`,
    close() {
      closing ??= drain(server, sockets).then(() => onClose?.())
      return closing
    },
  }
}

/**
 * Ends the process in good order on SIGTERM and SIGINT; a second signal ends it at once. An error nobody caught is
 * logged and ends it too, in the same order but with code 1: what state is left is unknown.
 */
export function endOnSignals(listening: Listening, log: Log): void {
  let ending = false
  const end = (code: number) => {
    if (ending) process.exit(code || 130)
    ending = true
    log.info({ event: 'sys_shutdown' })
    listening.close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.fatal({ event: 'sys_crash', err: error })
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => end(0))
  process.on('SIGINT', () => end(0))
  const crash = (error: unknown) => {
    log.fatal({ event: 'sys_crash', err: error })
    end(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}

function begin(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(sentenceFor(error, host, port))))
    server.listen(port, host, resolve)
  })
}

function sentenceFor(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use: stop the program that uses it, or set ASSAY_PORT to another number.`
    case 'EACCES':
      return `This account may not listen on port ${port}: set ASSAY_PORT to a number above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}: set ASSAY_HOST to one it has.`
    default:
      return `Could not listen on ${host}, port ${port}: ${error.code ?? error.message}.`
  }
}

function openSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function drain(server: Server, sockets: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const closeIdle = () => {
      server.closeIdleConnections()
      // Browsers open connections ahead of need; Node does not count those that never sent a byte as idle.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }
    const idle = setInterval(closeIdle, DRAIN_LOOK_MS)
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(cut)
      resolve()
    })
    closeIdle()
  })
}

function statusLine(code: string | undefined): string {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return '431 Request Header Fields Too Large'
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return '413 Content Too Large'
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return '408 Request Timeout'
    default:
      return '400 Bad Request'
  }
}

/** Answers what never became a request, with the headers that matter for plain text. */
function refuseRaw(socket: Duplex, status: string): void {
  // Where an answer has been begun on this line, a second one in its middle would be taken for part of it.
  if (!socket.writable || ((socket as Socket).bytesWritten ?? 0) > 0) return void socket.destroy()
  const words = `${status.slice(4)}\n`
  // Some time for the answer to be read, and then the line is free, whether the sender hangs up or not.
  setTimeout(() => socket.destroy(), PARTING_MS).unref()
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${words.length}`,
      ...(status.startsWith('405') ? ['Allow: GET, HEAD, POST'] : []),
      'Cache-Control: no-store',
      "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
      'Referrer-Policy: same-origin',
      'X-Content-Type-Options: nosniff',
      'X-Frame-Options: DENY',
      '',
      words,
    ].join('\r\n'),
  )
}
