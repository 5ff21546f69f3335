import { randomUUIDv7 } from 'node:crypto'
import { workOn } from '../articles/steps.ts'
import { factsOf } from '../claims/grounds-queries.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import type { RatingTable } from '../db/tables.ts'
import { InvalidInput, Stale } from '../errors.ts'
import { type LevelPlace, placeColumns } from '../scales/alike.ts'
import { movedBy, require } from '../users/permissions.ts'
import type { RatingInput } from './input.ts'
import { tellOfDispute } from './notify-steps.ts'
import type { Question } from './vocabulary.ts'

/**
 * Saves this person's answer to one question about a claim: a first one, or a changed one (both stay in the history).
 * When as many are in as the desk asks for, the claim becomes rated, or disputed where people differ.
 * @returns the claim's number
 * @throws Conflict when *true* is rated before there is evidence and the policies want some, InvalidInput when a rating is
 *   changed without a reason though others have answered too
 */
export async function rateClaim(c: Change, claimId: string, input: RatingInput): Promise<number> {
  const claim = await claimById(c.read, claimId)
  const { question, level, confidence, rationale, reason, version } = input
  const mine = await c.read
    .selectFrom('ratings')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('question', '=', question)
    .where('rater_id', '=', c.actor.id)
    .executeTakeFirst()
  const fields = { level_id: level, confidence, rationale }
  const revisionReason = mine && !isSame(mine, fields) ? reason : null
  const facts = await factsOf(c.read, claim, c.actor, { question, revisionReason })
  require(c.actor, 'claim.rate', claim.state, facts)
  const others = facts.ratings.filter((one) => one.question !== question || one.rater_id !== c.actor.id)
  const place = await placeOfLevel(c, question, level, mine?.level_id)
  if (mine) {
    const theirs = { level: mine.level_id, confidence: mine.confidence, rationale: mine.rationale }
    if (version === 0)
      throw new Stale(
        'You have rated this already, in another window.',
        { level, confidence, rationale },
        theirs,
        mine.version,
      )
    await checkVersion(c, 'ratings', mine, version, { level, confidence, rationale }, theirs)
    if (isSame(mine, fields)) {
      c.unchanged()
      return claim.number
    }
    await c.update('ratings', mine, { ...fields, revision_reason: reason, revised_at: c.at })
  } else {
    const at = { article_id: claim.article_id, claim_id: claimId, rater_id: c.actor.id, created_at: c.at }
    const first = { revision_reason: '', revised_at: null }
    await c.insert('ratings', { id: randomUUIDv7(), ...at, question, ...fields, ...first })
  }
  const ratings = [...others, { question, rater_id: c.actor.id, level: place }]
  const moved = movedBy('claim.rate', claim, { ...facts, ratings })
  // A new version would tell whoever is yet to rate it that enough ratings are in.
  await c.carryAlong('claims', claim, moved)
  if (moved.state === 'disputed' && claim.state !== 'disputed') await tellOfDispute(c, claim)
  await workOn(c, 'claim.rate', claim.article_id)
  await c.record({ action: mine ? 'rating.changed' : 'claim.rated', reason: mine ? reason : '' })
  return claim.number
}

type Answer = Pick<RatingTable, 'level_id' | 'confidence' | 'rationale'>

function isSame(a: Answer, b: Answer): boolean {
  return a.level_id === b.level_id && a.confidence === b.confidence && a.rationale === b.rationale
}

/**
 * A level must be of the scale in use; a rating made on an earlier version of it may keep the one it has.
 * @param field of the form, to stand beside
 * @throws InvalidInput
 */
export async function placeOfLevel(
  c: Change,
  question: Question,
  level: string,
  kept?: string,
  field = 'level',
): Promise<LevelPlace> {
  let query = c.read
    .selectFrom('levels as l')
    .innerJoin('scales as p', 'p.id', 'l.scale_id')
    .select(placeColumns)
    .where('l.id', '=', level)
  if (level !== kept)
    query = query.where('l.scale_id', '=', (e) =>
      e.selectFrom('desk').select(question === 'said' ? 'desk.said_scale_id' : 'desk.scale_id'),
    )
  const place = await query.executeTakeFirst()
  if (!place)
    throw new InvalidInput({
      [field]: 'This level is not on the desk’s scale; the scale may have changed: choose again.',
    })
  return place
}
