import type { Word } from '../grammar/tags.ts'
import type { ClaimKind, Feature } from '../types.ts'
import { months, weekdays } from '../words/closed-classes.ts'
import { evaluative, graveWords } from '../words/opinion.ts'

/** What every claim starts from before its features are added. */
const START = 0.35

/** Weights of the kinds: how often such statements can and should be checked. */
const kindWeights: Partial<Record<ClaimKind, Feature>> = {
  quantity: { name: 'gives a number', weight: 0.2 },
  comparison: { name: 'compares or ranks', weight: 0.15 },
  cause: { name: 'says what caused something', weight: 0.15 },
  classification: { name: 'says what somebody or something is', weight: 0.05 },
  prediction: { name: 'speaks of the future', weight: -0.15 },
  opinion: { name: 'judges rather than reports', weight: -0.25 },
  quotation: { name: 'only the saying itself can be checked', weight: -0.1 },
}

/** How much checking a claim deserves, 0 to 1, and why, strongest reason first. The score is START plus the weights, kept in 0–1. */
export function worthinessOf(
  words: Word[],
  kind: ClaimKind,
  attributed: boolean,
  unclear: number,
): { worthiness: number; features: Feature[] } {
  const features: Feature[] = []
  const add = (when: boolean, name: string, weight: number) => {
    if (when) features.push({ name, weight })
  }
  const byKind = kindWeights[kind]
  if (byKind) features.push(byKind)
  add(
    kind !== 'quantity' && words.some((word) => word.tag === 'num' && !/^(?:1[89]|20)\d\d$/.test(word.text)),
    'gives a number',
    0.15,
  )
  add(
    words.some((word) => word.tag === 'name'),
    'names a person, place or body',
    0.1,
  )
  add(
    words.some((word) => graveWords.has(word.lower)),
    'speaks of violence, crime, health or power',
    0.15,
  )
  add(
    words.some(
      (word) =>
        (months.has(word.lower) && word.capital) ||
        weekdays.has(word.lower) ||
        /^(?:1[89]|20)\d\d$/.test(word.text),
    ),
    'gives a date',
    0.05,
  )
  add(attributed, 'somebody is quoted for it', 0.05)
  add(kind !== 'opinion' && words.some((word) => evaluative.has(word.lower)), 'uses loaded words', -0.1)
  add(
    words.some((word) =>
      /^(?:may|might|could|perhaps|possibly|reportedly|apparently|seems|appears)$/.test(word.lower),
    ),
    'is hedged',
    -0.1,
  )
  add(unclear > 0, 'holds words that point outside the claim', -0.1)
  add(
    words.some((word) => /^(?:i|my|me)$/.test(word.lower)),
    'speaks of the speaker',
    -0.1,
  )
  const worthiness = Math.min(
    1,
    Math.max(
      0,
      features.reduce((sum, feature) => sum + feature.weight, START),
    ),
  )
  return {
    worthiness: Math.round(worthiness * 100) / 100,
    features: features.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}
