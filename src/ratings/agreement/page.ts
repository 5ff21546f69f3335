import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../../db/tables.ts'
import { desk, type Level, levelsOfScales, type Scale, scales } from '../../scales/queries.ts'
import { type Person, people } from '../../users/queries.ts'
import { type Question, questions } from '../vocabulary.ts'
import { type Agreement, agreementOfAll, agreementOfPair, pairsOf, type RaterPair } from './agreement.ts'
import { type AgreementFilter, pairIn } from './filter.ts'
import { articlesOffered, type RatingRow, ratingsToCompare } from './queries.ts'
import { pairable, ratedBy, type Unit } from './units.ts'

export interface QuestionAgreement extends Agreement {
  question: Question
  scale: Scale
  /** Those on the axis first, from worst to best. */
  levels: Level[]
  /** How many of the levels are on the axis. */
  axis: number
  /** Claims with two ratings or more that were compared. */
  units: Unit[]
  /** Claims left out because only one person rated them. */
  single: number
  /** Ratings left out because they are on another version of the scale or on another scale. */
  otherScale: number
  pairs: RaterPair[]
  /** How many pairs there are, listed or not. */
  allPairs: number
}

export interface AgreementPage {
  filter: AgreementFilter
  /** The two raters compared; null when it is about all. */
  pair: readonly [Person, Person] | null
  questions: QuestionAgreement[]
  /** Decided claims that were compared or left out, and whether there are more. */
  claims: number
  isCut: boolean
  /** Ratings that were changed since and count as first given. */
  changed: number
  people: Person[]
  scales: Scale[]
  articles: { id: string; title: string }[]
}

/** How far raters agree, on both questions. A fixed number of queries. */
export async function agreementPage(
  read: ReadonlyKysely<Tables>,
  filter: AgreementFilter,
): Promise<AgreementPage> {
  const settings = await desk(read)
  const all = await scales(read)
  const levels = await levelsOfScales(
    read,
    all.map(({ id }) => id),
  )
  const { ratings, changed, claims, isCut } = await ratingsToCompare(read, filter)
  const everybody = await people(read)
  const asked = pairIn(filter)?.map((id) => everybody.find((person) => person.id === id))
  const pair = asked?.[0] && asked[1] ? ([asked[0], asked[1]] as const) : null
  const inUse = { said: settings.said_scale_id, true: settings.scale_id }
  return {
    filter,
    pair,
    questions: questions.map((question) => {
      const ofQuestion = all.filter((scale) => scale.question === question)
      const chosen = ofQuestion.find(({ id }) => id === (filter[question] || inUse[question]))
      const scale = chosen ?? (ofQuestion.find(({ id }) => id === inUse[question]) as Scale)
      return questionAgreement(question, scale, levels.get(scale.id) ?? [], ratings, pair)
    }),
    claims,
    isCut,
    changed,
    people: everybody,
    scales: all,
    articles: await articlesOffered(read, filter.article),
  }
}

function questionAgreement(
  question: Question,
  scale: Scale,
  unsorted: readonly Level[],
  rows: readonly RatingRow[],
  pair: readonly [Person, Person] | null,
): QuestionAgreement {
  const axis = unsorted
    .filter(({ value }) => value !== null)
    .sort((a, b) => Number(a.value) - Number(b.value))
  const levels = [...axis, ...unsorted.filter(({ value }) => value === null)]
  const places = new Map(levels.map(({ id }, place) => [id, place]))
  const onScale = rows.filter((row) => row.question === question && places.has(row.level_id))
  const byClaim = Map.groupBy(onScale, (row) => row.claim_id)
  const every = [...byClaim].map(([claim, rows]) => ({
    claim,
    ratings: rows.map((row) => ({ rater: row.rater_id, level: places.get(row.level_id) as number })),
  }))
  const raters = pair && ([pair[0].id, pair[1].id] as const)
  const units = pairable(raters ? ratedBy(every, raters) : every)
  const found = raters
    ? agreementOfPair(units, raters, levels.length, axis.length)
    : agreementOfAll(units, levels.length, axis.length)
  const listed = raters ? { pairs: [], all: 0 } : pairsOf(units)
  return {
    ...found,
    ...{ question, scale, levels, axis: axis.length, units },
    single: every.length - pairable(every).length,
    otherScale: rows.filter((row) => row.question === question).length - onScale.length,
    pairs: listed.pairs,
    allPairs: listed.all,
  }
}
