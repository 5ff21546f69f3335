import type { Clause, Insert, Parse } from '../grammar/clauses.ts'
import { isTime } from '../grammar/noun-phrases.ts'
import { has, isEmpty, type Part, type Range, range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { baseOf } from '../grammar/verb-groups.ts'
import { hedges } from '../words/opinion.ts'
import { adjuncts } from './adjuncts.ts'
import { namedSubject } from './apposition.ts'
import type { Draft, Stretch } from './draft.ts'
import { listed, listedSubjects } from './list.ts'

/** A core of fewer words than this says too little to stand without its details. */
const MIN_CORE = 3
/** A lead longer than this, in words, is left out of wordings. */
const MAX_LEAD = 12
/** A subject longer than this, in words, was not understood. */
const MAX_SUBJECT = 40
/** Verbs that say nothing without what follows them: "The warning comes". */
const light = new Set(
  'be become cause come follow get go happen lie live occur remain seem sit stand stay work'.split(' '),
)
/** Without these clauses the statement would claim more than the sentence does. */
const conditions = new Set(['if', 'unless', 'until', 'once', 'whether', 'lest'])
/** Clauses of time belong to the fullest statement. */
const times = new Set(['after', 'before', 'when', 'while', 'as'])

/**
 * What each clause says: "HTS took power in Damascus". First the fullest statement; then, where the clause has details, its
 * core and the core with each detail but the last, so that the act, its time and its place can be judged apart.
 */
export function mainStatements(stretch: Stretch): Draft[] {
  return stretch.parse.clauses.flatMap((each, n) => {
    const clause = withOwnLead(stretch.words, each)
    const [full, core, ...more] = statementsOf(stretch, clause, n)
    const parts = listed(stretch, clause)
    const drafts = parts.length ? [full, ...parts, ...more] : [full, core, ...more]
    return [...drafts, ...listedSubjects(stretch, clause)].filter((draft) => draft !== undefined)
  })
}

/** "On Monday 50 people threw rocks": a time before the subject, with no comma after it, is a lead. */
function withOwnLead(words: Word[], clause: Clause): Clause {
  const { from, to } = clause.subject
  if (words[from]?.tag !== 'prep' || clause.lead) return clause
  let end = from
  for (let i = from + 2; i <= from + 4 && i < to; i++)
    if (isTime(words, range(from, i)) && isTime(words, range(i - 1, i))) end = i
  return end > from ? { ...clause, lead: range(from, end), subject: range(end, to) } : clause
}

/** The full statement, its core, and the core with each detail; the last ones only where they differ from the first. */
function statementsOf(stretch: Stretch, clause: Clause, n: number): Draft[] {
  const { words, parse } = stretch
  if (isEmpty(clause.predicate) || clause.subject.to - clause.subject.from > MAX_SUBJECT) return []
  const subject = counted(
    words,
    namedSubject(stretch, clause.subject) ?? without(clause.subject, parse.holes),
    parse,
    n,
  )
  const auxiliaries: Part[] = clause.auxiliaries ? [clause.auxiliaries] : []
  const rule = clause.coordinated ? 'coordinated predicate' : 'main statement'
  const conditional = clause.lead && conditions.has(words[clause.lead.from]?.lower ?? '')
  const bound = [
    ...besides(words, parse, n, conditions),
    ...(clause.lead && conditional ? [clause.lead] : []),
  ]
  const say = (predicate: Range, more: Part[], before: Part[] = []): Draft => ({
    parts: [
      ...before,
      ...subject,
      ...hedge,
      ...auxiliaries,
      ...without(predicate, parse.holes),
      ...more,
      ...bound,
    ],
    rule,
  })
  const hedge: Part[] = clause.lead && hedges.has(words[clause.lead.from]?.lower ?? '') ? [clause.lead] : []
  const lead: Part[] = clause.lead && isDetail(words, clause.lead) ? [clause.lead] : []
  const { details, end } = adjuncts(words, clause, parse.holes)
  const shared = sharedObject(words, clause, parse.clauses[n + 1])
  if (shared) return [say(clause.predicate, [shared, ...lead])]
  const when = besides(words, parse, n, times)
  const full =
    lead.length && (details.length || when.length)
      ? say(clause.predicate, when, [...lead, ','])
      : say(clause.predicate, [...lead, ...when])
  if (!details.length && !lead.length)
    return end < clause.predicate.to || when.length
      ? [full, say(range(clause.predicate.from, end), [])]
      : [full]
  const core = range(clause.predicate.from, details[0]?.from ?? end)
  const bare = core.to <= clause.verb.to
  if ((bare && light.has(baseOf(words, clause.verb))) || core.to - clause.subject.from < MIN_CORE - 1)
    return [full]
  if (core.to - clause.subject.from < MIN_CORE && words[details[0]?.from ?? -1]?.tag !== 'sub') return [full]
  const one = details.length + lead.length === 1 && !when.length && end === clause.predicate.to
  return [
    full,
    say(core, []),
    ...(one ? [] : [...details, ...lead].slice(0, -1)).map((detail) => ({
      ...say(core, [detail]),
      rule: `${rule} with a detail`,
    })),
  ]
}

/** "…, and more than 2,500 are missing": a bare number takes the noun that the clause before it counts. */
function counted(words: Word[], subject: Range[], { clauses }: Parse, n: number): Part[] {
  const last = words[(subject.at(-1)?.to ?? 0) - 1]
  const before = clauses.slice(0, n).findLast((clause) => !isEmpty(clause.subject))?.subject
  if (last?.tag !== 'num' || !before || /^(?:one|1|\d{4})$/.test(last.lower)) return subject
  if (!has(words, before, (word) => word.tag === 'num')) return subject
  let to = before.to
  while (to > before.from && !/^(?:noun|name)$/.test((words[to - 1] as Word).tag)) to--
  const noun = words[to - 1]
  const many = noun && (/s$|people|men|women|children/.test(noun.lower) || words[to - 2]?.lower === 'of')
  return many ? [...subject, range(to - 1, to)] : subject
}

/** The clauses set off beside the n-th clause that open with one of the words, to be written after it. */
function besides(words: Word[], parse: Parse, n: number, openers: Set<string>): Part[] {
  const clause = parse.clauses[n] as Clause
  const next = parse.clauses.slice(n + 1).find((later) => !later.coordinated)
  const from = n === 0 ? 0 : clause.predicate.from
  const until = next?.predicate.from ?? words.length
  const follows = (insert: Insert) => insert.from >= from && insert.from < until
  return parse.inserts
    .filter((insert) => insert.kind === 'subordinate' && follows(insert))
    .filter((insert) => openers.has(words[insert.inner]?.lower ?? ''))
    .flatMap((insert) =>
      insert.inner > insert.from ? [',', range(insert.from, insert.to)] : [range(insert.inner, insert.to)],
    )
}

/** "smashed and broke the trophy": a bare verb whose object stands after the next one. */
function sharedObject(words: Word[], clause: Clause, next: Clause | undefined): Range | null {
  if (
    !next?.coordinated ||
    next.verb.from !== clause.verb.to + 1 ||
    clause.predicate.to > clause.verb.to ||
    words[clause.verb.head]?.tag !== 'vbd'
  )
    return null
  const first = words[next.verb.to]
  return first && /^(?:det|poss|name|num)$/.test(first.tag) ? range(next.verb.to, next.predicate.to) : null
}

/** A phrase before the subject worth a claim of its own: a time, a place, a reason; not "in addition" or a clause. */
function isDetail(words: Word[], lead: Range): boolean {
  if (lead.to - lead.from > MAX_LEAD) return false
  if (
    /^(?:addition|example|instance|fact|contrast|course|result|least|hand|turn|general|particular|total)$/.test(
      words[lead.to - 1]?.lower ?? '',
    )
  )
    return false
  return words[lead.from]?.tag === 'prep' || isTime(words, lead)
}
