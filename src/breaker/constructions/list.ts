import type { Clause } from '../grammar/clauses.ts'
import { headOf, phraseBefore, phraseEnd } from '../grammar/noun-phrases.ts'
import { isEmpty, type Part, range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { baseOf } from '../grammar/verb-groups.ts'
import { adjuncts } from './adjuncts.ts'
import type { Draft, Stretch } from './draft.ts'

/** Verbs whose two objects or subjects act together: "met X and Y", "between X and Y" cannot be taken apart. */
const joint = new Set([
  'meet',
  'marry',
  'merge',
  'separate',
  'unite',
  'agree',
  'combine',
  'link',
  'connect',
  'compare',
  'divide',
  'share',
  'fight',
  'clash',
  'be',
  'collide',
  'talk',
  'mediate',
  'include',
  'mean',
])
const notJoined = new Set(['between', 'both', 'either', 'together', 'each', 'among'])

/** "turned to Alan Roe and Sam Poe" → two claims; only where two like things end the core of a statement. Empty otherwise. */
export function listed({ words, parse }: Stretch, clause: Clause): Draft[] {
  if (isEmpty(clause.subject) || joint.has(baseOf(words, clause.verb))) return []
  const { details, end } = adjuncts(words, clause, parse.holes)
  const to = details[0]?.from ?? end
  let conj = -1
  for (let i = clause.verb.to; i < to; i++) {
    const { tag, lower } = words[i] as Word
    if (
      notJoined.has(lower) ||
      tag === 'comma' ||
      tag === 'quote' ||
      tag === 'that' ||
      tag === 'wh' ||
      (lower === 'and' && conj >= 0)
    )
      return []
    if (lower === 'and') conj = i
  }
  if (conj < 0) return []
  const left = phraseBefore(words, conj, clause.verb.to)
  if (!left || phraseEnd(words, conj + 1, to) !== to) return []
  const right = range(conj + 1, to)
  if (
    headOf(words, left)?.tag !== headOf(words, right)?.tag ||
    right.to - right.from > 5 ||
    left.to - left.from > 5
  )
    return []
  const subject: Part[] = [
    ...without(clause.subject, parse.holes),
    ...(clause.auxiliaries ? [clause.auxiliaries] : []),
  ]
  const stem = range(clause.predicate.from, left.from)
  return [
    { parts: [...subject, range(stem.from, left.to)], rule: 'list' },
    { parts: [...subject, stem, right], rule: 'list' },
  ]
}
