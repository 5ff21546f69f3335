import type { ClaimState } from '../db/tables.ts'

export interface RatingGiven {
  question: 'said' | 'true'
  level_id: string
}

/**
 * Where a claim's ratings put it: in check until somebody has answered whether it is true; disputed when two people
 * chose unlike levels on either question; otherwise rated.
 */
export function stateFromRatings(ratings: readonly RatingGiven[]): ClaimState {
  const levels = (question: RatingGiven['question']) =>
    new Set(ratings.filter((rating) => rating.question === question).map((rating) => rating.level_id))
  const [said, isTrue] = [levels('said'), levels('true')]
  if (said.size > 1 || isTrue.size > 1) return 'disputed'
  return isTrue.size ? 'rated' : 'in check'
}

/** What is attached to a claim, as far as its state depends on it. */
export interface Grounds {
  ratings: RatingGiven[]
  hasEvidence: boolean
}

/** Where a claim goes on that had been set aside or discarded: where what is attached to it puts it. */
export function restoredState({ ratings, hasEvidence }: Grounds): ClaimState {
  if (ratings.length) return stateFromRatings(ratings)
  return hasEvidence ? 'in check' : 'to check'
}

/** Where evidence puts a claim that nobody had begun on; later states stay. */
export function stateWithEvidence(state: ClaimState): ClaimState {
  return state === 'proposed' || state === 'to check' || state === 're-check' ? 'in check' : state
}
