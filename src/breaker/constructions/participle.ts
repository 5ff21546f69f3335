import type { Clause, Insert } from '../grammar/clauses.ts'
import { isPlural, phraseBefore } from '../grammar/noun-phrases.ts'
import { isEmpty, type Part, pared, type Range, range, without } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { tenseOf } from '../grammar/verb-groups.ts'
import { pastOf, verbReading } from '../words/verb-forms.ts'
import { type Draft, insertsOf, type Stretch } from './draft.ts'

/** Participles that work as prepositions or only comment. */
const notVerbs = new Set([
  'including',
  'according',
  'following',
  'regarding',
  'concerning',
  'given',
  'based',
  'depending',
  'considering',
  'compared',
  'excluding',
  'pending',
  'barring',
  'owing',
  'speaking',
  'starting',
  'beginning',
  'judging',
  'provided',
  'supposed',
  'granted',
  'meaning',
  'making',
])

/** "…, toppling the government" → "HTS toppled the government."; "X, known as Y," → "X is known as Y." */
export function participles(stretch: Stretch): Draft[] {
  return insertsOf(stretch, 'participle').flatMap((insert) => participle(stretch, insert))
}

function participle(stretch: Stretch, insert: Insert): Draft[] {
  const { words, parse } = stretch
  const body = pared(words, range(insert.inner, insert.to))
  const verb = words[body.from]
  if (!verb || body.to - body.from < 2 || notVerbs.has(verb.lower)) return []
  // After another insert the participle most often goes on about that.
  if (
    verb.tag === 'vbg' &&
    parse.inserts.some(({ kind, to }) => kind !== 'bracketed' && to === insert.from - 1)
  )
    return []
  const clause = clauseOf(parse.clauses, insert)
  const subject = subjectFor(stretch, insert, clause, verb)
  if (!subject.length || (!clause && verb.tag !== 'vbn')) return []
  const rest = without(
    range(body.from + 1, body.to),
    parse.holes.filter((hole) => hole.from > body.from && hole.to <= body.to),
  )
  const plural = subject.every((part) => typeof part !== 'string') && isPlural(words, subject[0] as Range)
  const tense = clause ? tenseOf(words, clause.verb) : 'past'
  if (verb.tag === 'vbn') {
    const lasting =
      /^(?:known|called|described|located|named|dubbed|considered|nicknamed|led|run|headed|backed|home|made)$/.test(
        verb.lower,
      )
    const be = lasting || tense !== 'past' ? (plural ? 'are' : 'is') : plural ? 'were' : 'was'
    return [
      {
        parts: [...subject, be, range(body.from, body.from + 1), ...rest],
        rule: 'participial clause',
        quote: quoteOf(subject, body),
      },
    ]
  }
  const base = verbReading(verb.lower).ing
  if (tense === 'past' && base)
    return [
      {
        parts: [...subject, pastOf(base), ...rest],
        rule: 'participial clause',
        quote: quoteOf(subject, body),
      },
    ]
  if (tense === 'future')
    return [
      { parts: [...subject, 'will be', body], rule: 'participial clause', quote: quoteOf(subject, body) },
    ]
  return [
    {
      parts: [...subject, plural ? 'are' : 'is', body],
      rule: 'participial clause',
      quote: quoteOf(subject, body),
    },
  ]
}

/** The clause whose subject the participle shares: the one it follows, or the first when it leads. */
function clauseOf(clauses: Clause[], insert: Insert): Clause | undefined {
  let found = clauses[0]
  for (const clause of clauses) if (clause.verb.from < insert.from) found = clause
  return found
}

/** A past participle right after a noun phrase describes that phrase; an -ing clause goes with the subject. */
function subjectFor(
  { words, whole, parse }: Stretch,
  insert: Insert,
  clause: Clause | undefined,
  verb: Word,
): Part[] {
  if (verb.tag === 'vbn' && (!clause || insert.from > clause.verb.from)) {
    const named = phraseBefore(words, insert.anchor, whole.from)
    return named ? [named] : []
  }
  if (!clause || isEmpty(clause.subject)) return []
  return without(clause.subject, parse.holes)
}

const quoteOf = (subject: Part[], body: Range): Range[] => [
  ...subject.filter((part): part is Range => typeof part !== 'string'),
  body,
]
