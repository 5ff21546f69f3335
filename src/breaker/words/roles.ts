import { femaleTitles, maleTitles, otherTitles } from '../coreference/noun-sorts.ts'
import { sortOfNoun } from '../coreference/sort-of-noun.ts'
import type { Node } from '../tree/tree.ts'

const courtesy = /^(?:mr|mrs|ms|miss|dr|prof|sir|lord|lady|dame|st|rev|sgt|cpl|lt|col|gen|capt|hon)\.?$/

/** Whether a word before a name says what its bearer is, and is not a form of address or the first half of the name. */
export function isRole({ lower, lemma, upos }: Node): boolean {
  if (courtesy.test(lower)) return false
  return (
    upos === 'NOUN' ||
    sortOfNoun(lemma.toLowerCase()).sort === 'person' ||
    otherTitles.has(lower) ||
    maleTitles.has(lower) ||
    femaleTitles.has(lower)
  )
}
