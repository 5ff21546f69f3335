import { clauseNouns, cueAdjectives, prepositionNouns } from './cue-nouns.ts'
import {
  clauseVerbs,
  infinitiveVerbs,
  judgingVerbs,
  objectVerbs,
  passiveVerbs,
  prepositionVerbs,
  quotingVerbs,
  tagVerbs,
} from './cue-verbs.ts'
import type { Frame } from './finding.ts'

/** Whether a word is known to attribute when it stands in the frame. */
export function attributes(frame: Frame, lemma: string): boolean {
  switch (frame) {
    case 'clause':
      return clauseVerbs.has(lemma) || (tagVerbs.has(lemma) && !quotingVerbs.has(lemma))
    case 'infinitive':
      return infinitiveVerbs.has(lemma)
    case 'object':
      return objectVerbs.has(lemma.replace(/ so$/, '')) || judgingVerbs.has(lemma)
    case 'preposition':
      return prepositionVerbs.has(lemma)
    case 'passive':
      return passiveVerbs.has(lemma)
    case 'adjective':
      return cueAdjectives.has(lemma.split(' ')[0] as string)
    case 'noun':
      return (
        prepositionNouns.has(lemma) ||
        (lemma.endsWith(' CL') && clauseNouns.has(lemma.split(' ')[0] as string))
      )
    case 'quote':
      return tagVerbs.has(lemma)
    case 'phrase':
      return !lemma.startsWith('as ') || clauseVerbs.has(lemma.slice(3)) || lemma === 'as put'
  }
}
