import type { Clause } from './clauses.ts'
import { isTime } from './noun-phrases.ts'
import { type Range, range } from './ranges.ts'
import { isFiniteVerb, type Word } from './tags.ts'
import { firstMainVerb, verbGroupAt } from './verb-groups.ts'

/** Splits "took Damascus and named himself president" into two clauses with one subject. */
export function coordinatedParts(words: Word[], clause: Clause, holes: Range[]): Clause[] {
  const parts: Clause[] = []
  let current = clause
  let blocked = false
  for (let i = clause.verb.to; i < clause.predicate.to; i++) {
    const hole = holes.find((h) => i >= h.from && i < h.to)
    if (hole) {
      i = hole.to - 1
      continue
    }
    const { tag, lower } = words[i] as Word
    if (tag === 'that' || tag === 'wh' || tag === 'sub') blocked = true
    // "after Roe, Poe and Lowe left": "and" stands inside the clause of time.
    if (
      tag === 'prep' &&
      /^(?:after|before|since)$/.test(lower) &&
      firstMainVerb(words, i + 1, clause.predicate.to)
    )
      blocked = true
    if (isFiniteVerb(tag)) {
      blocked = true
      i = verbGroupAt(words, i, clause.predicate.to).head
    }
    // "Killed or enslaved" asserts neither: only what is joined by "and" or "but" can be claimed apart.
    if (tag !== 'conj' || lower === 'or' || lower === 'nor' || blocked) continue
    const second = continuation(words, current, i, clause.predicate.to)
    if (!second) continue
    parts.push({ ...current, predicate: range(current.predicate.from, i) })
    current = second
    i = second.verb.head
  }
  return [...parts, current]
}

function continuation(words: Word[], current: Clause, conj: number, to: number): Clause | null {
  let at = conj + 1
  while (at < to && (words[at]?.tag === 'adv' || words[at]?.tag === 'neg')) at++
  const word = words[at]
  if (!word) return null
  const rest = range(conj + 1, to)
  if (isFiniteVerb(word.tag)) {
    const verb = verbGroupAt(words, at, to)
    const group = words.slice(current.verb.from, current.verb.head)
    const passive = group.some((w) => w.tag === 'be' || w.tag === 'have')
    const next = words[at + 1]
    const sharesAuxiliary =
      word.tag === 'vbd' &&
      passive &&
      words[current.verb.head]?.tag === 'vbn' &&
      (!next ||
        next.tag === 'prep' ||
        next.tag === 'adv' ||
        next.tag === 'stop' ||
        next.tag === 'to' ||
        isTime(words, range(at + 1, Math.min(to, at + 4))))
    return {
      ...current,
      verb,
      predicate: rest,
      auxiliaries: sharesAuxiliary ? range(current.verb.from, current.verb.head) : null,
      lead: null,
      coordinated: true,
    }
  }
  const first = words[current.verb.from] as Word
  if (
    (word.tag === 'vb' && (first.tag === 'modal' || first.tag === 'do')) ||
    (word.tag === 'vbn' && current.verb.head > current.verb.from && words[current.verb.head]?.tag === 'vbn')
  ) {
    return {
      ...current,
      verb: { from: at, to: at + 1, head: at },
      predicate: rest,
      auxiliaries: range(current.verb.from, current.verb.head),
      lead: null,
      coordinated: true,
    }
  }
  const verb = firstMainVerb(words, at, to)
  if (!verb || verb.from - at > 8 || verb.from === at) return null
  const head = words[verb.from - 1] as Word
  if (
    head.tag !== 'noun' &&
    head.tag !== 'name' &&
    head.tag !== 'pron' &&
    head.tag !== 'num' &&
    head.tag !== 'adv'
  )
    return null
  return {
    subject: range(at, verb.from),
    verb,
    predicate: range(verb.from, to),
    auxiliaries: null,
    lead: null,
    coordinated: false,
  }
}
