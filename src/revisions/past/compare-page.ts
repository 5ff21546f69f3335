import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { allSeeing, type Eyes, eyesOf, type Seer } from '../../ratings/readable-queries.ts'
import type { Report } from '../../reports/model.ts'
import { draftReport, editionsOfArticle } from '../../reports/queries.ts'
import { type DifferentClaim, differencesBetween } from './compare.ts'
import { type About, firstAct, lastActUntil, type Moment, momentOf } from './moment-queries.ts'
import { inThePast } from './past.ts'

type Read = ReadonlyKysely<Tables>

export interface ComparePage {
  article: { id: string; title: string }
  /** The earlier moment and the later. */
  from: Moment
  to: Moment
  /** Number of the edition that the earlier moment issued, where it was chosen for that. */
  edition: number | null
  different: DifferentClaim[]
}

interface Asked {
  /** Numbers of acts. Where they are null: what the last edition said, or else the first act, and how it stands now. */
  from: number | null
  to: number | null
}

/** An article at two moments, and what became different, as far as both are open to this person. @throws NotFound */
export async function comparePage(
  read: Read,
  seer: Seer,
  { id, title }: ComparePage['article'],
  asked: Asked,
): Promise<ComparePage> {
  const eyes = await eyesOf(read, seer)
  const about = { kind: 'article' as const, id }
  const start = asked.from === null ? await lastIssued(read, eyes, about) : { seq: asked.from, edition: null }
  const end = asked.to ?? (await lastActUntil(read, eyes, about)) ?? start.seq
  const [earlier, later] = start.seq <= end ? [start.seq, end] : [end, start.seq]
  const from = await momentOf(read, eyes, about, earlier)
  const to = await momentOf(read, eyes, about, later)
  const reportAt = ({ seq }: Moment): Promise<Report> =>
    inThePast(read, eyes, id, seq, (past) => draftReport(past, id, '', allSeeing))
  const different = differencesBetween(await reportAt(from), await reportAt(to))
  return { article: { id, title }, from, to, edition: start.edition, different }
}

async function lastIssued(
  read: Read,
  eyes: Eyes,
  about: About,
): Promise<{ seq: number; edition: number | null }> {
  const [edition] = await editionsOfArticle(read, about.id)
  const seq = edition ? await lastActUntil(read, eyes, about, edition.issued_at) : null
  if (edition && seq !== null) return { seq, edition: edition.number }
  return { seq: (await firstAct(read, eyes, about)) ?? 0, edition: null }
}
