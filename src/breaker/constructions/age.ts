import { phraseBefore } from '../grammar/noun-phrases.ts'
import { has, pared } from '../grammar/ranges.ts'
import { isAge } from './apposition.ts'
import type { Draft, Stretch } from './draft.ts'

/** "Moschetto, 54, was arrested" → "Moschetto is 54 years old." */
export function ages({ words, whole, parse }: Stretch): Draft[] {
  const drafts: Draft[] = []
  for (let i = whole.from + 1; i + 1 <= whole.to; i++) {
    const before = words[i - 1]
    const after = words[i + 1]
    if (!isAge(words, { from: i, to: i + 1 }) || (before?.tag !== 'comma' && before?.tag !== 'open')) continue
    if (
      i + 1 < whole.to &&
      after?.tag !== 'comma' &&
      after?.tag !== 'close' &&
      after?.tag !== 'stop' &&
      after?.tag !== 'conj'
    )
      continue
    const named = phraseBefore(words, i - 1, whole.from)
    if (!named || !has(words, named, (word) => word.tag === 'name' || word.tag === 'noun') || !parse) continue
    drafts.push({
      parts: [pared(words, named), 'is', { from: i, to: i + 1 }, 'years old'],
      rule: 'age',
      kind: 'quantity',
    })
  }
  return drafts
}
