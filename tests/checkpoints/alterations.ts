import { readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { readSigningKey, type SigningKey } from '../../src/merkle/signing.ts'
import { append, type Edge, placeNumber, rootOf } from '../../src/merkle/tree.ts'
import { leafHash } from '../../src/merkle/verifier.ts'
import { checkpointDigest, checkpointNote } from '../../src/merkle/writing.ts'
import { type Entry, entryText, readEntry } from '../../src/revisions/entry.ts'
import { altered } from './played.ts'

/** What somebody does to a desk's file by hand. */
export type Alter = (raw: Database.Database) => void

export function entryOf(raw: Database.Database, seq: number): Entry {
  return readEntry(raw.prepare('select entry from revisions where seq = ?').pluck().get(seq) as string)
}

export function writeEntry(raw: Database.Database, seq: number, entry: Entry): void {
  raw.prepare('update revisions set entry = ? where seq = ?').run(entryText(entry), seq)
}

/** Says in the entry that the reason was another: nothing that another act or a row would contradict. */
export function otherReason(raw: Database.Database, seq: number): void {
  writeEntry(raw, seq, { ...entryOf(raw, seq), reason: 'Another one.' })
}

export function lastSeq(raw: Database.Database): number {
  return raw.prepare('select max(seq) from revisions').pluck().get() as number
}

/** The act that first did this. */
export function firstAct(raw: Database.Database, action: string): number {
  return raw.prepare('select min(seq) from revisions where action = ?').pluck().get(action) as number
}

export function noteAt(raw: Database.Database, size: number): string {
  return raw.prepare('select note from checkpoints where size = ?').pluck().get(size) as string
}

/** The signed checkpoint of this size in a desk's file. */
export function noteOf(file: string, size: number): string {
  let note = ''
  altered(file, (raw) => {
    note = noteAt(raw, size)
  })
  return note
}

/** The note with another signature than the one that stands under it last. */
export function otherSignature(note: string): string {
  return `${note.slice(0, -20)}${note.at(-20) === 'A' ? 'B' : 'A'}${note.slice(-19)}`
}

/** Puts another note in the place of one. */
export function writeNote(raw: Database.Database, size: number, note: string): void {
  raw.prepare('update checkpoints set note = ? where size = ?').run(note, size)
}

/** A desk's own signing key, as whoever stole it has it. */
export function keyOf(file: string): SigningKey {
  return readSigningKey(readFileSync(file.replace(/\.db$/, '.key'), 'utf8').split('\n')[0] ?? '')
}

/**
 * Makes the tree anew over the entries as they are now. If there is a key, signs the checkpoints anew, and says so in the
 * entries that hold a digest of one.
 * @param from of this size and larger; the others are left as they are
 */
export function rebuildTree(raw: Database.Database, key?: SigningKey, from = 0): void {
  const entries = raw.prepare('select seq, at, entry from revisions order by seq').all() as {
    seq: number
    at: string
    entry: string
  }[]
  const notes = new Map(raw.prepare('select size, note from checkpoints').raw().all() as [number, string][])
  raw.exec('delete from log_nodes')
  if (key) raw.prepare('delete from checkpoints where size >= ?').run(from)
  const node = raw.prepare('insert into log_nodes (place, hash) values (?, ?)')
  const checkpoint = raw.prepare('insert into checkpoints (size, at, note) values (?, ?, ?)')
  let edge: Edge = { size: 0, hashes: [] }
  let digest = ''
  for (const { seq, at, entry: before } of entries) {
    let entry = before
    if (key && readEntry(before).checkpoint) {
      entry = entryText({ ...readEntry(before), checkpoint: digest })
      raw.prepare('update revisions set entry = ? where seq = ?').run(entry, seq)
    }
    const grown = append(edge, leafHash(entry))
    edge = grown.edge
    for (const made of grown.made) node.run(placeNumber(made), made.hash)
    const kept = notes.get(edge.size)
    if (!key || kept === undefined) continue
    const note = edge.size < from ? kept : checkpointNote(edge.size, rootOf(edge), [key])
    if (edge.size >= from) checkpoint.run(edge.size, at, note)
    digest = checkpointDigest(note)
  }
}

/** Takes back what an act did to its rows. */
export function undo(raw: Database.Database, seq: number): void {
  for (const { table, id, changes } of entryOf(raw, seq).rows.reverse()) {
    if (changes.version?.from === undefined) {
      raw.prepare(`delete from ${table} where id = ?`).run(id)
      raw.prepare('delete from search_rows where entity_id = ?').run(id)
    } else
      for (const [column, { from }] of Object.entries(changes))
        raw.prepare(`update ${table} set ${column} = ? where id = ?`).run(from, id)
  }
}
