import type { Insert } from '../grammar/clauses.ts'
import { parse } from '../grammar/clauses.ts'
import { range } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { adjuncts } from './adjuncts.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'
import { mainStatements } from './main-statement.ts'

/** Words that open a clause the sentence asserts; "if", "unless" and "until" assert nothing. */
const asserting = new Set([
  'after',
  'before',
  'because',
  'although',
  'though',
  'when',
  'while',
  'since',
  'as',
  'whereas',
])

/** "It came after police warned motorists" → "Police warned motorists."; a clause of cause is also claimed as a cause. */
export function subordinateClauses(stretch: Stretch): Draft[] {
  return [
    ...insertsOf(stretch, 'subordinate').flatMap((insert) => setOff(stretch, insert)),
    ...trailing(stretch),
  ]
}

function setOff({ words, whole, parse: outer }: Stretch, insert: Insert): Draft[] {
  const opener = words[insert.inner] as Word
  if (!asserting.has(opener.lower)) return []
  const drafts = clauseDrafts(words, insert.inner + 1, insert.to, whole.to)
  const main = outer.clauses[0]
  if (main && opener.lower === 'because')
    drafts.push({
      parts: [main.subject, main.predicate, range(insert.inner, insert.to)],
      rule: 'cause',
      kind: 'cause',
    })
  return drafts
}

/** Clauses that end a predicate without a comma: "was thrown out of the boat when they hit rough waters". */
function trailing({ words, parse: outer }: Stretch): Draft[] {
  return outer.clauses.flatMap((clause) => {
    const last = adjuncts(words, clause, outer.holes).details.at(-1)
    const opener = last && words[last.from]
    if (!last || !opener || !asserting.has(opener.lower)) return []
    return clauseDrafts(words, last.from + 1, last.to, last.to)
  })
}

function clauseDrafts(words: Word[], from: number, to: number, limit: number): Draft[] {
  const whole = range(from, Math.min(to, limit))
  const inner = parse(words, whole)
  return mainStatements({ words, whole, parse: inner })
    .filter(
      (draft) =>
        !draft.rule.includes('detail') &&
        inner.clauses[0] !== undefined &&
        inner.clauses[0].subject.to > inner.clauses[0].subject.from,
    )
    .map((draft) => ({ ...draft, rule: 'subordinate clause' }))
}
