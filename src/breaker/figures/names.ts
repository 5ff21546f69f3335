import { headOf, is, type Node, type Tree } from '../tree/tree.ts'
import type { Figure, NameType } from './figure.ts'
import { labels } from './labels.ts'
import { bodies, bodyWords, eventWords, givenNames, places, placeWords, titles } from './name-words.ts'
import type { Run } from './runs.ts'

/** The longest runs of words that name somebody or something, titles left off, each with a guess at what it names. */
export function namesIn(tree: Tree, run: Run): Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < run.words.length; at++) {
    if (!isName(run.words[at])) continue
    const first = at
    while (continues(run.words, at)) at += isName(run.words[at + 1]) ? 1 : joinLength(run.words, at)
    const words = withoutTitle(run.words.slice(first, at + 1))
    const [start, end] = [words[0], words.at(-1)]
    if (!start || !end) continue
    const text = run.exact.slice(start.start - run.start, end.end - run.start)
    const type = typeOf(tree, words, run.words.slice(first, at + 1))
    figures.push({
      kind: 'name',
      text,
      start: start.start,
      end: end.end,
      value: null,
      unit: null,
      bound: null,
      type,
    })
  }
  return figures
}

const isName = (word: Node | undefined): boolean =>
  word !== undefined &&
  (word.upos === 'PROPN' || word.xpos.startsWith('NNP')) &&
  !labels.test(word.lower) &&
  /^[\p{Lu}\d]|^(?:al|el|bin|ibn|de|van|von)-/u.test(word.text)

function continues(words: Node[], at: number): boolean {
  return isName(words[at + 1]) ? touches(words, at) : joinLength(words, at) > 0
}

/** "London Clinic, Paris" are two; a word that begins a new phrase after the name ends it ("told Trump Tuesday" is left to dates). */
function touches(words: Node[], at: number): boolean {
  const [word, next] = [words[at] as Node, words[at + 1] as Node]
  return next.end > word.end && !(is(word, 'obj', 'iobj') && is(next, 'nsubj'))
}

/** How many words on the name goes over a joint: "Ministry of Defence" 2, "Ursula von der Leyen" 3, "al - Assad"; 0 when it does not. */
function joinLength(words: Node[], at: number): number {
  const [here, next, after] = [words[at] as Node, words[at + 1], words[at + 2]]
  if (!next || !after) return 0
  if (/^[-‑]$/.test(next.text)) return !next.spaced && !after.spaced && isName(after) ? 2 : 0
  if (/^(?:de|da|di|del|van|von|bin|ibn|al|el|la|le|der|den|du|dos)$/.test(next.lower) && isName(after))
    return 2
  if (/^(?:de la|van der|von der|van den)$/.test(`${next.lower} ${after.lower}`) && isName(words[at + 3]))
    return 3
  if (next.lower === '&' && isName(after)) return 2
  const bodily = bodyWords.has(here.lower) || placeWords.has(here.lower)
  if (next.lower === 'of' && bodily) {
    if (isName(after)) return 2
    return after.lower === 'the' && isName(words[at + 3]) ? 3 : 0
  }
  if (next.lower === 'for' && bodily && isName(after)) return 2
  return 0
}

/** "Prime Minister Keir Starmer" → "Keir Starmer"; a title alone is no name. */
function withoutTitle(words: Node[]): Node[] {
  const first = words.findIndex((word) => !titles.has(word.lower))
  if (first < 0) return []
  if (first === 0 || bodyWords.has((words[first] as Node).lower)) return words
  return /^(?:of|for|de)$/.test((words[first] as Node).lower) ? [] : words.slice(first)
}

function typeOf(tree: Tree, words: Node[], whole: Node[]): NameType {
  const lower = words.map((word) => word.lower)
  const joined = words
    .map((word, i) => (i && word.spaced ? ' ' : '') + word.lower)
    .join('')
    .replace(/^the /, '')
  if (places.has(joined)) return 'place'
  if (bodies.has(joined)) return 'body'
  if (eventWords.has(lower.at(-1) as string)) return 'unknown'
  if (lower.some((word) => bodyWords.has(word))) return 'body'
  if (whole.length > words.length) return 'person'
  if (lower.some((word) => placeWords.has(word))) return 'place'
  if (words.length > 1 && givenNames.has(lower[0] as string)) return 'person'
  const text = words.map((word) => word.text).join('')
  if (words.length === 1 && /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text)) return 'body'
  return typeByPlace(tree, words)
}

/** What the sentence does with the name: people speak, and things happen in places. */
function typeByPlace(tree: Tree, words: Node[]): NameType {
  const head = words.find((word) => !words.some((each) => each.index === word.head)) ?? (words[0] as Node)
  const governor = headOf(tree, head)
  const preposition = tree.find((word) => word.head === head.index && is(word, 'case'))?.lower
  if (preposition === 'in' && words.length < 3) return 'place'
  if (is(head, 'nsubj') && governor && /^(?:say|tell|add|think|believe|marry|die)$/.test(governor.lemma))
    return words.length > 1 ? 'person' : 'unknown'
  if (is(head, 'flat') || (is(head, 'appos') && words.length === 2)) return 'person'
  const age = tree.some((word) => word.head === head.index && word.upos === 'NUM' && /^\d\d$/.test(word.text))
  return age ? 'person' : 'unknown'
}
