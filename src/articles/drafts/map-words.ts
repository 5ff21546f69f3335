import { diffArrays } from 'diff'
import type { Range } from './score.ts'
import { type Word, wordsOf } from './words.ts'

/** Words of a passage whose differences are looked for: a longer one has too little to do with one line. */
const MAX_WORDS = 3_000
/** Above this many differing words two passages have too little in common. */
const MAX_EDITS = 600

/** Which words of a passage went on in its later form. */
export interface WordMap {
  before: Word[]
  after: Word[]
  /** By index of an earlier word: that of the later one; -1 where it is gone. */
  to: number[]
}

/**
 * The words that two forms of a passage have in common, in order (Myers' difference). So a word that stands twice in the
 * passage goes on where the words around it do.
 * @returns null where they have too little in common
 */
export function mapWords(text: string, from: Range, later: string, into: Range): WordMap | null {
  const [before, after] = [wordsOf(text, from.start, from.end), wordsOf(later, into.start, into.end)]
  if (Math.max(before.length, after.length) > MAX_WORDS) return null
  const keys = (words: readonly Word[]) => words.map(({ key }) => key)
  const parts = diffArrays(keys(before), keys(after), { maxEditLength: MAX_EDITS })
  if (!parts) return null
  const to = before.map(() => -1)
  let [one, two] = [0, 0]
  for (const { added, removed, count = 0 } of parts) {
    if (!added && !removed) for (let i = 0; i < count; i++) to[one + i] = two + i
    if (!added) one += count
    if (!removed) two += count
  }
  return { before, after, to }
}

/**
 * Where a quote stands in the later form: from its first word that went on to its last, and with them the words that
 * took the place of those it lost at its ends. Null when none of its words went on and none stand in their place.
 */
export function mapRange({ before, after, to }: WordMap, quote: Range): Range | null {
  const first = before.findIndex(({ end }) => end > quote.start)
  const last = before.findLastIndex(({ start }) => start < quote.end)
  if (first < 0 || last < first) return null
  const kept = (at: number) => (to[at] ?? -1) >= 0
  let [one, two] = [first, last]
  while (one <= last && !kept(one)) one++
  while (two >= first && !kept(two)) two--
  const [opener, closer] = [previousKept(to, first - 1), nextKept(to, last + 1)]
  const [from, end] = [(to[opener] ?? -1) + 1, (to[closer] ?? after.length) - 1]
  const [isOpened, isClosed] = [opener === first - 1, closer === last + 1]
  if (one > two) return isOpened && isClosed ? rangeOf(after, from, end) : null
  // Words lost at an end together with words outside: of what took their place, as many as were lost.
  const start = to[one] ?? 0
  const stop = to[two] ?? 0
  return rangeOf(
    after,
    one > first && isOpened ? from : Math.max(start - (one - first), from),
    two < last && isClosed ? end : Math.min(stop + (last - two), end),
  )
}

function previousKept(to: readonly number[], at: number): number {
  let one = at
  while (one >= 0 && (to[one] ?? -1) < 0) one--
  return one
}

function nextKept(to: readonly number[], at: number): number {
  let one = at
  while (one < to.length && (to[one] ?? -1) < 0) one++
  return one
}

function rangeOf(words: readonly Word[], from: number, end: number): Range | null {
  const [first, last] = [words[from], words[end]]
  return first && last && from <= end ? { start: first.start, end: last.end } : null
}
