import type { Clause } from '../grammar/clauses.ts'
import { headOf, phraseBefore, phraseEnd } from '../grammar/noun-phrases.ts'
import { has, indexWhere, isEmpty, type Part, type Range, range, without } from '../grammar/ranges.ts'
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

/** "Alan Roe and Sam Poe fled" → two claims, where the verb looks the same after one as after two. Empty otherwise. */
export function listedSubjects({ words, parse }: Stretch, clause: Clause): Draft[] {
  const { subject, verb } = clause
  const first = words[verb.from] as Word
  if (
    (first.tag !== 'vbd' && first.tag !== 'modal' && first.lower !== 'had') ||
    joint.has(baseOf(words, verb))
  )
    return []
  const conj = indexWhere(words, subject, (word) => word.lower === 'and')
  if (conj < 0 || has(words, range(conj, verb.to), (word) => notJoined.has(word.lower))) return []
  const members = [range(subject.from, conj), range(conj + 1, subject.to)]
  const plain = members.every(
    (member) =>
      member.to > member.from &&
      member.to - member.from < 5 &&
      !has(words, member, ({ tag }) => !/^(?:name|noun|det|adj)$/.test(tag)),
  )
  const [left, right] = members as [Range, Range]
  if (
    !plain ||
    headOf(words, left)?.tag !== headOf(words, right)?.tag ||
    words[left.from]?.tag !== words[right.from]?.tag
  )
    return []
  const { details, end } = adjuncts(words, clause, parse.holes)
  const core = without(range(clause.predicate.from, details[0]?.from ?? end), parse.holes)
  return members.map((member) => ({ parts: [member, ...core], rule: 'list' }))
}

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
