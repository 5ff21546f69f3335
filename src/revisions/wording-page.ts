import type { ReadonlyKysely } from 'kysely/readonly'
import { claimById } from '../claims/queries.ts'
import type { Tables } from '../db/tables.ts'
import type { Seer } from '../ratings/readable-queries.ts'
import { type Run, runsOf } from './blame.ts'
import { namesFor } from './names.ts'
import type { Part } from './part.ts'
import { actsPage } from './queries.ts'
import { person } from './reading.ts'
import { actionLabel } from './vocabulary.ts'

/** How many of the newest wordings are compared; words older than these count as the oldest one's. */
export const WORDINGS_COMPARED = 200

/** An act that brought words which still stand. */
export interface WordsAct {
  seq: number
  at: string
  who: Part
  /** "claim edited" */
  what: string
  reason: string
  /** Whether the words are the breaker's, taken over as it proposed them. */
  isBreaker: boolean
  /** Whether the words may be older than this act. */
  orEarlier: boolean
}

export interface WordingPage {
  claim: { id: string; number: number; article_id: string }
  runs: Run[]
  /** In the order in which their words come. */
  acts: WordsAct[]
}

const proposing = new Set(['article.imported', 'article.rebroken', 'article.redrafted'])

/** A claim's wording with the act that brought each word; a fixed number of queries. @throws NotFound */
export async function wordingPage(
  read: ReadonlyKysely<Tables>,
  seer: Seer,
  claimId: string,
): Promise<WordingPage> {
  const { id, number, article_id } = await claimById(read, claimId)
  const field = { table: 'claims', id, column: 'wording' } as const
  const page = await actsPage(read, seer, { kind: 'claim', id }, { field }, { limit: WORDINGS_COMPARED })
  const acts = page.acts.flatMap((act) => {
    const row = act.entry?.rows.find((one) => one.table === 'claims' && one.id === id)
    const text = row?.changes.wording?.to
    return act.entry && typeof text === 'string' ? [{ ...act, text, entry: { ...act.entry, rows: [] } }] : []
  })
  const runs = runsOf(acts.map(({ seq, text }) => ({ act: seq, text })).reverse())
  const { names } = await namesFor(read, acts, 0)
  const bySeq = new Map(acts.map((act) => [act.seq, act]))
  const oldest = page.older === null ? undefined : acts.at(-1)
  return {
    claim: { id, number, article_id },
    runs,
    acts: [...new Set(runs.map((run) => run.act))].flatMap((seq) => {
      const act = bySeq.get(seq)
      if (!act) return []
      const { at, action, entry } = act
      return {
        seq,
        at,
        who: person({ act, names }, act.actor_id),
        what: actionLabel(action),
        reason: entry.reason,
        isBreaker: proposing.has(action),
        orEarlier: act === oldest,
      }
    }),
  }
}
