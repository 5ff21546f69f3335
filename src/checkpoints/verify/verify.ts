import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { RevisionTable } from '../../db/tables.ts'
import { type Edge, rootOf } from '../../merkle/tree.ts'
import { replayInto } from '../../revisions/replay.ts'
import type { Found } from '../verification-vocabulary.ts'
import { ActCheck } from './act-check.ts'
import { Findings } from './findings.ts'
import type { KeyFacts } from './key-facts.ts'
import { OutsideCheck } from './outside.ts'
import { RowCheck } from './row-check.ts'
import { scratchDesk } from './scratch.ts'
import { SearchCheck } from './search-check.ts'
import { type Touched, touchedAfter } from './touched-rows.ts'
import { storedEdge } from './tree-check.ts'

/** Acts between two pauses, in which a served desk answers others. */
const ACTS_AT_ONCE = 50
/** Acts done again in one transaction: each writes out the pages it touched. */
const ACTS_PER_COMMIT = 10_000
/** When there are more new acts than this, everything is checked: what is new would not be held in memory. */
export const MOST_NEW = 20_000
export interface Progress {
  part: 'acts' | 'rows'
  done: number
  of: number
}

/** A check that found all to be well, to go on from. */
export interface Earlier {
  size: number
  /** In base64. */
  root: string
}

export interface Order {
  /** Checks only what is new since; everything without it. */
  since?: Earlier | null
  /** A checkpoint that was kept elsewhere, as a signed note. */
  against?: string | null
  /** Checks the signatures of all checkpoints, also of those that later acts vouch for. */
  everySignature?: boolean
  onProgress?: (progress: Progress) => void
}

export interface Verification extends Found {
  ok: boolean
  /** Acts in the log. */
  size: number
  /** Of the tree over them, in base64. */
  root: string
  /** Whether everything was checked, or only what was new. */
  whole: boolean
  /** Keys that the log is signed with, to be compared with what is known of them elsewhere. */
  keys: KeyFacts
  milliseconds: number
}

/**
 * Checks that the log is intact, and that the tables are what it says, and names the first things that are not.
 * @param raw a database that nobody writes to meanwhile: a snapshot (`snapshot.ts`)
 */
export async function verify(raw: Database.Database, order: Order = {}): Promise<Verification> {
  const start = performance.now()
  const findings = new Findings()
  const scratch = await scratchDesk()
  let end: Awaited<ReturnType<typeof check>> = {
    ...{ size: 0, root: rootOf({ size: 0, hashes: [] }), whole: true },
    keys: { inUse: [], untied: [] },
  }
  try {
    end = await check(raw, scratch, order, findings)
  } catch (error) {
    if (!isDamage(error)) throw error
    findings.add(
      'file',
      `the file itself is damaged and cannot be read to its end (${(error as Error).message})`,
    )
  } finally {
    scratch.close()
  }
  const { size, root, whole, keys } = end
  const found = findings.found()
  return {
    ...found,
    ...{ ok: found.findings.length === 0, size, root: root.toString('base64'), whole, keys },
    milliseconds: Math.round(performance.now() - start),
  }
}

async function check(raw: Database.Database, scratch: Database.Database, order: Order, findings: Findings) {
  const last = Number(raw.prepare('select coalesce(max(seq), 0) from revisions').pluck().get())
  const from = startOf(raw, order.since ?? null, last, findings)
  const touched = from.size ? await touchedAfter(raw, from.size, () => setImmediate()) : null
  if (touched) putIn(scratch, touched, findings)
  const outside = outsideOf(raw, order, from, findings)
  const acts = new ActCheck(raw, scratch, from, order.everySignature === true, outside, findings)
  const page = raw.prepare<[number], RevisionTable>(
    `select seq, at, actor_id, action, article_id, entry from revisions where seq > ? order by seq limit ${ACTS_AT_ONCE}`,
  )
  let cursor = from.size || Number.MIN_SAFE_INTEGER
  for (let rows = page.all(cursor); rows.length; rows = page.all(cursor)) {
    if (!scratch.inTransaction) scratch.exec('begin')
    await acts.take(rows)
    const { size } = acts.edge
    if (size % ACTS_PER_COMMIT < ACTS_AT_ONCE) scratch.exec('commit')
    cursor = rows.at(-1)?.seq ?? cursor
    order.onProgress?.({ part: 'acts', done: size - from.size, of: last - from.size })
    await setImmediate()
  }
  const keys = await acts.finish()
  await checkRows(raw, scratch, touched, acts.replayed.rows(), order, findings)
  return { size: acts.edge.size, root: rootOf(acts.edge), whole: from.size === 0, keys }
}

/** The checkpoint kept elsewhere, compared at once where it is of acts that are taken for good. */
function outsideOf(raw: Database.Database, { against }: Order, from: Edge, findings: Findings) {
  if (against === undefined || against === null) return null
  const outside = new OutsideCheck(against, findings)
  const edge = outside.size !== null && outside.size <= from.size ? storedEdge(raw, outside.size) : null
  if (edge) outside.reached(edge)
  return outside
}

async function checkRows(
  raw: Database.Database,
  scratch: Database.Database,
  touched: Touched | null,
  standing: number,
  { onProgress }: Order,
  findings: Findings,
): Promise<void> {
  const search = new SearchCheck(raw, findings)
  const rows = new RowCheck(raw, scratch, search, findings)
  const of = touched ? touched.keys.size : standing
  let done = 0
  const pace = async (n: number) => {
    done = Math.min(of, done + n)
    onProgress?.({ part: 'rows', done, of })
    await setImmediate()
  }
  if (touched) return rows.some(touched.keys, pace)
  await rows.all(pace)
  await search.others(() => pace(0))
}

/** Where to begin: at the start, or at the end of an earlier check that this log goes on from. */
function startOf(raw: Database.Database, since: Earlier | null, last: number, findings: Findings): Edge {
  const start = { size: 0, hashes: [] }
  if (!since || since.size === 0 || last - since.size > MOST_NEW) return start
  if (since.size > last) {
    findings.add('entries', `acts ${last + 1} to ${since.size} were there at the last check, and are missing`)
    return start
  }
  const edge = storedEdge(raw, since.size)
  if (edge && rootOf(edge).toString('base64') === since.root) return edge
  findings.add('tree', `the first ${since.size} acts are not those that were found well at the last check`)
  return start
}

/** Puts in what stood before the first new act. */
function putIn(scratch: Database.Database, { before }: Touched, findings: Findings): void {
  const replay = replayInto(scratch)
  for (const row of before)
    try {
      replay({ seq: 0, rows: [row] })
    } catch {
      findings.add('rows', `${row.table} ${row.id}: the row is not as any act could have left it`)
    }
}

/** SQLite could not make sense of the file. */
function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))
}
