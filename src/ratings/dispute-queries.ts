import type { ReadonlyKysely } from 'kysely/readonly'
import type { LevelShown } from '../claims/queries.ts'
import type { Tables } from '../db/tables.ts'
import { type Eyes, eyesOf, hidesRatings, isReadable, type Seer } from './readable-queries.ts'
import type { Question } from './vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** Most disputes that the page lists; counting stops there too. */
export const DISPUTES_SHOWN = 100

/** One answer in a dispute. */
export interface DisputeAnswer {
  question: Question
  rater: string
  rater_id: string
  level: LevelShown
}

export interface Dispute {
  id: string
  number: number
  wording: string
  article_id: string
  title: string
  deadline_on: string
  answers: DisputeAnswer[]
}

/** The disputed claims whose ratings this person may read, the most urgent first, with who answered what. Three queries. */
export async function disputes(read: Read, seer: Seer): Promise<Dispute[]> {
  const eyes = await eyesOf(read, seer)
  const claims = await disputed(read, eyes)
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .select(['c.id', 'c.number', 'c.wording', 'c.article_id', 'a.title', 'a.deadline_on'])
    .orderBy((e) => e.case().when('a.deadline_on', '=', '').then(1).else(0).end())
    .orderBy('a.deadline_on')
    .orderBy('a.created_at')
    .orderBy('c.number')
    .limit(DISPUTES_SHOWN)
    .execute()
  const answers = await answersTo(
    read,
    eyes,
    claims.map(({ id }) => id),
  )
  return claims.map((claim) => ({ ...claim, answers: answers.get(claim.id) ?? [] }))
}

/** How many disputes this person would find there, counted no further than are shown. */
export async function disputeCount(read: Read, seer: Seer): Promise<number> {
  const eyes = await eyesOf(read, seer)
  const row = await read
    .selectFrom(disputed(read, eyes).select('c.id').limit(DISPUTES_SHOWN).as('found'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

function disputed(read: Read, eyes: Eyes) {
  return read
    .selectFrom('claims as c')
    .where('c.state', '=', 'disputed')
    .where((e) => e.not(hidesRatings(eyes)))
}

async function answersTo(
  read: Read,
  eyes: Eyes,
  claims: readonly string[],
): Promise<Map<string, DisputeAnswer[]>> {
  if (!claims.length) return new Map()
  const rows = await read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .innerJoin('users as u', 'u.id', 'r.rater_id')
    .innerJoin('levels as l', 'l.id', 'r.level_id')
    .select(['r.claim_id', 'r.question', 'r.rater_id', 'u.name as rater', 'l.label', 'l.colour', 'l.icon'])
    .where('r.claim_id', 'in', claims)
    .where(isReadable(eyes))
    .orderBy('r.question', 'desc')
    .orderBy('r.created_at')
    .execute()
  const answers = rows.map(({ claim_id, label, colour, icon, ...row }) => ({
    claim_id,
    answer: { ...row, level: { label, colour, icon } },
  }))
  const byClaim = Map.groupBy(answers, ({ claim_id }) => claim_id)
  return new Map([...byClaim].map(([id, all]) => [id, all.map(({ answer }) => answer)]))
}
