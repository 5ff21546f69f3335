import type Database from 'better-sqlite3'
import { foldedWords } from '../../src/db/fold.ts'
import { markedText, searchableOf } from '../../src/db/full-text.ts'
import type { RecordedTables, Tables } from '../../src/db/tables.ts'
import type { SigningKey } from '../../src/merkle/signing.ts'
import { append, type Edge, edgePlaces, placeNumber, rootOf } from '../../src/merkle/tree.ts'
import { leafHash } from '../../src/merkle/verifier.ts'
import { checkpointDigest, checkpointNote } from '../../src/merkle/writing.ts'
import { entryText, type RowChange } from '../../src/revisions/entry.ts'
import { forHistory } from '../../src/revisions/sealed.ts'
import { type Subject, subjectsOf } from '../../src/revisions/subjects.ts'
import { wordsOfAct } from '../../src/revisions/words.ts'

type Recorded = keyof RecordedTables
type Row = Record<string, unknown> & { id: string; version: number }

/** Writes rows, their history, its tree and their search entries as the app's one door does, but with bare statements. */
export interface Ledger {
  insert<T extends Recorded>(table: T, row: Omit<RecordedTables[T], 'version'>): RecordedTables[T]
  update<T extends Recorded>(
    table: T,
    row: RecordedTables[T],
    patch: Partial<RecordedTables[T]>,
  ): RecordedTables[T]
  /** A row outside the history: sessions, mentions, once-keys. */
  keep<T extends keyof Tables>(table: T, row: Tables[T]): void
  /** Closes an act: one entry for all rows since the last, and a checkpoint, as a change with one act does. */
  record(action: string, by: string, at: string, article?: string | null): void
}

/**
 * A ledger on a database that has the schema; what is in it already stays. Call it inside a transaction.
 * @param keys what the log is signed with
 */
export function ledgerOn(raw: Database.Database, keys: readonly SigningKey[]): Ledger {
  const statements = new Map<string, Database.Statement>()
  const run = (text: string, ...values: unknown[]) => {
    const statement = statements.get(text) ?? raw.prepare(text)
    statements.set(text, statement)
    statement.run(...values)
  }
  /** A table's rows all come with the same columns in the same order. */
  const inserts = new Map<string, Database.Statement>()
  const insertRow = (table: string, row: Record<string, unknown>) => {
    let statement = inserts.get(table)
    if (!statement) {
      const columns = Object.keys(row)
      statement = raw.prepare(`insert into ${table} (${columns}) values (${columns.map(() => '?')})`)
      inserts.set(table, statement)
    }
    statement.run(...Object.values(row))
  }
  const last = (table: string, column: string) =>
    Number(raw.prepare(`select coalesce(max(${column}), 0) from ${table}`).pluck().get())
  let seq = last('revisions', 'seq')
  let searchId = last('search_rows', 'id')
  let rows: RowChange[] = []
  let subjects = new Map<string, Subject>()
  let edge = edgeIn(raw, seq)
  let checkpoint = checkpointIn(raw, seq)

  const wrote = (table: Recorded, row: Row, changes: RowChange['changes']) => {
    rows.push({ table, id: row.id, changes })
    for (const subject of subjectsOf(table, row))
      subjects.set(`${subject.kind} ${subject.subject_id}`, subject)
  }
  return {
    insert(table, given) {
      const row = { ...given, version: 1 } as unknown as Row
      insertRow(table, row)
      const shown = Object.keys(row).map((column) => [column, forHistory(table, row, column)] as const)
      wrote(
        table,
        row,
        Object.fromEntries(shown.filter(([, to]) => to !== undefined).map(([c, to]) => [c, { to }])),
      )
      const found = searchableOf(table, row)
      if (found) {
        const { text, ...columns } = found
        insertRow('search_rows', { id: ++searchId, ...columns, folded: '' })
        const folded = markedText(found.kind, foldedWords(text).join(' '))
        run('insert into search_index (rowid, folded) values (?, ?)', searchId, folded)
      }
      return row as never
    },
    update(table, given, patch) {
      const before = given as unknown as Row
      const after = { ...before, ...patch, version: before.version + 1 } as Row
      const columns = [...Object.keys(patch), 'version']
      const values = columns.map((column) => after[column])
      run(`update ${table} set ${columns.map((column) => `${column} = ?`)} where id = ?`, ...values, after.id)
      wrote(table, after, Object.fromEntries(columns.map((c) => [c, { from: before[c], to: after[c] }])))
      return after as never
    },
    keep: (table, row) => insertRow(table, row as unknown as Record<string, unknown>),
    record(action, by, at, article = null) {
      const act = { seq: ++seq, at, actor: by, action, article, reason: '', rows }
      const entry = entryText(checkpoint === null ? act : { ...act, checkpoint })
      insertRow('revisions', { seq, at, actor_id: by, action, article_id: article, entry })
      const grown = append(edge, leafHash(entry))
      for (const node of grown.made) insertRow('log_nodes', { place: placeNumber(node), hash: node.hash })
      edge = grown.edge
      const note = checkpointNote(edge.size, rootOf(edge), keys)
      insertRow('checkpoints', { size: edge.size, at, note })
      checkpoint = checkpointDigest(note)
      for (const { kind, subject_id } of subjects.values())
        insertRow('revision_subjects', { seq, kind, subject_id })
      const words = wordsOfAct({ action, actor: by, reason: '', rows }, [...subjects.values()])
      run('insert into history_words (rowid, words) values (?, ?)', seq, [...words].join(' '))
      run('update history_backlog set next = ?', seq + 1)
      rows = []
      subjects = new Map()
    },
  }
}

function edgeIn(raw: Database.Database, size: number): Edge {
  const node = raw.prepare('select hash from log_nodes where place = ?').pluck()
  return { size, hashes: edgePlaces(size).map((place) => node.get(placeNumber(place)) as Buffer) }
}

/** The digest of the checkpoint over the first `size` acts; null where they were not signed. */
function checkpointIn(raw: Database.Database, size: number): string | null {
  const note = raw.prepare('select note from checkpoints where size = ?').pluck().get(size) as
    | string
    | undefined
  return note === undefined ? null : checkpointDigest(note)
}
