import type { Document } from '../document.ts'
import { bodyWords, givenNames, places, placeWords, titles } from '../figures/name-words.ts'
import { type Hint, hintAt, type Place } from './hint.ts'
import type { FiguredSentence } from './read-figures.ts'
import { lettersApart, plain, skeletonOf, vowelsApart } from './spelling-key.ts'

/** Shorter words are too easily different names. */
const SHORTEST = 4
/** No more spellings than this with one skeleton are compared, so that the work stays linear in the text. */
const MOST_SPELLINGS = 12

/** One spelling of a word in names, with the names it stands in. */
interface Spelling {
  word: string
  first: Place
  times: number
  /** The other words of the names it stands in, joined; "" where it stands alone. */
  beside: Set<string>
}

/** The same name in two spellings: "Hasakah" and "Hasakeh". Silent where they may well be two names. */
export function spellingHints(document: Document, sentences: FiguredSentence[]): Hint[] {
  const buckets = new Map<string, Map<string, Spelling>>()
  for (const { sentence, figures } of sentences)
    for (const name of figures) {
      if (name.kind !== 'name') continue
      for (const [word, start, beside] of partsOf(name.text)) {
        const place = {
          start: name.start + start,
          end: name.start + start + word.length,
          line: sentence.index,
        }
        for (const key of keysOf(word, beside)) addTo(buckets, key, word, place, beside)
      }
    }
  const told = new Set<string>()
  const hints: Hint[] = []
  for (const bucket of buckets.values()) {
    const spellings = [...bucket.values()].slice(0, MOST_SPELLINGS)
    for (const [i, a] of spellings.entries())
      for (const b of spellings.slice(i + 1)) {
        const key = [a.word, b.word].sort().join('\n')
        if (told.has(key) || !sameName(a, b)) continue
        told.add(key)
        hints.push(
          hintAt(document.text, 'spelling', `One name in two spellings? “${a.word}” and “${b.word}”.`, [
            a.first,
            b.first,
          ]),
        )
      }
  }
  return hints.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** The words of a name long enough to compare, each with where it stands and the name's other words. */
function partsOf(name: string): [string, number, string][] {
  const words = [...name.matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’ʿʾ-]*/gu)]
  return words
    .filter(([word]) => plain(word).length >= SHORTEST && /^\p{Lu}|-\p{Lu}/u.test(word))
    .map((match): [string, number, string] => [
      match[0].replace(/['’]$/, ''),
      match.index,
      words
        .filter((each) => each !== match)
        .map(([word]) => plain(word))
        .join(' '),
    ])
}

/** A word meets others of its skeleton, and inside a longer name all that stand beside the same words. */
const keysOf = (word: string, beside: string): string[] =>
  beside ? [`skeleton ${skeletonOf(word)}`, `beside ${beside}`] : [`skeleton ${skeletonOf(word)}`]

function addTo(
  buckets: Map<string, Map<string, Spelling>>,
  key: string,
  word: string,
  place: Place,
  beside: string,
): void {
  const bucket = buckets.get(key) ?? new Map<string, Spelling>()
  buckets.set(key, bucket)
  const spelling = bucket.get(word) ?? { word, first: place, times: 0, beside: new Set<string>() }
  spelling.times++
  spelling.beside.add(beside)
  bucket.set(word, spelling)
}

function sameName(a: Spelling, b: Spelling): boolean {
  const [one, two] = [plain(a.word), plain(b.word)]
  if (a.word.toLowerCase() === b.word.toLowerCase() || joins(a.word, b.word)) return false
  if (one === two) return true
  const shared = [...a.beside].some((words) => words !== '' && b.beside.has(words))
  if (shared && skeletonOf(one) === skeletonOf(two) && vowelsApart(one, two) === 0) return true
  if (known(one, two) || isForm(one, two)) return false
  const close = skeletonOf(one) === skeletonOf(two) && vowelsApart(one, two) <= 1 && one[0] === two[0]
  if (shared) return close || (one.length > 5 && lettersApart(one, two) === 1 && !numbered(one, two))
  if (one.length < 5 || two.length < 5) return false
  const apart = [...a.beside].some(Boolean) && [...b.beside].some(Boolean)
  return close && lettersApart(one, two) <= 2 && !apart && !givenNames.has(one) && !givenNames.has(two)
}

/** "Swiss", "Swiss-Italian": one is a part of the other. */
const joins = (a: string, b: string): boolean => a.split(/[-‑]/).includes(b) || b.split(/[-‑]/).includes(a)

/** Both are names by themselves, or words that names are made with. */
const known = (one: string, two: string): boolean =>
  [places, givenNames].some((list) => list.has(one) && list.has(two)) ||
  [one, two].some(
    (word) => bodyWords.has(word) || placeWords.has(word) || titles.has(word) || spelt.has(word),
  )

/** Words in the names of different bodies that Britain and America spell differently. */
const spelt = new Set([
  'labour',
  'labor',
  'defence',
  'defense',
  'theatre',
  'theater',
  'harbor',
  'centre',
  'center',
])

/** One is the other's plural, people or language: "Syria", "Syrian"; "Clinton", "Clintons". */
function isForm(one: string, two: string): boolean {
  const [short, long] = one.length < two.length ? [one, two] : [two, one]
  const stem = short.replace(/[aeyo]$/, '')
  if (!long.startsWith(stem)) return false
  return /^(?:[aeyo]?(?:s|es|n|an|ans|ia|ie|io|ian|ians|ese|i|is|ish|er|ers|ist|ists|ism|ic|a|o|e|y|ite|ites|in|ina|ine))$/.test(
    long.slice(stem.length),
  )
}

const numbered = (one: string, two: string): boolean => /\d/.test(one + two)
