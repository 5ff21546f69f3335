import type Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { startSession } from '../src/users/session-store.ts'
import { fill } from './bench/fill.ts'
import type { Size } from './bench/setting.ts'
import { COMMON_WORD, PREFIX } from './bench/words.ts'
import { makeWorld } from './support/world.ts'

/** Tables that grow with the work. The others hold a few rows on any desk. */
const growing = new Set(
  `articles article_versions lines claims anchors placements sources snapshots snapshot_files evidence ratings verdicts notes contacts reply_needs checklist_answers notifications mails editions
   edition_files corrections waivers revisions revision_subjects log_nodes checkpoints cosignatures search_rows onces`.split(
    /\s+/,
  ),
)

/** More than any page needs, and fewer than one for each act of a page. */
const MOST_STATEMENTS = 40

const small: Size = { articles: 3, underWay: 1, claims: 2, bigClaims: 3, evidence: 1, ratings: 1, notes: 1 }
const large: Size = {
  articles: 6,
  underWay: 2,
  claims: 20,
  bigClaims: 30,
  evidence: 10,
  ratings: 10,
  notes: 10,
}

interface Ran {
  sql: string
  values: unknown[]
}

test('no page asks more often when there is more to show', async () => {
  const [few, many] = [await statementsByPage(small), await statementsByPage(large)]
  const oftener = [...many].flatMap(([page, ran]) => {
    const before = timesEach(few.get(page) ?? [])
    const now = [...timesEach(ran)]
    return now.filter(([sql, n]) => n > (before.get(sql) ?? 1)).map(([sql, n]) => `${page}: ${n} × ${sql}`)
  })
  expect(oftener).toEqual([])
  const counts = [...many].map(([page, ran]) => ({ page, n: ran.length }))
  expect(counts.filter(({ n }) => n < 2 || n > MOST_STATEMENTS)).toEqual([])
})

test('no page reads through a table that grows', async () => {
  const { raw, pages } = await filledDesk(small)
  const through: string[] = []
  for (const [page, visit] of Object.entries(pages))
    for (const { sql, values } of await recorded(raw, visit))
      if (/^(select|with|update|delete)\b/i.test(sql))
        through.push(...readsThrough(raw, sql, values).map((step) => `${page}: ${step} in ${sql}`))
  expect(through).toEqual([])
})

test('a plan that reads through a table is told from one that does not', async () => {
  const { raw } = await filledDesk(small)
  const steps = (sql: string) => readsThrough(raw, sql, [])
  expect(steps(`select * from "notes" as "n" where body = 'x'`)).toEqual(['SCAN n'])
  expect(steps(`select seq from "revisions" where action > 'b' order by seq desc limit 5`)).toHaveLength(1)
  expect(steps(`select seq from "revisions" order by seq desc limit 5`)).toEqual([])
  expect(steps(`select * from "notes" where claim_id = 'x'`)).toEqual([])
  expect(steps(`select * from "users" where salt = 'x'`)).toEqual([])
})

async function statementsByPage(size: Size): Promise<Map<string, Ran[]>> {
  const { raw, pages } = await filledDesk(size)
  const found = new Map<string, Ran[]>()
  for (const [page, visit] of Object.entries(pages)) found.set(page, await recorded(raw, visit))
  return found
}

/** How often each statement ran; lists of values of any length are the same statement. */
function timesEach(ran: readonly Ran[]): Map<string, number> {
  const groups = Map.groupBy(ran, ({ sql }) => sql.replace(/\(\?(, \?)*\)/g, '(…)'))
  return new Map([...groups].map(([sql, same]) => [sql, same.length]))
}

async function filledDesk(size: Size) {
  const { context, stranger } = await makeWorld()
  const { raw } = context.connection
  if (!raw) throw new Error('Plans are those of SQLite.')
  fill(raw, size, await context.signingKeys())
  const id = (sql: string) => raw.prepare(`${sql} limit 1`).pluck().get() as string
  const admin = id("select id from users where role = 'admin'")
  raw.exec(`update claims set assignee_id = '${admin}', deadline_on = substr(created_at, 1, 10)`)
  raw.exec('update articles set deadline_on = substr(created_at, 1, 10)')
  raw.exec(`insert or ignore into notifications
    select id, '${admin}', 'mention', id, article_id, claim_id, id, null, author_id, 1, '', created_at, null from notes`)
  raw.exec(`insert into placements
    select 'placed-' || c.id, 1, c.article_id, c.id, v.id, v.id, 'orphan', 0, '[]', 1, 'to check', '', null, null, ''
    from claims c join article_versions v on v.article_id = c.article_id where c.state not in ('set aside', 'discarded')`)
  const token = await startSession(context.keep, admin, 'test', context.now())
  const visit =
    (path: string, headers = {}) =>
    async () => {
      const { status, text } = await stranger.get(path, { Cookie: `__Host-assay=${token}`, ...headers })
      expect(status, `${path}: ${text}`).toBe(200)
    }
  const claim = id('select claim_id from verdicts')
  const article = id(`select article_id from claims where id = '${claim}'`)
  const source = id(`select source_id from evidence where claim_id = '${claim}'`)
  raw.exec(`insert into snapshots
    select id, 1, id, 'a.txt', 'text/plain', 1, 'x', created_at, '', created_at, '${admin}', null, null, '' from sources`)
  raw.exec(`insert into snapshot_files select id, 1, id, 'a', x'61' from snapshots`)
  const seq = id("select seq from revisions where action = 'claim.decided'")
  const day = id(`select substr(at, 1, 10) from revisions where seq = ${seq}`)
  const parts = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
  return {
    raw,
    pages: {
      desk: visit('/'),
      workbench: visit(`/articles/${article}`),
      'workbench with a claim open': visit(`/articles/${article}?claim=${claim}`),
      'claims to place': visit(`/articles/${article}/placements`),
      'a version': visit(`/articles/${article}/versions/1`),
      'a new draft': visit(`/articles/${article}/versions/new`),
      'how a line was read': visit(`/articles/${article}/lines/1/reading`),
      claim: visit(`/claims/${claim}`),
      report: visit(`/articles/${article}/report`),
      'an article as it stood': visit(`/articles/${article}/as-of/${seq}`),
      'a claim as it stood': visit(`/claims/${claim}/as-of/${seq}`),
      'a report as it stood': visit(`/articles/${article}/as-of/${seq}/report`),
      'the form for a moment': visit(`/articles/${article}/as-of`),
      'what putting a claim back would change': visit(`/claims/${claim}/as-of/${seq}/restoration`),
      'two moments compared': visit(`/articles/${article}/compare`),
      'history of the desk': visit('/history'),
      'history of the desk, before an act': visit(`/history?before=${seq}`),
      'history of the desk, one kind': visit('/history?group=ratings'),
      'history of the desk, one day': visit(`/history?from=${day}&to=${day}`),
      'history of the desk, with a word': visit(`/history?text=${COMMON_WORD}`),
      'history of the desk, with a word, of a kind, some minutes': visit(
        `/history?text=${COMMON_WORD}&group=notes&person=${admin}&thing=note&from=${day}T00:01&to=${day}T23:00`,
      ),
      'history of the desk, of one kind of thing': visit('/history?thing=rating'),
      'history of an article, with a word': visit(`/articles/${article}/history?text=${COMMON_WORD}`),
      'history of a person, with a word': visit(`/people/${admin}/history?text=${COMMON_WORD}`),
      'history of an article': visit(`/articles/${article}/history`),
      'history of an article, one kind': visit(`/articles/${article}/history?group=notes`),
      'history of a claim': visit(`/claims/${claim}/history`),
      'history of a source': visit(`/sources/${source}/history`),
      'history of a person': visit(`/people/${admin}/history`),
      'history of a person, one kind': visit(`/people/${admin}/history?group=ratings`),
      'timeline of an article': visit(`/articles/${article}/timeline`),
      'history of a field': visit(`/history/of/claims/${claim}/wording`),
      'who wrote which words': visit(`/claims/${claim}/wording`),
      'checking the history': visit('/history/verification'),
      'an act': visit(`/history/${seq}`),
      'the log': visit('/history/log'),
      search: visit(`/search?q=${COMMON_WORD}`),
      'search while typing': visit(`/search?q=${PREFIX}`, parts),
      'search of notes': visit(`/search?q=${COMMON_WORD}&kind=notes`),
      sources: visit('/sources'),
      'sources with a word': visit(`/sources?q=${COMMON_WORD}`),
      'sources to choose from': visit(`/sources/options?q=${COMMON_WORD}`),
      source: visit(`/sources/${source}`),
      'a kept copy': visit(`/snapshots/${source}/file`),
      due: visit('/due'),
      'due, my own': visit('/due?whose=mine'),
      notifications: visit('/notifications'),
      'sign-off': visit(`/articles/${article}/sign-off`),
      corrections: visit('/corrections'),
      'corrections, older': visit(`/corrections?before=${day}T12:00:00.000Z_x`),
      'corrections of a kind': visit('/corrections?kind=typo'),
      'corrections of an article, some days': visit(`/corrections?article=${article}&from=${day}&to=${day}`),
      people: visit('/desk/people'),
      'queue of one’s own': visit('/queues/mine'),
      'queue of unassigned claims': visit('/queues/unassigned'),
      'queue of disputes': visit('/queues/disputed'),
      'queue of claims that are due': visit('/queues/due'),
      'queue of claims that need a reply': visit('/queues/needs-reply'),
      'queue to re-check': visit('/queues/re-check'),
      'claims given out by load': visit('/queues/unassigned/assignment?number=20'),
      'claim from a queue': visit(`/claims/${claim}?queue=mine&at=1`),
      agreement: visit('/agreement'),
      'agreement in an article': visit(`/agreement?article=${article}&from=2024-01-01&to=2029-01-01`),
      checklists: visit('/desk/checklists'),
      'a checklist': visit('/desk/checklists/quantity'),
      policies: visit('/desk/policies'),
    },
  }
}

/** The statements that run while `work` does, on this database, prepared anew or long before. */
async function recorded(raw: Database.Database, work: () => Promise<void>): Promise<Ran[]> {
  const ran: Ran[] = []
  const statement = Object.getPrototypeOf(raw.prepare('select 1'))
  const before = { all: statement.all, get: statement.get, run: statement.run, iterate: statement.iterate }
  const restore = () => Object.assign(statement, before)
  onTestFinished(restore)
  for (const [name, method] of Object.entries(before))
    statement[name] = function (this: Database.Statement, ...values: unknown[]) {
      if (this.database === raw) ran.push({ sql: this.source, values })
      return method.apply(this, values)
    }
  await work()
  restore()
  return ran
}

/**
 * The steps of a statement's plan that visit every row of a growing table, or of one of its indexes. A walk in the
 * order of an index that nothing narrows and a limit ends is none of them.
 */
function readsThrough(raw: Database.Database, sql: string, values: unknown[]): string[] {
  const plan = raw.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]
  return plan.flatMap(({ detail }) => {
    const name = /^SCAN (\w+)(?! VIRTUAL)/.exec(detail)?.[1]
    if (!name) return []
    const table = new RegExp(`"?(\\w+)"? (?:as )?"?${name}"?\\b`, 'g')
    const meant = [name, ...[...sql.matchAll(table)].map((match) => match[1] ?? '')]
    return meant.some((one) => growing.has(one)) && !isWalk(sql, name) ? [detail] : []
  })
}

/** Whether rows of the table are only walked along an order until a limit is reached. */
function isWalk(sql: string, name: string): boolean {
  const table = `from "\\w+"(?: as "${name}")?`
  return new RegExp(`${table} order by [^()]* limit`).test(sql)
}
