import { phraseEnd } from '../grammar/noun-phrases.ts'
import { has, indexWhere, pared, type Range, range } from '../grammar/ranges.ts'
import { isFinite, type Word } from '../grammar/tags.ts'
import { baseOf, firstMainVerb, type VerbGroup, verbGroupAt } from '../grammar/verb-groups.ts'
import { months, timeWords, weekdays } from '../words/closed-classes.ts'
import { roleNouns } from '../words/roles.ts'
import { findingVerbs, hearerVerbs, sayVerbs, sourceNouns, speechVerbs } from '../words/speech.ts'
import { verbReading } from '../words/verb-forms.ts'

/** Who says what in one sentence. */
export interface Speech {
  /** The words that name the speaker; null where none do. */
  source: Range | null
  cue: Range
  /** What is said: one stretch, or two around the words that name the speaker. */
  content: Range[]
}

/** The reported speech of one sentence, outermost first; empty when the article speaks for itself. */
export function speechOf(words: Word[]): Speech[] {
  const to = lastWord(words)
  const found = accordingTo(words, to) ?? tagAfter(words, to) ?? introduced(words, to)
  if (!found) return []
  return [found, ...further(words, found)]
}

const lastWord = (words: Word[]) => {
  let to = words.length
  while (to > 0 && words[to - 1]?.tag === 'stop') to--
  return to
}

/** "According to SOURCE, content" and "content, according to SOURCE". */
function accordingTo(words: Word[], to: number): Speech | null {
  const at = indexWhere(words, range(0, to), (word, i) => word.lower === 'according' && words[i + 1]?.lower === 'to')
  if (at < 0) return null
  let end = at + 2
  while (end < to && words[end]?.tag !== 'comma' && words[end]?.tag !== 'stop' && !isFinite(words[end]?.tag)) end++
  const source = pared(words, range(at + 2, end))
  if (source.to <= source.from) return null
  const content = [pared(words, range(0, at)), pared(words, range(end, to))].filter((part) => part.to - part.from > 1)
  return content.length ? { source, cue: range(at, at + 2), content } : null
}

/** "content, SOURCE said" and "content, said SOURCE", at the end of the sentence or in its middle. */
function tagAfter(words: Word[], to: number): Speech | null {
  for (let i = 1; i < to; i++) {
    if (!isFinite(words[i]?.tag)) continue
    const verb = verbGroupAt(words, i, to)
    if (!speechVerbs.has(baseOf(words, verb)) || isPassive(words, verb)) {
      i = verb.head
      continue
    }
    const found = tagAround(words, verb, to)
    if (found) return found
    i = verb.head
  }
  return null
}

function tagAround(words: Word[], verb: VerbGroup, to: number): Speech | null {
  let start = verb.from
  while (start > 0 && !separates(words[start - 1] as Word) && verb.from - start < 14) start--
  if (start === 0 || verb.from - start >= 14) return null
  start = overApposition(words, start, verb.from)
  if (start === 0) return null
  let end = verb.to
  while (end < to && !separates(words[end] as Word)) end++
  const before = range(0, start)
  const quoted = words[start - 1]?.tag === 'quote' || words[start - 2]?.tag === 'quote'
  if (!quoted && !firstMainVerb(words, 0, start)) return null
  const inverted = start === verb.from
  const tail = range(verb.to, end)
  if (has(words, tail, (word) => isFinite(word.tag) || word.tag === 'that' || word.tag === 'sub')) return null
  const source = inverted ? range(verb.to, Math.min(end, phraseEnd(words, verb.to, end))) : range(start, verb.from)
  const first = words[source.from] as Word
  if (source.to <= source.from || first.tag === 'wh' || first.tag === 'that' || first.tag === 'conj' || first.tag === 'sub' || first.tag === 'prep' || first.tag === 'to') return null
  if ((!plausible(words, source) && (inverted || !quoted)) || (inverted && !knownSpeaker(words, source))) return null
  if (!inverted && !has(words, source, (word) => word.tag === 'comma') && has(words, source, (word) => word.tag === 'conj' || word.tag === 'vbg')) return null
  if (!inverted && !quoted && tail.to - tail.from > 6) return null
  const content = [pared(words, before)]
  const rest = range(end, to)
  const opensQuote = words[end + 1]?.tag === 'quote' || words[end]?.tag === 'quote'
  if (rest.to - rest.from > 2 && (opensQuote || (!quoted && words[end + 1]?.tag !== 'wh' && words[end + 1]?.tag !== 'vbg' && firstMainVerb(words, end + 1, to)))) content.push(pared(words, rest))
  return { source, cue: range(verb.from, verb.to), content }
}

/** "…, Jane Roe, an economist, told": the name before an apposition is the speaker. */
function overApposition(words: Word[], start: number, verb: number): number {
  if (words[start - 1]?.tag !== 'comma') return start
  const first = words[start] as Word | undefined
  if (start < verb && first?.tag !== 'det' && first?.tag !== 'noun' && first?.tag !== 'adj' && first?.tag !== 'wh' && first?.tag !== 'num' && first?.tag !== 'poss' && first?.tag !== 'name') return start
  let at = start - 1
  if (start === verb) {
    while (at > 0 && !separates(words[at - 1] as Word) && start - at < 20) at--
    if (words[at - 1]?.tag !== 'comma') return start
    at--
  }
  let name = at
  while (name > 0 && /^(?:name|noun|adj)$/.test((words[name - 1] as Word).tag) && at - name < 8) name--
  const before = words[name - 1]
  return name < at && words[at - 1]?.tag === 'name' && before && (before.tag === 'comma' || before.tag === 'quote') ? name : start
}

const isPassive = (words: Word[], verb: VerbGroup) => words[verb.head]?.tag === 'vbn' && has(words, range(verb.from, verb.head), (word) => word.tag === 'be')

const separates = (word: Word) => word.tag === 'comma' || word.tag === 'quote' || word.tag === 'stop' || word.tag === 'open' || word.tag === 'close'

/** "SOURCE said that content", "SOURCE told HEARER content", "SOURCE said: “content”". */
function introduced(words: Word[], to: number): Speech | null {
  const verb = mainSpeechVerb(words, to)
  if (!verb) return null
  const source = sourceBefore(words, verb)
  if (!source || words[source.from]?.tag === 'quote' || words[source.from - 1]?.tag === 'quote') return null
  const base = baseOf(words, verb)
  const content = contentAfter(words, verb, base, to)
  if (!content) return null
  if (!speechVerbs.has(base) && !findingVerbs.has(base) && !plausible(words, source)) return null
  return { source, cue: range(verb.from, verb.to), content: [content] }
}

/** The first finite verb of the sentence outside "who" clauses, if it is one that reports. */
function mainSpeechVerb(words: Word[], to: number): VerbGroup | null {
  let from = 0
  for (let tries = 0; tries < 4; tries++) {
    const verb = firstMainVerb(words, from, to)
    if (!verb) return null
    if (sayVerbs.has(baseOf(words, verb)) && words[verb.head]?.tag !== 'be') return isPassive(words, verb) ? null : verb
    const opener = words[from]
    const comma = indexWhere(words, range(verb.to, to), (word) => word.tag === 'comma')
    const inner = insideInsert(words, verb.from)
    if (comma < 0 || !(inner || opener?.tag === 'sub' || opener?.lower === 'after' || opener?.lower === 'before')) return null
    from = comma + 1
  }
  return null
}

/** Whether the verb stands in a clause that a comma and "who" or "which" set off. */
function insideInsert(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    if (words[i]?.tag === 'wh') return true
    if (words[i]?.tag === 'comma') return false
  }
  return false
}

function sourceBefore(words: Word[], verb: VerbGroup): Range | null {
  let from = verb.from
  while (from > 0) {
    const word = words[from - 1] as Word
    if (word.tag === 'stop' || word.tag === 'sub' || (word.tag === 'conj' && from - 2 >= 0 && isFinite(words[from - 2]?.tag))) break
    from--
  }
  const lead = indexWhere(words, range(from, verb.from), (word, i) => word.tag === 'comma' && i < verb.from - 1)
  const first = words[from] as Word | undefined
  if (lead >= 0 && first && /^(?:prep|adv|sub|vbg|vbn|to)$/.test(first.tag)) {
    let last = lead
    for (let i = lead + 1; i < verb.from; i++) if (words[i]?.tag === 'comma' && words[i + 1]?.tag !== 'det' && i < verb.from - 1 && words[lead + 1]?.tag === 'name' && words[i + 1]?.tag === 'name') last = i
    from = last + 1
  }
  let source = pared(words, range(from, verb.from))
  while (source.from < source.to && words[source.from]?.tag === 'adv') source = range(source.from + 1, source.to)
  while (source.to > source.from && words[source.to - 1]?.tag === 'adv') source = range(source.from, source.to - 1)
  if (source.to <= source.from || source.to - source.from > 40) return null
  const tag = (words[source.from] as Word).tag
  return tag === 'that' || tag === 'wh' ? null : source
}

function contentAfter(words: Word[], verb: VerbGroup, base: string, to: number): Range | null {
  let from = verb.to
  while (from < to && (words[from]?.tag === 'adv' || isTimeWord(words[from] as Word) || (words[from]?.tag === 'prep' && isTimeWord(words[from + 1] as Word)))) from++
  const early = range(from, Math.min(to, from + 16))
  const that = indexWhere(words, early, (word) => word.tag === 'that')
  const colon = indexWhere(words, early, (word) => word.text === ':')
  const finite = indexWhere(words, range(from, to), (word) => isFinite(word.tag))
  if (colon >= 0 && (finite < 0 || colon < finite)) return nonEmpty(pared(words, range(colon + 1, to)))
  if (that >= 0 && (finite < 0 || that < finite)) return nonEmpty(words[that + 1]?.tag === 'comma' ? range(that + 2, to) : range(that + 1, to))
  if (words[from]?.tag === 'comma' && words[from + 1]?.tag === 'quote') return nonEmpty(range(from + 1, to))
  if (hearerVerbs.has(base)) {
    const hearer = phraseEnd(words, from, to)
    if (hearer === from || hearer >= to) return null
    const next = words[hearer] as Word
    if (next.tag === 'to' || next.tag === 'prep') return null
    from = next.tag === 'comma' ? hearer + 1 : hearer
  }
  if (from >= to) return null
  if (words[from]?.tag === 'to' || words[from]?.tag === 'prep' && words[from + 1]?.tag !== 'quote') return null
  if (words[from]?.tag === 'quote' || (words[from]?.tag === 'wh' && finite >= 0)) return nonEmpty(range(from, to))
  if (words[from]?.tag === 'comma') return null
  const own = firstMainVerb(words, from, to)
  if (own && (has(words, range(from, own.from), (word) => word.tag === 'conj') || looksReduced(words, own))) return null
  return own && own.from > from && !has(words, range(from, own.from), (word) => word.tag === 'comma' && own.from - from < 3) ? nonEmpty(range(from, to)) : null
}

/** "revealed new designs based on…": a participle that only looks like the verb of a clause. */
const looksReduced = (words: Word[], verb: VerbGroup) => words[verb.from]?.tag === 'vbd' && verb.head === verb.from && verbReading((words[verb.head] as Word).lower).participle !== null && /^(?:on|by|from|upon|in)$/.test(words[verb.to]?.lower ?? '')

const nonEmpty = (r: Range) => (r.to - r.from > 0 ? r : null)
const isTimeWord = (word: Word | undefined) => word !== undefined && (weekdays.has(word.lower) || timeWords.has(word.lower) || (months.has(word.lower) && word.capital))

/** A source is a name, a pronoun, or a body or person fit to speak. */
function plausible(words: Word[], source: Range): boolean {
  return has(words, source, (word) => word.tag === 'name' || (word.tag === 'pron' && /^(?:i|he|she|they|we|it|you|who|one|others|some|many)$/.test(word.lower)) || sourceNouns.has(word.lower) || (word.tag === 'noun' && /(?:s|man|men|er|or|ist)$/.test(word.lower)))
}

/** What may stand after the verb, "said the minister": a name, a pronoun or a noun for somebody who speaks. */
const knownSpeaker = (words: Word[], source: Range) => has(words, source, (word) => word.tag === 'name' || word.tag === 'pron' || sourceNouns.has(word.lower) || roleNouns.has(word.lower))

/** ", adding that …": a second thing said by the same speaker in the same sentence. */
function further(words: Word[], first: Speech): Speech[] {
  const found: Speech[] = []
  const to = lastWord(words)
  for (let i = first.cue.to; i < to; i++) {
    const word = words[i] as Word
    if (word.tag !== 'vbg' || words[i - 1]?.tag !== 'comma' || !sayVerbs.has(verbReading(word.lower).ing ?? '')) continue
    const content = contentAfter(words, { from: i, to: i + 1, head: i }, verbReading(word.lower).ing ?? '', to)
    if (!content) continue
    for (const part of first.content) if (part.to > i) part.to = i - 1
    found.push({ source: first.source, cue: range(i, i + 1), content: [content] })
  }
  return found
}
