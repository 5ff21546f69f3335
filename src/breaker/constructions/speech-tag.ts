import { phraseEnd } from '../grammar/noun-phrases.ts'
import { has, pared, range } from '../grammar/ranges.ts'
import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { baseOf, firstMainVerb, type VerbGroup, verbGroupAt } from '../grammar/verb-groups.ts'
import { speechVerbs } from '../words/speech.ts'
import type { Speech } from './reported-speech.ts'
import { isPassive, knownSpeaker, plausible } from './speakers.ts'

/** "content, SOURCE said" and "content, said SOURCE", at the end of the sentence or in its middle. */
export function tagAfter(words: Word[], to: number): Speech | null {
  for (let i = 1; i < to; i++) {
    if (!isFiniteVerb(words[i]?.tag)) continue
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
  if (!has(words, before, (word) => !isMark(word))) return null
  const inverted = start === verb.from
  const tail = range(verb.to, end)
  if (has(words, tail, (word) => isFiniteVerb(word.tag) || word.tag === 'that' || word.tag === 'sub'))
    return null
  const source = inverted
    ? range(verb.to, Math.min(end, phraseEnd(words, verb.to, end)))
    : range(start, verb.from)
  const first = words[source.from] as Word
  if (
    source.to <= source.from ||
    first.tag === 'wh' ||
    first.tag === 'that' ||
    first.tag === 'conj' ||
    first.tag === 'sub' ||
    first.tag === 'prep' ||
    first.tag === 'to'
  )
    return null
  if ((!plausible(words, source) && (inverted || !quoted)) || (inverted && !knownSpeaker(words, source)))
    return null
  if (
    !inverted &&
    !has(words, source, (word) => word.tag === 'comma') &&
    has(words, source, (word) => word.tag === 'conj' || word.tag === 'vbg')
  )
    return null
  if (!inverted && !quoted && tail.to - tail.from > 6) return null
  const content = [pared(words, before)]
  const rest = range(end, to)
  const opensQuote = words[end + 1]?.tag === 'quote' || words[end]?.tag === 'quote'
  if (
    rest.to - rest.from > 2 &&
    (opensQuote ||
      (!quoted &&
        words[end + 1]?.tag !== 'wh' &&
        words[end + 1]?.tag !== 'vbg' &&
        firstMainVerb(words, end + 1, to)))
  )
    content.push(pared(words, rest))
  return { source, cue: range(verb.from, verb.to), content }
}

/** "…, Jane Roe, an economist, told": the name before an apposition is the speaker. */
function overApposition(words: Word[], start: number, verb: number): number {
  if (words[start - 1]?.tag !== 'comma') return start
  const first = words[start] as Word | undefined
  if (
    start < verb &&
    first?.tag !== 'det' &&
    first?.tag !== 'noun' &&
    first?.tag !== 'adj' &&
    first?.tag !== 'wh' &&
    first?.tag !== 'num' &&
    first?.tag !== 'poss' &&
    first?.tag !== 'name'
  )
    return start
  let at = start - 1
  if (start === verb) {
    while (at > 0 && !separates(words[at - 1] as Word) && start - at < 20) at--
    if (words[at - 1]?.tag !== 'comma') return start
    at--
  }
  let name = at
  while (name > 0 && /^(?:name|noun|adj)$/.test((words[name - 1] as Word).tag) && at - name < 8) name--
  const before = words[name - 1]
  return name < at &&
    words[at - 1]?.tag === 'name' &&
    before &&
    (before.tag === 'comma' || before.tag === 'quote')
    ? name
    : start
}

const isMark = (word: Word) => word.tag === 'quote' || word.tag === 'comma' || word.tag === 'stop'
const separates = (word: Word) =>
  word.tag === 'comma' ||
  word.tag === 'quote' ||
  word.tag === 'stop' ||
  word.tag === 'open' ||
  word.tag === 'close'
