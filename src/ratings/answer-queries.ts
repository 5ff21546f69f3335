import type { ReadonlyKysely } from 'kysely/readonly'
import type { LevelShown } from '../claims/queries.ts'
import type { Tables } from '../db/tables.ts'
import { type Eyes, isReadable } from './readable-queries.ts'
import type { Question } from './vocabulary.ts'

/** One person's answer to one question about a claim. */
export interface Answer {
  question: Question
  rater: string
  rater_id: string
  level: LevelShown
}

/** Who answered what about these claims, as far as these eyes may read it, by claim; the first answer first. One query. */
export async function answersTo(
  read: ReadonlyKysely<Tables>,
  eyes: Eyes,
  claims: readonly string[],
): Promise<Map<string, Answer[]>> {
  if (!claims.length) return new Map()
  const rows = await read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .innerJoin('users as u', 'u.id', 'r.rater_id')
    .innerJoin('levels as l', 'l.id', 'r.level_id')
    .select(['r.claim_id', 'r.question', 'r.rater_id', 'u.name as rater', 'l.label', 'l.colour', 'l.icon'])
    .where('r.claim_id', 'in', claims)
    .where(isReadable(eyes))
    .orderBy('r.created_at')
    .execute()
  const answers = rows.map(({ claim_id, label, colour, icon, ...row }) => ({
    claim_id,
    answer: { ...row, level: { label, colour, icon } },
  }))
  const byClaim = Map.groupBy(answers, ({ claim_id }) => claim_id)
  return new Map([...byClaim].map(([id, all]) => [id, all.map(({ answer }) => answer)]))
}
