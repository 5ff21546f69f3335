import type { ClaimState, ClaimTable, PlacementTable } from '../db/tables.ts'
import type { Policies } from '../desk/policy-vocabulary.ts'
import { differ, type LevelPlace } from '../scales/alike.ts'

export interface RatingGiven {
  question: 'said' | 'true'
  rater_id: string
  level: LevelPlace
}

/** What is attached to a claim, as far as its state depends on it, and what the desk asks for. */
export interface Grounds {
  policies: Pick<Policies, 'ratings' | 'secondEditor'>
  risk: ClaimTable['risk']
  ratings: readonly RatingGiven[]
  hasEvidence: boolean
  /** Where it stands in a new text, once a person said so. */
  place?: {
    /** The lines it stands on read as those that it stood on. */
    isSame: boolean
    /** Its state before the new text; null where it was waiting for a check even then. */
    before: ClaimState | null
  }
}

/**
 * Where a claim's ratings put it: in check until as many people have answered whether it is so as the desk asks for;
 * then disputed when two of them chose levels on either question that the scale calls unlike, otherwise rated.
 */
export function stateFromRatings({ ratings, policies }: Grounds): 'in check' | 'rated' | 'disputed' {
  const answers = (question: RatingGiven['question']) =>
    ratings.filter((rating) => rating.question === question)
  const [said, isTrue] = [answers('said'), answers('true')]
  if (isTrue.length < policies.ratings) return 'in check'
  return differ(said.map(({ level }) => level)) || differ(isTrue.map(({ level }) => level))
    ? 'disputed'
    : 'rated'
}

/** States that tell of ratings. */
export function tellsOfRatings(state: unknown): boolean {
  return state === 'rated' || state === 'disputed'
}

/** Where a claim stands for whoever may not know that it was rated: where the same acts had led it without ratings. */
export function unratedState({
  state,
  unrated_state,
}: Pick<ClaimTable, 'state' | 'unrated_state'>): ClaimState {
  return unrated_state || (tellsOfRatings(state) ? 'in check' : state)
}

/** The same of a claim before a new text came in. */
export function unratedStateBefore({
  state_before,
  unrated_state_before,
}: Pick<PlacementTable, 'state_before' | 'unrated_state_before'>): ClaimState {
  return unratedState({ state: state_before, unrated_state: unrated_state_before })
}

/** Where its evidence and ratings put a claim that somebody has taken up. */
function attachedState(grounds: Grounds): ClaimState {
  const found = stateFromRatings(grounds)
  return found === 'in check' && !grounds.hasEvidence ? 'to check' : found
}

/** Whether a verdict on such a claim holds only when a second editor has confirmed it. */
export function needsSecondEditor({ policies, risk }: Pick<Grounds, 'policies' | 'risk'>): boolean {
  return risk !== '' && policies.secondEditor.includes(risk)
}

/** How an act moves a claim, where that depends on the claim. Each is a pure function of its state and grounds. */
export const claimMoves = {
  /** Working on a proposal is taking it up. */
  'to check, if it was proposed': (state) => (state === 'proposed' ? 'to check' : state),
  /** Evidence begins the check; later states stay. */
  'in check, if not begun': (state) =>
    state === 'proposed' || state === 'to check' || state === 're-check' ? 'in check' : state,
  /** A merged claim is taken up, and begun when evidence came along. */
  'to check or in check, by the evidence that came along': (state, { hasEvidence }) => {
    const taken = state === 'proposed' ? 'to check' : state
    return hasEvidence && (taken === 'to check' || taken === 're-check') ? 'in check' : taken
  },
  /** Ratings move a claim only when as many are in as the desk asks for, or no more. */
  'rated or disputed, when enough ratings are in': (state, grounds) => {
    const found = stateFromRatings(grounds)
    const waits = state === 'to check' || state === 're-check'
    return found === 'in check' && waits ? state : found
  },
  /** What had been set aside or discarded goes on where what is attached to it puts it. */
  'by its evidence and ratings': (_, grounds) => attachedState(grounds),
  /** A new draft changed the words it was checked on; what nobody took up or what is out of the list stays so. */
  're-check, where its words changed': (state) =>
    state === 'proposed' || state === 'set aside' || state === 'discarded' ? state : 're-check',
  /**
   * Where a person said it stands: on the same words nothing is to be checked again, but that a verdict which the draft
   * took back an editor upholds; a verdict on other words holds no more.
   */
  'by its evidence and ratings, on the same words; re-check, if it is decided and on others': (
    state,
    grounds,
  ) => {
    const { isSame, before } = grounds.place ?? { isSame: false, before: null }
    if (!isSame) return state === 'decided' ? 're-check' : state
    return state === 're-check' && before && before !== 'decided' ? attachedState(grounds) : state
  },
  'decided, or as it is until a second editor confirms': (state, grounds) =>
    needsSecondEditor(grounds) ? state : 'decided',
} as const satisfies Record<string, (state: ClaimState, grounds: Grounds) => ClaimState>

export type ClaimMove = ClaimState | keyof typeof claimMoves
