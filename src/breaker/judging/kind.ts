import type { Word } from '../grammar/tags.ts'
import type { ClaimKind } from '../types.ts'
import { months, timeWords } from '../words/closed-classes.ts'
import { causeWords, comparisonWords, evaluative } from '../words/opinion.ts'

/**
 * What sort of statement the words make; `said` when somebody is quoted for them. A demand somebody makes is an opinion, one that
 * the article states ("prisoners must be released under the law") is not. Otherwise the first that fits of: prediction, cause, comparison, quantity, opinion,
 * classification, event.
 */
export function kindOf(words: Word[], said = false): ClaimKind {
  const any = (test: (word: Word, i: number) => boolean) => words.some(test)
  if (said && any((word) => word.tag === 'modal' && /^(?:must|should|ought)$/.test(word.lower)))
    return 'opinion'
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
  if (any((_, i) => counts(words, i))) return 'quantity'
  if (
    any(
      (word) =>
        (word.tag === 'modal' && /^(?:should|ought)$/.test(word.lower)) ||
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

/** Whether the word at `i` gives a number of something; years, days of the month and spans of time beside "after" or "ago" only date. */
function counts(words: Word[], i: number): boolean {
  const { tag, text, lower } = words[i] as Word
  if (tag !== 'num' || lower === 'one' || /^(?:1[89]|20)\d\d$/.test(text)) return false
  const [before, next, after] = [words[i - 1], words[i + 1], words[i + 2]]
  if ((next?.capital && months.has(next.lower)) || (before?.capital && months.has(before.lower))) return false
  if (!next || !timeWords.has(next.lower)) return true
  return !dating.test(before?.lower ?? '') && !dating.test(after?.lower ?? '')
}
const dating = /^(?:after|before|ago|later|earlier|within|since)$/
