import type { Clause } from '../grammar/clauses.ts'
import { isTime } from '../grammar/noun-phrases.ts'
import { isEmpty, type Part, type Range, range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { adjuncts } from './adjuncts.ts'
import type { Draft, Stretch } from './draft.ts'
import { listed } from './list.ts'

/** A core of fewer words than this says too little to stand without its details. */
const MIN_CORE = 3
/** A lead longer than this, in words, is left out of wordings. */
const MAX_LEAD = 12
/** A subject longer than this, in words, was not understood. */
const MAX_SUBJECT = 40

/**
 * What each clause says: "HTS took power in Damascus". A clause with several details gives its core and then the core
 * with each detail, so that the act, its time and its place can be judged apart.
 */
export function mainStatements(stretch: Stretch): Draft[] {
  return stretch.parse.clauses.flatMap((each, n) => {
    const clause = withOwnLead(stretch.words, each)
    const statements = statementsOf(stretch, clause, stretch.parse.clauses[n + 1])
    const parts = listed(stretch, clause)
    return parts.length ? [...parts, ...statements.slice(1)] : statements
  })
}

/** "On Monday 50 people threw rocks": a time before the subject, with no comma after it, is a lead. */
function withOwnLead(words: Word[], clause: Clause): Clause {
  const { from, to } = clause.subject
  if (words[from]?.tag !== 'prep' || clause.lead) return clause
  let end = from
  for (let i = from + 2; i <= from + 4 && i < to; i++) if (isTime(words, range(from, i))) end = i
  return end > from ? { ...clause, lead: range(from, end), subject: range(end, to) } : clause
}

function statementsOf({ words, parse }: Stretch, clause: Clause, next: Clause | undefined): Draft[] {
  if (isEmpty(clause.predicate) || clause.subject.to - clause.subject.from > MAX_SUBJECT) return []
  const subject = without(clause.subject, parse.holes)
  const auxiliaries: Part[] = clause.auxiliaries ? [clause.auxiliaries] : []
  const rule = clause.coordinated ? 'coordinated predicate' : 'main statement'
  const say = (predicate: Range, more: Part[]): Draft => ({
    parts: [...subject, ...auxiliaries, ...without(predicate, parse.holes), ...more],
    rule,
  })
  const lead: Part[] = clause.lead && isDetail(words, clause.lead) ? [clause.lead] : []
  const { details, end } = adjuncts(words, clause, parse.holes)
  const shared = sharedObject(words, clause, next)
  if (shared) return [say(clause.predicate, [shared, ...lead])]
  if (!details.length && !lead.length) return [say(range(clause.predicate.from, end), [])]
  const core = range(clause.predicate.from, details[0]?.from ?? end)
  const size = core.to - clause.subject.from
  const circumstance = details[0] !== undefined && words[details[0].from]?.tag === 'sub'
  if (size < MIN_CORE && !(circumstance && size === 2)) return [say(range(clause.predicate.from, end), lead)]
  return [
    say(core, []),
    ...[...details, ...lead].map((detail) => ({ ...say(core, [detail]), rule: `${rule} with a detail` })),
  ]
}

/** "smashed and broke the trophy": a bare verb whose object stands after the next one. */
function sharedObject(words: Word[], clause: Clause, next: Clause | undefined): Range | null {
  if (!next?.coordinated || clause.predicate.to > clause.verb.to || words[clause.verb.head]?.tag !== 'vbd')
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
