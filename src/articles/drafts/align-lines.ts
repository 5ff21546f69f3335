import { type Pairs, pair, pairEqual, pairLeft, spread } from './equal-lines.ts'
import { longestRun } from './longest-run.ts'
import { changedPairs, isContained, type Likeness, likenesses } from './similar-lines.ts'
import { wordsOf } from './words.ts'

/** A text with its lines: offsets into it, in order. */
export interface Lined {
  text: string
  lines: readonly { start: number; end: number }[]
}

export interface OldLine {
  as: 'stayed' | 'moved' | 'changed' | 'gone'
  /** Indexes of the later lines it went on in, consecutive: one, several where it was cut up, none where it is gone. */
  to: number[]
  /** Which later line goes on with it is not certain. */
  isDoubtful: boolean
  /** It stands elsewhere among the lines; of a changed line, too. */
  isElsewhere: boolean
}

export interface NewLine {
  as: 'stayed' | 'moved' | 'changed' | 'new'
  /** Indexes of the earlier lines it goes on with, consecutive. */
  from: number[]
}

/** How the lines of one version of a text went on in another. */
export interface Alignment {
  before: Lined
  after: Lined
  old: OldLine[]
  new: NewLine[]
}

/**
 * Finds out which lines stayed, moved, changed, are gone or new. Equal lines are paired first (`pairEqual`); then
 * changed ones, by their common words and the place between the same neighbours; then equal lines beside those; then
 * what is left of equal lines, as a guess; then parts of lines that were cut up or put together. Of all pairs those in
 * the longest order they kept stayed, the others moved. Every later line goes on with what it was paired with and
 * nothing else: so no claim can come to stand on a line that continues another one.
 */
export function alignLines(before: Lined, after: Lined): Alignment {
  const [here, there] = [textsOf(before), textsOf(after)]
  const pairs = pairEqual(here, there)
  const words = { here: before.lines.map(wordsIn(before)), there: after.lines.map(wordsIn(after)) }
  const texts = { here, there }
  const changed = new Map<number, Likeness>()
  // Of lines that are equal in both texts and have no pair yet, none changed.
  const left = new Set(there.filter((_, other) => pairs.from[other] === -1))
  pairChanged(pairs, texts, words, changed, (at) => !left.has(here[at] ?? ''))
  spread(pairs, here, there)
  const guessed = pairLeft(pairs, here, there)
  pairChanged(pairs, texts, words, changed, () => true)
  const inOrder = keptOrder(pairs)
  const old = here.map((_, at): OldLine => {
    const to = pairs.to[at] ?? -1
    if (to < 0) return { as: 'gone', to: [], isDoubtful: false, isElsewhere: false }
    const isElsewhere = !inOrder.has(at)
    const likeness = changed.get(at)
    const as = likeness ? 'changed' : isElsewhere ? 'moved' : 'stayed'
    return { as, to: [to], isDoubtful: likeness?.isDoubtful ?? guessed.has(at), isElsewhere }
  })
  const later = there.map((_, at): NewLine => {
    const from = pairs.from[at] ?? -1
    const one = old[from]
    return one && one.as !== 'gone' ? { as: one.as, from: [from] } : { as: 'new', from: [] }
  })
  const alignment = { before, after, old, new: later }
  linkParts(alignment, words)
  return alignment
}

interface WordsByLine {
  here: readonly (readonly string[])[]
  there: readonly (readonly string[])[]
}

function pairChanged(
  pairs: Pairs,
  texts: Record<'here' | 'there', readonly string[]>,
  { here, there }: WordsByLine,
  changed: Map<number, Likeness>,
  isMeant: (at: number) => boolean,
): void {
  // A copy of a line is no change of another one.
  const copied = new Set([...texts.here, ...texts.there.filter((_, other) => pairs.from[other] !== -1)])
  const isOpen = (other: number) => pairs.from[other] === -1 && !copied.has(texts.there[other] ?? '')
  const found = likenesses(
    here,
    there.map((each, other) => (each.length && isOpen(other) ? each : null)),
  )
  const inOrder = [...keptOrder(pairs)]
  const gap = gapsOf(inOrder)
  const otherGap = gapsOf(inOrder.map((at) => pairs.to[at] ?? 0))
  const chosen = changedPairs(found, {
    isFree: (at) => pairs.to[at] === -1 && isMeant(at),
    isInPlace: (at, other) => gap(at) === otherGap(other),
    textOf: (other) => texts.there[other] ?? '',
  })
  for (const likeness of chosen) {
    pair(pairs, likeness.at, likeness.other)
    changed.set(likeness.at, likeness)
  }
}

function keptOrder(pairs: Pairs): Set<number> {
  const paired = [...pairs.to.keys()].filter((at) => (pairs.to[at] ?? -1) >= 0)
  return new Set(longestRun(paired.map((at) => pairs.to[at] ?? 0)).map((nth) => paired[nth] ?? 0))
}

/** Between which of these lines another stands: a number per line. */
function gapsOf(inOrder: readonly number[]): (at: number) => number {
  return (at) => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * A line that was cut up goes on in the new line beside its first part as well; one that was put into its neighbour goes
 * on there. What the neighbour goes on with already does not count.
 */
function linkParts({ old, new: later }: Alignment, { here, there }: WordsByLine): void {
  later.forEach((line, other) => {
    if (line.as !== 'new') return
    for (const at of [later[other - 1]?.from.at(-1), later[other + 1]?.from[0]]) {
      const one = at === undefined ? undefined : old[at]
      if (at === undefined || one?.as !== 'changed' || line.from.length) continue
      const rest = without(
        here[at] ?? [],
        one.to.flatMap((each) => there[each] ?? []),
      )
      if (!holds(rest, there[other] ?? [])) continue
      line.from = [at]
      line.as = 'changed'
      one.to = [...one.to, other].sort((a, b) => a - b)
    }
  })
  old.forEach((line, at) => {
    if (line.as !== 'gone') return
    for (const other of [old[at - 1]?.to.at(-1), old[at + 1]?.to[0]]) {
      const one = other === undefined ? undefined : later[other]
      if (other === undefined || one?.as !== 'changed' || line.to.length) continue
      const rest = without(
        there[other] ?? [],
        one.from.flatMap((each) => here[each] ?? []),
      )
      if (!holds(rest, here[at] ?? [])) continue
      line.to = [other]
      line.as = 'changed'
      one.from = [...one.from, at].sort((a, b) => a - b)
    }
  })
}

/** Whether the words left over are, for the most part, this line's. */
function holds(rest: readonly string[], line: readonly string[]): boolean {
  return likenesses([line], [rest]).some(isContained) && rest.length * 2 >= line.length
}

/** The words of a line that are not used up by others. */
function without(words: readonly string[], used: readonly string[]): string[] {
  const spare = new Map<string, number>()
  for (const word of used) spare.set(word, (spare.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const left = spare.get(word) ?? 0
    if (left) spare.set(word, left - 1)
    return !left
  })
}

function textsOf({ text, lines }: Lined): string[] {
  return lines.map(({ start, end }) => text.slice(start, end))
}

function wordsIn({ text }: Lined): (line: { start: number; end: number }) => string[] {
  return ({ start, end }) => keysOf(text.slice(start, end))
}

function keysOf(line: string): string[] {
  return wordsOf(line)
    .filter((word) => word.isWord)
    .map((word) => word.key)
}
