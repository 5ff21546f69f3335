import type { Sentence } from '../document.ts'
import type { Node } from '../tree/tree.ts'
import type { ClaimKind, Feature } from '../types.ts'
import { WORTH_START } from './feature-table.ts'
import { readingOf } from './reading.ts'
import { featuresOf, readable, scoreOf } from './score.ts'

/** What the kind of a claim adds to what its words say, in log-odds. */
const ofKind: Partial<Record<ClaimKind, Feature>> = {
  classification: { name: 'says what somebody or something is', weight: 0.4 },
  prediction: { name: 'speaks of the future', weight: -0.7 },
  opinion: { name: 'judges rather than reports', weight: -1.2 },
  quotation: { name: 'only the saying itself can be checked', weight: -0.6 },
}

/**
 * How much checking a claim deserves, 0 to 1, and why, strongest reason first: the features of its words, of its kind, of its being
 * somebody's, and of `unclear`, the number of its words that point outside it.
 */
export function worthinessOf(
  sentence: Sentence,
  words: Node[],
  kind: ClaimKind,
  attributed: boolean,
  unclear: number,
): { worthiness: number; features: Feature[] } {
  const features = featuresOf(readingOf(sentence.tree, words), 'worth')
  const add = (feature: Feature | undefined) => {
    if (feature && !features.some((each) => each.name === feature.name)) features.push(feature)
  }
  add(ofKind[kind])
  if (attributed) add({ name: 'somebody is quoted for it', weight: 0.3 })
  if (unclear > 0) add({ name: 'holds words that point outside the claim', weight: -0.6 })
  return { worthiness: scoreOf(WORTH_START, features), features: readable(features) }
}
