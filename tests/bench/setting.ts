import type { Ledger } from './ledger.ts'
import { idAt, type Random } from './random.ts'
import type { Words } from './words.ts'

/** How much a desk holds. */
export interface Size {
  articles: number
  /** How many of the articles, the newest, are still under way. */
  underWay: number
  /** Of each article; `bigClaims` of one more article, the newest. */
  claims: number
  bigClaims: number
  /** Of each claim. */
  evidence: number
  ratings: number
  notes: number
}

/** What a desk is filled with, and how far it is. */
export interface Setting {
  size: Size
  ledger: Ledger
  random: Random
  words: Words
  /** Time of the last act, in milliseconds, and the time between two. */
  clock: { ms: number; step: number }
  /** Ids of everybody; the first is the admin. */
  people: string[]
  /** Ids of the sources described so far. */
  sources: string[]
  /** Ids of the levels in use. */
  levels: string[]
}

/** Moves on to the time of the next act. */
export function tick({ clock }: Pick<Setting, 'clock'>): string {
  clock.ms += clock.step
  return timeOf({ clock })
}

/** The time of this act. */
export function timeOf({ clock }: Pick<Setting, 'clock'>): string {
  return new Date(clock.ms).toISOString()
}

/** An id made at the time of this act. */
export function newId({ random, clock }: Pick<Setting, 'random' | 'clock'>): string {
  return idAt(random, clock.ms)
}
