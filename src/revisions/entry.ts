import { randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { RecordedTables } from '../db/tables.ts'

/** What an act is about, in words for people and for finding it again. */
export interface Act {
  /** Past tense with its noun: `claim.edited`. */
  action: string
  /** The article it belongs to, if any. */
  article?: string | null
  reason?: string
}

/** One row an act touched: every column that changed, with its value before (absent for a new row) and after (absent for a removed one). */
export interface RowChange {
  table: keyof RecordedTables
  id: string
  changes: Record<string, { from?: unknown; to?: unknown }>
}

export interface Entry {
  seq: number
  at: string
  actor: string
  action: string
  article: string | null
  reason: string
  rows: RowChange[]
  /**
   * Random, so that nobody finds out from an entry's hash, which strangers may see, what it says. Absent in entries
   * written before there was one.
   */
  salt?: string
  /**
   * SHA-256, in base64, of the note that was signed after the act before: whatever is signed from here on vouches for that
   * checkpoint too. Absent within a change, where nothing was signed before, and in entries from before there was one.
   */
  checkpoint?: string
}

/** Bytes of randomness in an entry. */
const SALT_BYTES = 16

/** A salt for one entry. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url')
}

/** The act as one canonical JSON text (RFC 8785): this very text is kept, and is what is hashed. */
export function entryText(entry: Entry): string {
  const text = canonicalize(entry)
  if (text === undefined) throw new Error('An act could not be written as JSON.')
  return text
}

export function readEntry(text: string): Entry {
  return JSON.parse(text) as Entry
}
