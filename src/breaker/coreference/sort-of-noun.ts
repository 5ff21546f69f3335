import type { Gender, Sort } from './mention.ts'
import {
  bodyNouns,
  crowdNouns,
  femaleNouns,
  maleNouns,
  personNouns,
  placeNouns,
  thingsThatSoundLikePersons,
  timeNouns,
} from './noun-sorts.ts'

/** What a common noun stands for. */
export function sortOfNoun(lemma: string): { sort: Sort | null; gender: Gender | null } {
  if (femaleNouns.has(lemma)) return { sort: 'person', gender: 'she' }
  if (maleNouns.has(lemma)) return { sort: 'person', gender: 'he' }
  if (personNouns.has(lemma) || crowdNouns.has(lemma)) return { sort: 'person', gender: null }
  if (bodyNouns.has(lemma)) return { sort: 'body', gender: null }
  if (placeNouns.has(lemma)) return { sort: 'place', gender: null }
  if (timeNouns.has(lemma)) return { sort: 'time', gender: null }
  return !thingsThatSoundLikePersons.has(lemma) && /(?:er|ist|or|ian|man|woman)$/.test(lemma)
    ? { sort: null, gender: null }
    : { sort: 'thing', gender: null }
}
