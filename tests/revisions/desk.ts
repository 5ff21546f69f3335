import { randomUUIDv7 } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler, type Router } from 'express'
import type { Kysely, KyselyPlugin } from 'kysely'
import { parseHTML } from 'linkedom'
import { onTestFinished } from 'vitest'
import { importArticle } from '../../src/articles/import-command.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Actor } from '../../src/db/change.ts'
import type { Tables } from '../../src/db/tables.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { Refusal } from '../../src/errors.ts'

/** A desk in memory with three people and one article, and the queries it was asked. */
export interface Desk {
  context: Context
  ana: Actor
  ben: Actor
  rosa: Actor
  article: string
  /** Claim ids by number, from 1. */
  claims: string[]
  wait(milliseconds: number): void
}

export const text =
  'The ministry opened 12 clinics in Tavira.\nThe mayor called it the largest project in the region.\nIt rained.'

export async function makeDesk(): Promise<Desk> {
  let offset = 0
  const start = Date.parse('2025-03-17T09:00:00Z')
  const context = await createContext(readConfig({ ASSAY_DATA: ':memory:' }), () => new Date(start + offset))
  onTestFinished(() => context.close())
  await ensureDesk(context)
  const ana = await person(context, 'Ana', 'reviewer')
  const ben = await person(context, 'Ben', 'editor')
  const rosa = await person(context, 'Rosa', 'reader')
  const { id: article } = await context.change(ana, (c) => importArticle(c, articleInput(), broken()))
  const rows = await context.read.selectFrom('claims').select('id').orderBy('number').execute()
  const claims = ['', ...rows.map((row) => row.id)]
  const wait = (milliseconds: number) => {
    offset += milliseconds
  }
  return { context, ana, ben, rosa, article, claims, wait }
}

export async function person(context: Context, name: string, role: Actor['role']): Promise<Actor> {
  const actor = { id: randomUUIDv7(), name, role }
  await context.change(systemActor, async (c) => {
    const row = { ...actor, email: `${actor.id}@desk.example`, password_hash: '', salt: actor.id }
    await c.insert('users', { ...row, disabled_at: null, created_at: c.at })
    await c.record({ action: 'user.joined' })
  })
  return actor
}

export function articleInput(title = 'Twelve clinics for Tavira', body = text) {
  return {
    title,
    byline: 'Inês Gonçalves',
    publisher: 'The Algarve Post',
    url: 'https://post.example/clinics',
    published_on: '2025-03-16',
    language: 'en',
    text: body,
    raw_sha256: '',
    file_name: '',
    media_type: '',
    charset: '',
    once: undefined,
  }
}

/** Two claims on the first line of `text`, one on the second, nothing on the third. */
export function broken() {
  const lines = text.split('\n').map((line, i) => {
    const start = text.indexOf(line)
    const nothing = i === 2
    return {
      start,
      end: start + line.length,
      paragraph: i,
      heading: false,
      standing: nothing ? ('nothing' as const) : ('claims' as const),
      reason: nothing ? 'weather' : null,
    }
  })
  const claim = (wording: string, exact: string, line: number, name: string | null) => {
    const start = text.indexOf(exact)
    return {
      wording,
      claimant: { name, cue: name && 'called' },
      kind: 'event' as const,
      worthiness: 0.5,
      features: [],
      spans: [{ start, end: start + exact.length, exact }],
      line,
      unclear: [],
      rule: 'test',
      within: null,
    }
  }
  return {
    lines,
    claims: [
      claim('The ministry opened clinics in Tavira.', 'The ministry opened 12 clinics', 0, null),
      claim('The ministry opened 12 clinics.', '12 clinics', 0, null),
      claim('The project is the largest in the region.', 'the largest project in the region', 1, 'the mayor'),
    ],
    hints: [],
  }
}

export interface Answer {
  status: number
  location: string | null
  text: string
  document: Document
}

/** The routes behind a real server on loopback, each request made as somebody. */
export async function serve(context: Context, router: Router) {
  const app = express()
  const people = new Map<string, Actor>()
  app.use(express.urlencoded())
  app.use((req, res, next) => {
    const actor = people.get(req.get('X-As') ?? '')
    res.locals.viewer = actor ? { ...actor, unread: 0 } : null
    res.locals.requestId = 'test'
    next()
  })
  app.use(router)
  const refuse: ErrorRequestHandler = (error, _req, res, _next) => {
    res.status(error instanceof Refusal ? error.status : 500).send(String(error.stack ?? error))
  }
  app.use(refuse)
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const send = async (as: Actor, path: string, init: RequestInit): Promise<Answer> => {
    people.set(as.id, as)
    const headers = { ...(init.headers as object), 'X-As': as.id, Connection: 'close' }
    const response = await fetch(origin + path, { redirect: 'manual', ...init, headers })
    const html = await response.text()
    return {
      status: response.status,
      location: response.headers.get('Location'),
      text: html,
      document: parseHTML(html).document as unknown as Document,
    }
  }
  return {
    context,
    get: (as: Actor, path: string, headers: Record<string, string> = {}) => send(as, path, { headers }),
    post: (as: Actor, path: string, fields: Record<string, string>) =>
      send(as, path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** How many statements `work` sent to the database. */
export async function queriesOf(
  { read }: Context,
  work: (read: Context['read']) => Promise<unknown>,
): Promise<number> {
  let n = 0
  const count: KyselyPlugin = {
    transformQuery({ node }) {
      n++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await work((read as unknown as Kysely<Tables>).withPlugin(count) as unknown as Context['read'])
  return n
}
