import type { Policies } from '../desk/policy-vocabulary.ts'
import { independentSources, type Provenance } from '../sources/independence.ts'
import { type Grounds, type RatingGiven, stateFromRatings } from './state.ts'

/** All that a condition may look at: the claim, what hangs on it, who acts, and what comes along with the act. */
export interface Facts extends Grounds {
  policies: Policies
  /** Id of whoever acts. */
  me: string
  /** The question that a rating answers; null for acts on the claim as a whole. */
  question: RatingGiven['question'] | null
  /** The sources of the evidence that supports or refutes the claim. */
  sources: readonly Provenance[]
  /** Who made the verdict that waits for a second editor; null where none waits. */
  waitingBy: string | null
  /** Why the verdict rests on fewer than two independent sources. */
  sourcesReason: string
  /** Why the verdict settles a dispute as it does. */
  disputeReason: string
  /** Why the rating is changed; null for one that is given first. */
  revisionReason: string | null
  /** Of which questions whoever acts may read others' answers. */
  sees: Record<RatingGiven['question'], boolean>
}

export interface Condition {
  /** In a few words, for the table. */
  asks: string
  holds: (facts: Facts) => boolean
  /** What is missing, as a sentence for the person. */
  missing: (facts: Facts) => string
  /** The field of the act's form that the sentence belongs to, where the form itself can bring what is missing. */
  field?: string
}

/** What acts on claims can be made to wait for, by name. */
export const claimConditions = {
  'a blind eye': {
    asks: 'for a first answer: not having seen others’, unless the policies are open',
    holds: ({ policies, question, sees, ratings, me }) =>
      policies.visibility === 'open' ||
      question === null ||
      !sees[question] ||
      ratings.some((rating) => rating.rater_id === me && rating.question === question),
    missing: () =>
      'You can read others’ ratings of this claim, so yours would not be blind: you decide it instead.',
  },
  'no rating yet': {
    asks: 'not a rater of the claim',
    holds: ({ ratings, me }) => !ratings.some((rating) => rating.rater_id === me),
    missing: () => 'You rated this claim: you see what others answered already.',
  },
  'a reason for changing it': {
    asks: 'a reason for changing a rating once others’ answers are in',
    holds: ({ revisionReason, ratings, question, me }) =>
      revisionReason !== '' || !ratings.some((r) => r.question === question && r.rater_id !== me),
    missing: () => 'Say why you change it: others have answered too, and both ratings stay in the history.',
    field: 'reason',
  },
  'evidence first': {
    asks: 'evidence, unless the policies or the question do without',
    holds: ({ policies, question, hasEvidence }) =>
      hasEvidence || !policies.evidenceFirst || question === 'said',
    missing: () => 'Attach evidence first: the desk says nothing about whether it is so without any.',
  },
  'enough ratings': {
    asks: 'as many ratings as the policies say',
    holds: (facts) => ratingsLacking(facts) <= 0,
    missing: (facts) => {
      const lacking = ratingsLacking(facts)
      return lacking === 1
        ? 'Needs one more rating of whether it is so.'
        : `Needs ${lacking} more ratings of whether it is so.`
    },
  },
  'no judge in their own cause': {
    asks: 'not a rater of the claim, unless the policies say otherwise',
    holds: ({ policies, ratings, me }) => {
      if (policies.raterDecides === 'alone') return true
      if (policies.raterDecides === 'never') return !ratings.some((rating) => rating.rater_id === me)
      return ratings.some((rating) => rating.question === 'true' && rating.rater_id !== me)
    },
    missing: ({ policies }) =>
      policies.raterDecides === 'never'
        ? 'You rated this claim: an editor who did not rate it has to decide.'
        : 'Somebody other than you must have rated this claim before you decide it.',
  },
  'a judge outside the dispute': {
    asks: 'in a dispute, nobody who rated the claim',
    holds: (facts) => !isDisputed(facts) || !facts.ratings.some((rating) => rating.rater_id === facts.me),
    missing: () => 'The raters differ, and you are one of them: an editor who did not rate it settles it.',
  },
  'a reason for settling it': {
    asks: 'in a dispute, a reason for settling it so',
    holds: (facts) => !isDisputed(facts) || facts.disputeReason !== '',
    missing: () => 'The raters differ: say why you settle it as you do.',
    field: 'dispute_reason',
  },
  'two sources or a reason': {
    asks: 'two independent sources or a reason, if the policies say so',
    holds: ({ policies, sources, sourcesReason }) =>
      !policies.twoSources || sourcesReason !== '' || independentSources(sources) >= 2,
    missing: ({ sources }) =>
      independentSources(sources) === 1
        ? 'Needs a second independent source, or a reason why one is enough.'
        : 'Needs two independent sources, or a reason why it does without.',
  },
  'a verdict that waits': {
    asks: 'a verdict that waits for a second editor',
    holds: ({ waitingBy }) => waitingBy !== null,
    missing: () => 'No verdict on this claim waits to be confirmed.',
  },
  'a second editor': {
    asks: 'not the editor who decided',
    holds: ({ waitingBy, me }) => waitingBy !== me,
    missing: () => 'You decided this claim: a second editor has to confirm it.',
  },
} as const satisfies Record<string, Condition>

export type ClaimCondition = keyof typeof claimConditions

function isDisputed(facts: Facts): boolean {
  return stateFromRatings(facts) === 'disputed'
}

function ratingsLacking({ policies, ratings }: Facts): number {
  return policies.ratings - ratings.filter((rating) => rating.question === 'true').length
}
