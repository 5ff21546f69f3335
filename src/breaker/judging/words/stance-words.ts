import { wordSet } from './word-set.ts'

/** Verbs of thinking and wanting, as dictionary forms: with "I" or "we" they open a view and not a fact. */
export const beliefVerbs = wordSet(
  'think believe feel guess suppose suspect hope wish want doubt imagine reckon trust agree disagree prefer intend promise pledge propose hear bet care consider expect wonder fear worry mean hate love like enjoy thank appreciate welcome congratulate ask urge encourage invite ought need',
)

/** Verbs of feeling: "I love…", "We hate…". */
export const feelingVerbs = wordSet(
  'love hate like enjoy adore dislike wish hope feel think believe guess suppose prefer admire miss appreciate care thank welcome cherish dread',
)

/** Words that admit no exception. */
export const absolutes = wordSet(
  'always never every everyone everybody everything nobody nothing none anyone anything anybody forever nowhere everywhere whatever whoever any',
)

export const greetings = wordSet(
  'hello hi hey thanks thank welcome goodbye bye congratulations sorry cheers greetings dear bravo amen',
)

/** Verbs of saying, as dictionary forms. */
export const speechVerbs = wordSet(
  'say tell add announce report state explain claim argue warn insist note write declare confirm deny admit acknowledge allege accuse suggest testify reveal disclose predict promise urge reply respond recall conclude find estimate describe call ask',
)
