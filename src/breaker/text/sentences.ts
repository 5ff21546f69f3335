import { beforeNumber, leaning, maybeFinal, openers } from './abbreviations.ts'
import { listItemStarts } from './lists.ts'

/** Longer stretches without a stop are cut at white space, so that no line grows without bound (UTF-16 units). */
export const MAX_LINE_LENGTH = 4_000

export interface Stretch {
  start: number
  end: number
}

const closers = /["'”’»)\]}›]/
const speechAfter =
  /^(?:(?:[A-Z][\p{L}.'’-]*|he|she|they|it|the|a|an|mr\.?|mrs\.?)\s+){1,4}(?:said|says|say|asked|asks|told|tells|added|adds|wrote|writes|tweeted|replied|explained|continued|noted|warned|answered|argued|insisted|claimed|recalled|shouted|concluded|joked)\b|^(?:said|says|asked|added|wrote|told|replied)\b/iu

/**
 * The sentences of one paragraph of English (text[start, end), no newline inside), trimmed and in order.
 * A stop ends a sentence unless an abbreviation, a number, an ellipsis or a quotation carries on after it.
 */
export function sentencesOf(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  const items = listItemStarts(text, start, end)
  let from = start
  let nextItem = 0
  const close = (to: number) => {
    const stretch = trim(text, from, to)
    if (stretch) found.push(...cut(text, stretch))
    from = to
  }
  for (let i = start; i < end; i++) {
    while (nextItem < items.length && (items[nextItem] as number) < i) nextItem++
    if (items[nextItem] === i && i > from) close(i)
    if (!/[.!?…؟۔。！？]/.test(text[i] as string)) continue
    const after = endOfStop(text, i, end)
    if (breaksHere(text, from, i, after, end)) close(after)
    i = after - 1
  }
  close(end)
  return found
}

/** The end of a run of stops and the closing marks after it. */
function endOfStop(text: string, at: number, end: number): number {
  let i = at + 1
  while (i < end) {
    if (/[.!?…؟۔。！？]/.test(text[i] as string)) i++
    else if (
      text[i] === ' ' &&
      text[i + 1] === '.' &&
      text[i - 1] === '.' &&
      !/[\p{L}\p{N}]/u.test(text[i + 2] ?? ' ')
    )
      i += 2
    else break
  }
  while (i < end && closers.test(text[i] as string) && !opensWord(text, i)) i++
  return i
}

/** A straight quote right before a letter opens the next quotation rather than closing this one. */
const opensWord = (text: string, i: number) =>
  /["'([{]/.test(text[i] as string) && /[\p{L}\p{N}]/u.test(text[i + 1] ?? '')

function breaksHere(text: string, from: number, stop: number, after: number, end: number): boolean {
  if (after >= end) return true
  const mark = text[after - 1] as string
  if (listLabel(text, from, stop)) return false
  const run = text.slice(stop, after)
  const spaced = /\s/.test(text[after] as string)
  if (/[؟۔。！？]/.test(run)) return true
  if (!spaced) return run === '.' && gluedSentence(text, stop, after)
  let next = after
  while (next < end && /\s/.test(text[next] as string)) next++
  if (next >= end) return true
  const rest = text.slice(next, next + 80)
  if (!/^["'“‘«([*•_-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€]/u.test(rest)) return false
  if (/^[-–—]/.test(rest)) return /[!?]/.test(run) && /^[-–—]\s[\p{Lu}]/u.test(rest)
  const quoteClosed = /["'”’»]/.test(mark)
  if (quoteClosed && speechAfter.test(rest)) return false
  if (/^\.(?:\s?\.)+["'”’»)\]]*$/.test(run))
    return run.replace(/[^.]/g, '').length > 3 || (openers.has(firstWord(rest)) && !/^I\b/.test(rest))
  if (run.startsWith('.')) return !abbreviated(text, from, stop, rest, run)
  return true
}

/** "…the world.Today is…": a stop with no space after it, between a small letter or digit and a capitalised word. */
function gluedSentence(text: string, stop: number, after: number): boolean {
  return (
    /[\p{Ll}\p{N}]{2}$/u.test(text.slice(Math.max(0, stop - 2), stop)) &&
    /^(?:\p{Lu}\p{Ll}+|I|A)\.?\s/u.test(text.slice(after, after + 30))
  )
}

/** "1.", "• 9.", "(iv)." and the like at the beginning of a line label it. */
const listLabel = (text: string, from: number, stop: number) =>
  stop - from < 12 && /^\s*(?:[•⁃▪◦*-]\s?)?\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(text.slice(from, stop))

/** Whether the stop at `stop` belongs to the word before it rather than ending a sentence. */
function abbreviated(text: string, from: number, stop: number, rest: string, run: string): boolean {
  const before = text.slice(Math.max(from, stop - 30), stop)
  const word = before.match(/[\p{L}\p{N}°.&'’]+$/u)?.[0] ?? ''
  const lower = word.toLowerCase()
  const next = firstWord(rest)
  if (run.length > 1) return false
  if (leaning.has(lower)) return !(lower === 'st' && openers.has(next) && next !== 'the')
  if (beforeNumber.has(lower) && /^\d/.test(rest)) return true
  if (/^[ap]\.?m$/.test(lower)) return stop - from < 14 && !openers.has(next)
  if (/^\p{Lu}$/u.test(word))
    return !(word === 'I'
      ? openers.has(next)
      : openers.has(next) && next.length > 1 && !/\p{Lu}\p{Ll}+ $/u.test(before.slice(0, -1)))
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || maybeFinal.has(lower)) return !openers.has(next)
  return false
}

const firstWord = (rest: string) => (rest.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/u)?.[0] ?? '').toLowerCase()

function trim(text: string, from: number, to: number): Stretch | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return end > start ? { start, end } : null
}

/** Cuts an overlong stretch into lines of at most MAX_LINE_LENGTH, at white space where there is any. */
export function cut(text: string, stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  let from = stretch.start
  while (stretch.end - from > MAX_LINE_LENGTH) {
    let to = from + MAX_LINE_LENGTH
    while (to > from && !/\s/.test(text[to] as string)) to--
    if (to === from) to = from + MAX_LINE_LENGTH
    if (/[\uDC00-\uDFFF]/.test(text[to] as string)) to--
    const piece = trim(text, from, to)
    if (piece) pieces.push(piece)
    from = to
  }
  const last = trim(text, from, stretch.end)
  if (last) pieces.push(last)
  return pieces
}
