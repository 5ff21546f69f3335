import { randomUUIDv7 } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { parseHTML } from 'linkedom'
import { onTestFinished } from 'vitest'
import { createApp } from '../../src/app.tsx'
import type { BreakApart } from '../../src/articles/intake/read-apart.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Actor } from '../../src/db/change.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { createLog } from '../../src/log.ts'
import { type Entry, readEntry } from '../../src/revisions/entry.ts'
import { startSession } from '../../src/users/session-store.ts'

export type Fields = Record<string, string | string[]>

/** An answer, with its document to look things up in. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  document: Document
}

/** Somebody at a browser without scripts: keeps cookies, sends same-origin headers, does not follow redirects. */
export interface Visitor {
  actor: Actor
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** Sends a form; with a file as `FormData`. */
  post(path: string, fields?: Fields | FormData, headers?: Record<string, string>): Promise<Answer>
  /** The value of the session cookie, for tests of sessions themselves. */
  cookie: string
}

export interface World {
  context: Context
  origin: string
  stranger: Visitor
  /** A new person with this role, signed in. */
  signedIn(role: Actor['role'], name?: string): Promise<Visitor>
  /** The acts recorded so far, oldest first. */
  acts(): Promise<Entry[]>
  /** Moves the clock on. */
  wait(milliseconds: number): void
}

/**
 * A fresh desk in memory behind a real server on loopback; both go when the test ends.
 * @param breakApart breaks long texts, where a test has its own way
 */
export async function makeWorld(
  settings: Record<string, string> = {},
  breakApart?: BreakApart,
): Promise<World> {
  let offset = 0
  const config = readConfig({ ASSAY_DATA: ':memory:', ASSAY_PORT: '0', ...settings })
  const context = await createContext(config, () => new Date(Date.now() + offset))
  await ensureDesk(context)
  const server = createApp(context, createLog('silent'), undefined, breakApart).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await context.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    context,
    origin,
    stranger: visitor(origin, { id: '', name: 'nobody', role: 'reader' }, ''),
    async signedIn(role, name = `${role[0]?.toUpperCase()}${role.slice(1)} ${++people}`) {
      const { actor, cookie } = await joined(context, role, name)
      return visitor(origin, actor, cookie)
    },
    async acts() {
      const rows = await context.read.selectFrom('revisions').select('entry').orderBy('seq').execute()
      return rows.map((row) => readEntry(row.entry))
    },
    wait(milliseconds) {
      offset += milliseconds
    },
  }
}

let people = 0

/** A new person with this role, and the cookie of a session of theirs. */
export async function joined(
  context: Context,
  role: Actor['role'],
  name: string,
): Promise<{ actor: Actor; cookie: string }> {
  const actor = { id: randomUUIDv7(), name, role }
  await context.change(systemActor, async (c) => {
    const row = { ...actor, email: `${actor.id}@desk.example`, password_hash: '', salt: actor.id }
    await c.insert('users', { ...row, disabled_at: null, created_at: c.at })
    await c.record({ action: 'user.joined' })
  })
  const token = await startSession(context.keep, actor.id, 'test', context.now())
  return { actor, cookie: `__Host-assay=${token}` }
}

/** Somebody at a browser, at the desk that answers at `origin`. */
export function visitor(origin: string, actor: Actor, cookie: string): Visitor {
  const jar = new Map(cookie ? [cookie.split('=', 2) as [string, string]] : [])
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { Cookie: [...jar].map((pair) => pair.join('=')).join('; '), ...(init.headers as object) }
    const response = await fetch(origin + path, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const text = await response.text()
    const { document } = parseHTML(text)
    return {
      status: response.status,
      headers: response.headers,
      text,
      document: document as unknown as Document,
    }
  }
  return {
    actor,
    cookie,
    get: (path, headers = {}) => send(path, { headers: { Accept: 'text/html', ...headers } }),
    post: (path, fields = {}, headers = {}) => {
      const body = fields instanceof FormData ? fields : urlencoded(fields)
      return send(path, {
        method: 'POST',
        body,
        headers: { Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', Origin: origin, ...headers },
      })
    },
  }
}

function urlencoded(fields: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body
}
