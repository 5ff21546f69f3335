import type { Alignment, OldLine } from './align-lines.ts'
import { mapRange, mapWords, type WordMap } from './map-words.ts'
import { LIKELY, likeliest, type Quote, type Range, SURE, scoreAt } from './score.ts'
import { wordsOf } from './words.ts'

/** A quote of fewer words is no reason to look for it on another line: an equal number is not the same number. */
const TELLING_WORDS = 4
/** Of the lines that are new, so many are looked through for a quote whose own line is gone. */
const LINES_SEARCHED = 5
/** The share of the quote's words that such a line must hold. */
const WORDS_HELD = 0.6
/** The same words in a passage are looked at so often. */
const RIVALS = 20
/** Another place whose score is this near makes it doubtful which is meant. */
const DOUBT = 0.1
/** The most a place found by its words alone can score: a person is asked. */
const FOUND_AT_MOST = SURE - 0.01

/** A stretch of the earlier text that a claim quotes. */
export interface Anchored extends Quote, Range {}

/** Where a quote stands in the later text. */
export interface Placed extends Range {
  /** 0–1 */
  score: number
  /** The words are the same. */
  isVerbatim: boolean
  /** The line they stand on changed, be it elsewhere. */
  isChanged: boolean
  /** The line stands elsewhere among the others. */
  isElsewhere: boolean
}

/** Places the quotes of an earlier text, one by one, in a later one; makes each changed passage's word map once. */
export function quotePlacer(alignment: Alignment): (quote: Anchored) => Placed | null {
  const maps = new Map<string, WordMap | null>()
  const isNew = alignment.new.some(({ as }) => as === 'new')
  const holders = isNew ? holdersOf(alignment) : new Map<string, number[]>()
  return (quote) => {
    const touched = linesAt(alignment, quote)
    const lines = touched.map((at) => alignment.old[at]).filter((line) => line !== undefined)
    if (!lines.length) return null
    const whole = onEqualLines(alignment, quote, touched, lines)
    if (whole) return whole
    const changed = onChangedLines(alignment, quote, touched, maps)
    if (changed && changed.score >= LIKELY) return changed
    return amongNewLines(alignment, quote, holders)
  }
}

/** On lines that are as they were, in the order they were in: at the same words. */
function onEqualLines(
  { before, after }: Alignment,
  quote: Anchored,
  touched: readonly number[],
  lines: readonly OldLine[],
): Placed | null {
  const [first, last] = [lines[0], lines.at(-1)]
  const together = lines.every(
    (line, i) => (line.as === 'stayed' || line.as === 'moved') && line.to[0] === (first?.to[0] ?? 0) + i,
  )
  const [old, now] = [before.lines[touched[0] ?? 0], after.lines[first?.to[0] ?? -1]]
  const [oldLast, nowLast] = [before.lines[touched.at(-1) ?? 0], after.lines[last?.to[0] ?? -1]]
  if (!together || !old || !now || !oldLast || !nowLast) return null
  const at = {
    start: now.start + quote.start - old.start,
    end: nowLast.start + quote.end - oldLast.start,
  }
  if (after.text.slice(at.start, at.end) !== quote.exact) return null
  const isElsewhere = lines.some((line) => line.isElsewhere)
  const isDoubtful = lines.some((line) => line.isDoubtful)
  const score = isElsewhere || isDoubtful ? scoreAt(after.text, quote, at, quote.start) : 1
  return {
    ...at,
    score: isDoubtful ? Math.min(score, FOUND_AT_MOST) : score,
    isVerbatim: true,
    isChanged: false,
    isElsewhere,
  }
}

/** In the passage that its lines became, where its words went on. */
function onChangedLines(
  alignment: Alignment,
  quote: Anchored,
  touched: readonly number[],
  maps: Map<string, WordMap | null>,
): Placed | null {
  const { before, after, old } = alignment
  const group = passageOf(alignment, touched)
  if (!group) return null
  const [from, into] = [rangeOf(before.lines, group.old), rangeOf(after.lines, group.new)]
  const key = `${from.start} ${from.end} ${into.start} ${into.end}`
  let map = maps.get(key)
  if (map === undefined) {
    map = mapWords(before.text, from, after.text, into)
    maps.set(key, map)
  }
  const at = map ? mapRange(map, quote) : likeliest(after.text, quote, into, quote.start)
  if (!at) return null
  const lines = group.old.flatMap((line) => old[line] ?? [])
  const score = scoreAt(after.text, quote, at, at.start)
  const isDoubtful =
    !map || lines.some((line) => line.isDoubtful) || hasRival(after.text, quote, at, into, score)
  return {
    ...at,
    score: isDoubtful ? Math.min(score, FOUND_AT_MOST) : score,
    isVerbatim: after.text.slice(at.start, at.end) === quote.exact,
    isChanged: true,
    isElsewhere: lines.some((line) => line.isElsewhere),
  }
}

/** Whether the same words stand in the passage once more, in a company nearly as good. */
function hasRival(text: string, quote: Quote, at: Range, within: Range, score: number): boolean {
  const { exact } = quote
  let found = text.indexOf(exact, within.start)
  for (let looked = 0; looked < RIVALS && found >= 0 && found + exact.length <= within.end; looked++) {
    const rival = { start: found, end: found + exact.length }
    const isOther = rival.start >= at.end || rival.end <= at.start
    if (isOther && scoreAt(text, quote, rival, rival.start) > score - DOUBT) return true
    found = text.indexOf(exact, found + 1)
  }
  return false
}

/** On a line that is new, if enough of its own words stand there; that it is the same is for a person to say. */
function amongNewLines({ after }: Alignment, quote: Anchored, holders: Map<string, number[]>): Placed | null {
  const words = [...new Set(keysOf(quote.exact))]
  if (words.length < TELLING_WORDS) return null
  const held = new Map<number, number>()
  for (const word of words)
    for (const line of holders.get(word) ?? []) held.set(line, (held.get(line) ?? 0) + 1)
  const nearest = [...held]
    .filter(([, count]) => count >= words.length * WORDS_HELD)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LINES_SEARCHED)
  const found = nearest.flatMap(([line]) => {
    const within = after.lines[line]
    const at = within && likeliest(after.text, quote, within, quote.start)
    return at ? [{ at, score: scoreAt(after.text, quote, at, quote.start) }] : []
  })
  const best = found.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < LIKELY) return null
  return {
    ...best.at,
    score: Math.min(best.score, FOUND_AT_MOST),
    isVerbatim: after.text.slice(best.at.start, best.at.end) === quote.exact,
    isChanged: true,
    isElsewhere: true,
  }
}

/** The lines that a quote's lines became, with all others that went on in those; null where they do not hang together. */
function passageOf(
  alignment: Alignment,
  touched: readonly number[],
): { old: number[]; new: number[] } | null {
  const before = new Set(touched)
  const after = new Set<number>()
  for (let size = 0; size < before.size + after.size; ) {
    size = before.size + after.size
    for (const line of before) for (const to of alignment.old[line]?.to ?? []) after.add(to)
    for (const line of after) for (const from of alignment.new[line]?.from ?? []) before.add(from)
  }
  const [old, later] = [[...before].sort(byNumber), [...after].sort(byNumber)]
  return later.length && isRun(old) && isRun(later) ? { old, new: later } : null
}

function linesAt({ before }: Alignment, { start, end }: Range): number[] {
  const { lines } = before
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < lines.length && (lines[at]?.start ?? 0) < end; at++) found.push(at)
  return found
}

/** The new lines that hold each word. */
function holdersOf({ after, new: later }: Alignment): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  after.lines.forEach((line, at) => {
    if (later[at]?.as !== 'new') return
    for (const word of new Set(keysOf(after.text.slice(line.start, line.end)))) {
      const list = holders.get(word)
      if (list) list.push(at)
      else holders.set(word, [at])
    }
  })
  return holders
}

function keysOf(text: string): string[] {
  return wordsOf(text).flatMap(({ key, isWord }) => (isWord ? [key] : []))
}

function rangeOf(lines: readonly Range[], indexes: readonly number[]): Range {
  return { start: lines[indexes[0] ?? 0]?.start ?? 0, end: lines[indexes.at(-1) ?? 0]?.end ?? 0 }
}

function isRun(indexes: readonly number[]): boolean {
  return indexes.every((at, i) => i === 0 || at === (indexes[i - 1] ?? 0) + 1)
}

function byNumber(a: number, b: number): number {
  return a - b
}
