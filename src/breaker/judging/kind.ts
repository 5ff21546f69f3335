import type { Word } from '../grammar/tags.ts'
import type { ClaimKind } from '../types.ts'
import { causeWords, comparisonWords, evaluative } from '../words/opinion.ts'

/** What sort of statement the words make. The first that fits of: prediction, cause, comparison, quantity, opinion, classification, event. */
export function kindOf(words: Word[]): ClaimKind {
  const any = (test: (word: Word, i: number) => boolean) => words.some(test)
  if (
    any(
      (word, i) =>
        (word.lower === 'will' && word.tag === 'modal') ||
        (/^(?:expected|likely|forecast|predicted|poised)$/.test(word.lower) && words[i + 1]?.tag === 'to'),
    )
  )
    return 'prediction'
  if (any((word) => causeWords.has(word.lower))) return 'cause'
  if (
    any(
      (word, i) =>
        (word.lower === 'than' && !/^(?:more|less|fewer)$/.test(words[i - 1]?.lower ?? '')) ||
        (comparisonWords.has(word.lower) &&
          /(?:est|most|unlike)$/.test(word.lower) &&
          words[i - 1]?.lower !== 'at'),
    )
  )
    return 'comparison'
  if (any((word) => word.tag === 'num' && !/^(?:1[89]|20)\d\d$/.test(word.text) && word.lower !== 'one'))
    return 'quantity'
  if (
    any(
      (word) =>
        (word.tag === 'modal' && /^(?:should|must|ought)$/.test(word.lower)) ||
        (word.tag === 'adj' && evaluative.has(word.lower)),
    )
  )
    return 'opinion'
  const verb = words.findIndex((word) => word.tag === 'be')
  const after = words[verb + 1]
  if (
    verb >= 0 &&
    after &&
    (after.tag === 'det' || after.tag === 'noun' || after.tag === 'name' || after.tag === 'poss')
  )
    return 'classification'
  return 'event'
}
