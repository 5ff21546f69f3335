import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { RevisionTable } from '../../db/tables.ts'
import { type Edge, rootOf } from '../../merkle/tree.ts'
import { leafHash } from '../../merkle/verifier.ts'
import { replayInto } from '../../revisions/replay.ts'
import type { Found } from '../verification-vocabulary.ts'
import { checkEntry } from './check-entry.ts'
import { CheckpointCheck } from './checkpoint-check.ts'
import { Findings } from './findings.ts'
import { LogKeys } from './log-keys.ts'
import { OutsideCheck } from './outside.ts'
import { replaying } from './replayed.ts'
import { RowCheck } from './row-check.ts'
import { scratchDesk } from './scratch.ts'
import { SearchCheck } from './search-check.ts'
import { SubjectCheck } from './subject-check.ts'
import { type Touched, touchedAfter } from './touched-rows.ts'
import { storedEdge, TreeCheck } from './tree-check.ts'

/** Acts between two pauses, in which a served desk answers others. */
const ACTS_AT_ONCE = 50
/** Acts done again in one transaction: each writes out the pages it touched. */
const ACTS_PER_COMMIT = 10_000
/** When there are more new acts than this, everything is checked: what is new would not be held in memory. */
export const MOST_NEW = 20_000
/** Numbers missing in a row are told one by one up to here; after a wider gap nothing can follow. */
const WIDEST_GAP = 1_000

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
  let end = { size: 0, root: rootOf({ size: 0, hashes: [] }), whole: true }
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
  const { size, root, whole } = end
  const found = findings.found()
  return {
    ...found,
    ...{ ok: found.findings.length === 0, size, root: root.toString('base64'), whole },
    milliseconds: Math.round(performance.now() - start),
  }
}

async function check(raw: Database.Database, scratch: Database.Database, order: Order, findings: Findings) {
  const last = Number(raw.prepare('select coalesce(max(seq), 0) from revisions').pluck().get())
  const outside = order.against ? new OutsideCheck(order.against, findings) : null
  const from = startOf(raw, order.since ?? null, last, findings)
  const pause = () => setImmediate()
  const touched = from.size ? await touchedAfter(raw, from.size, pause) : null
  if (touched) putIn(scratch, touched, findings)

  const keys = new LogKeys(raw, from.size)
  const tree = new TreeCheck(raw, from, findings)
  const checkpoints = new CheckpointCheck(raw, keys, from.size || -1, findings)
  const subjects = new SubjectCheck(raw, from.size, findings)
  const replayed = replaying(scratch, findings)
  const early = outside?.size === null || outside?.size === undefined ? null : storedEdge(raw, outside.size)
  if (outside && (outside.size ?? 0) <= from.size && early) outside.reached(early)

  let at = timeOf(raw, from.size)
  const missing = (seq: number) => {
    findings.add('entries', `act ${seq} is missing`)
    tree.append(null)
  }
  const take = async (row: RevisionTable) => {
    const { entry, wrong } = checkEntry(row, at)
    for (const what of wrong) findings.add('entries', `act ${row.seq}: ${what}`)
    tree.append(leafHash(row.entry))
    if (entry) {
      // What stands in its column decides where it is; what it says of itself was compared just now.
      const act = { ...entry, seq: row.seq }
      keys.take(act)
      subjects.expect(row.seq, replayed.replay(act))
    }
    at = row.at
    await checkpoints.reached(tree.edge, row.at)
    outside?.reached(tree.edge)
  }

  const page = raw.prepare<[number], RevisionTable>(
    `select seq, at, actor_id, action, article_id, entry from revisions where seq > ? order by seq limit ${ACTS_AT_ONCE}`,
  )
  let cursor = from.size || Number.MIN_SAFE_INTEGER
  for (let rows = page.all(cursor); rows.length; rows = page.all(cursor)) {
    if (!scratch.inTransaction) scratch.exec('begin')
    tree.load(Math.min(rows.at(-1)?.seq ?? 0, tree.edge.size + rows.length + WIDEST_GAP))
    for (const row of rows) {
      if (row.seq < 1 || row.seq > tree.edge.size + WIDEST_GAP) {
        findings.add('entries', `act ${row.seq}: its number does not follow on that of the act before it`)
        continue
      }
      while (tree.edge.size + 1 < row.seq) missing(tree.edge.size + 1)
      await take(row)
    }
    if (tree.edge.size % ACTS_PER_COMMIT < ACTS_AT_ONCE) scratch.exec('commit')
    cursor = rows.at(-1)?.seq ?? cursor
    order.onProgress?.({ part: 'acts', done: tree.edge.size - from.size, of: last - from.size })
    await pause()
  }
  const { size } = tree.edge
  tree.finish()
  await checkpoints.finish(size)
  subjects.finish()
  await outside?.finish(size, keys)
  await checkRows(raw, scratch, touched, replayed.rows(), order, findings)
  return { size, root: rootOf(tree.edge), whole: from.size === 0 }
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

function timeOf(raw: Database.Database, seq: number): string {
  return String(raw.prepare('select at from revisions where seq = ?').pluck().get(seq) ?? '')
}

/** SQLite could not make sense of the file. */
function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))
}
