import { parse } from '../grammar/clauses.ts'
import { indexWhere, pared, type Range, range } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { baseOf } from '../grammar/verb-groups.ts'
import { sayVerbs, speechVerbs } from '../words/speech.ts'
import { verbReading } from '../words/verb-forms.ts'
import { namedSubject } from './apposition.ts'
import { isPassive, plausible } from './speakers.ts'
import { contentAfter, introduced } from './speech-introduced.ts'
import { tagAfter } from './speech-tag.ts'

/** Who says what in one sentence. */
export interface Speech {
  /** The words that name the speaker; null where none do. */
  source: Range | null
  cue: Range
  /** What is said: one stretch, or two around the words that name the speaker. */
  content: Range[]
  /** What the article itself says before it in the same sentence: "carried the message" in "carried the message and said that…". */
  beside?: Range
}

/** The reported speech of one sentence, outermost first; empty when the article speaks for itself. */
export function speechOf(words: Word[]): Speech[] {
  const to = lastWord(words)
  const found = accordingTo(words, to) ?? tagAfter(words, to) ?? introduced(words, to) ?? second(words, to)
  if (!found) return []
  return [found, ...further(words, found)]
}

const lastWord = (words: Word[]) => {
  let to = words.length
  while (to > 0 && words[to - 1]?.tag === 'stop') to--
  return to
}

/** "SOURCE did one thing and said that content": speech in a later predicate of the same subject. */
function second(words: Word[], to: number): Speech | null {
  if (!words.some((word) => word.tag === 'that' || word.tag === 'quote')) return null
  const whole = range(0, to)
  const read = parse(words, whole)
  const { clauses } = read
  const at = clauses.findIndex(
    ({ verb, coordinated, auxiliaries }) =>
      coordinated && !auxiliaries && speechVerbs.has(baseOf(words, verb)) && !isPassive(words, verb),
  )
  const clause = clauses[at]
  if (!clause || !plausible(words, clause.subject) || words[clause.verb.to]?.tag !== 'that') return null
  const content = contentAfter(words, clause.verb, baseOf(words, clause.verb), to)
  const before = clauses[at - 1]
  if (!content || !before || content.to - content.from < 3) return null
  return {
    source: namedSubject({ words, whole, parse: read }, clause.subject)?.[0] ?? pared(words, clause.subject),
    cue: range(clause.verb.from, clause.verb.to),
    content: [content],
    beside: range(0, before.predicate.to),
  }
}

/** "According to SOURCE, content" and "content, according to SOURCE". */
function accordingTo(words: Word[], to: number): Speech | null {
  const at = indexWhere(
    words,
    range(0, to),
    (word, i) => word.lower === 'according' && words[i + 1]?.lower === 'to',
  )
  if (at < 0) return null
  let end = at + 2
  while (
    end < to &&
    words[end]?.tag !== 'comma' &&
    words[end]?.tag !== 'stop' &&
    !isFiniteVerb(words[end]?.tag)
  )
    end++
  const source = pared(words, range(at + 2, end))
  if (source.to <= source.from) return null
  const content = [pared(words, range(0, at)), pared(words, range(end, to))].filter(
    (part) => part.to - part.from > 1,
  )
  return content.length ? { source, cue: range(at, at + 2), content } : null
}

/** ", adding that …": a second thing said by the same speaker in the same sentence. */
function further(words: Word[], first: Speech): Speech[] {
  const found: Speech[] = []
  const to = lastWord(words)
  for (let i = first.cue.to; i < to; i++) {
    const word = words[i] as Word
    if (
      word.tag !== 'vbg' ||
      words[i - 1]?.tag !== 'comma' ||
      !sayVerbs.has(verbReading(word.lower).ing ?? '')
    )
      continue
    const content = contentAfter(
      words,
      { from: i, to: i + 1, head: i },
      verbReading(word.lower).ing ?? '',
      to,
    )
    if (!content) continue
    for (const part of first.content) if (part.to > i) part.to = i - 1
    found.push({ source: first.source, cue: range(i, i + 1), content: [content] })
  }
  return found
}
