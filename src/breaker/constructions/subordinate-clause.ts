import { type Clause, type Insert, type Parse, parse } from '../grammar/clauses.ts'
import { range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { adjuncts } from './adjuncts.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'
import { withInnerSubject } from './inner-subject.ts'
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
  const main = outer.clauses.findLast((clause) => clause.verb.from < insert.from) ?? outer.clauses[0]
  const drafts = clauseDrafts(words, insert.inner + 1, insert.to, whole.to).map(about(words, main, outer))
  if (main && opener.lower === 'because')
    drafts.push({
      parts: [
        ...without(main.subject, outer.holes),
        ...without(main.predicate, outer.holes),
        range(insert.inner, insert.to),
      ],
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
    return clauseDrafts(words, last.from + 1, last.to, last.to).map(about(words, clause, outer))
  })
}

/** A pronoun that opens the clause stands for the subject of the clause it belongs to. */
const about =
  (words: Word[], clause: Clause | undefined, { holes }: Parse) =>
  (draft: Draft): Draft => {
    const [first, ...rest] = draft.parts
    return typeof first === 'object'
      ? { ...draft, parts: [...withInnerSubject(words, clause, first, holes), ...rest] }
      : draft
  }

function clauseDrafts(words: Word[], from: number, to: number, limit: number): Draft[] {
  const whole = range(from, Math.min(to, limit))
  const inner = parse(words, whole)
  return mainStatements({ words, whole, parse: inner })
    .filter(
      () => inner.clauses[0] !== undefined && inner.clauses[0].subject.to > inner.clauses[0].subject.from,
    )
    .map((draft) => ({ ...draft, rule: 'subordinate clause' }))
}
