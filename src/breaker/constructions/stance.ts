import { parse } from '../grammar/clauses.ts'
import { has, pared, range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { baseOf, firstMainVerb } from '../grammar/verb-groups.ts'
import { roleNouns } from '../words/roles.ts'
import { sayVerbs, sourceNouns, stanceVerbs } from '../words/speech.ts'
import type { Speech } from './reported-speech.ts'

/**
 * Stances a sentence reports without passing on a statement: "Trump criticised the deal", "She wants to stay".
 * They are attributions (somebody stands behind them) but the claim stays the sentence's own.
 */
export function stancesOf(words: Word[]): Speech[] {
  const whole = range(0, words.length)
  if (!firstMainVerb(words, 0, words.length)) return []
  const found: Speech[] = []
  for (const clause of parse(words, whole).clauses) {
    const base = baseOf(words, clause.verb)
    const head = words[clause.verb.head] as Word
    if (
      !(stanceVerbs.has(base) || sayVerbs.has(base)) ||
      (head.tag === 'vbn' &&
        has(words, range(clause.verb.from, clause.verb.head), (word) => word.tag === 'be'))
    )
      continue
    const source = pared(words, clause.subject)
    let to = clause.predicate.to
    while (to > clause.verb.to && words[to - 1]?.tag === 'stop') to--
    const content = pared(words, range(clause.verb.to, to))
    if (
      source.to <= source.from ||
      content.to - content.from < 1 ||
      !canHoldView(words, source.from, source.to)
    )
      continue
    found.push({ source, cue: range(clause.verb.from, clause.verb.to), content: [content] })
  }
  return found
}

function canHoldView(words: Word[], from: number, to: number): boolean {
  return has(
    words,
    range(from, to),
    (word) =>
      word.tag === 'name' ||
      (word.tag === 'pron' && /^(?:he|she|they|we|i|who|others|some|many)$/.test(word.lower)) ||
      sourceNouns.has(word.lower) ||
      roleNouns.has(word.lower) ||
      roleNouns.has(word.lower.replace(/s$/, '')),
  )
}
