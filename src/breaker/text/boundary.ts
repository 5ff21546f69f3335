import { openers } from './abbreviations.ts'
import { firstWord, leaningStop } from './leaning-stop.ts'

/** "asked the mayor", "Odeh said.": the words after a quotation that tell who spoke. */
const tagAfter =
  /^(?:(?:[A-Z][\p{L}.'’-]*|he|she|they|it|the|a|an|mr\.?|mrs\.?)\s+){1,4}(?:said|says|say|asked|asks|told|tells|added|adds|wrote|writes|tweeted|replied|explained|continued|noted|warned|answered|argued|insisted|claimed|recalled|shouted|cried|yelled|concluded|joked)\b|^(?:said|says|asked|added|wrote|told|replied)\b/iu

const opening = /^["'“‘’«([*•_-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}$£€]/u

/** Names that are written with their own mark. */
const markedName = /(?:^|[\s("“])(?:Yahoo|Jeopardy|Yum|Oklahoma|Panic|Hamilton)!$/

/**
 * Whether a sentence of text[from, end) ends with the run of stops and closing marks text[stop, after).
 * A stop does not end it where an abbreviation, a number, an ellipsis or a quotation carries on after it.
 */
export function endsSentence(text: string, from: number, stop: number, after: number, end: number): boolean {
  if (after >= end) return true
  if (isLabel(text, from, stop)) return false
  const run = text.slice(stop, after)
  if (/[؟۔。！？]/.test(run)) return true
  if (!/\s/.test(text[after] as string)) return isGlued(text, stop, after, run)
  let next = after
  while (next < end && /\s/.test(text[next] as string)) next++
  if (next >= end) return true
  const rest = text.slice(next, Math.min(end, next + 80))
  if (/^[-–—]/.test(rest)) return /[!?]/.test(run) && /^[-–—]\s\p{Lu}/u.test(rest)
  if (!opening.test(rest) && !opensSmall(run, text, stop, rest)) return false
  const marks = run.replace(/\s?\[\d+\]/g, '')
  if (/["'”’»]$/.test(marks) && /[!?]/.test(run) && tagAfter.test(rest)) return false
  if (/^(?:\.\.\.|…)\]$/.test(marks)) return /^\p{Lu}/u.test(rest)
  if (/^\.(?:\s?\.)+["'”’»)\]]*$/.test(marks))
    return marks.replace(/[^.]/g, '').length > 3 || (openers.has(firstWord(rest)) && !/^I\b/.test(rest))
  if (marks === '!' && markedName.test(text.slice(Math.max(from, stop - 12), stop + 1)))
    return openers.has(firstWord(rest))
  return marks !== '.' || !leaningStop(text, from, stop, rest)
}

/** A sentence of this many words or more ends at a semicolon before "and she", "but they". */
const LONG_SENTENCE = 30

/** Whether the semicolon at `at` parts two statements of a sentence too long to be read as one line. */
export function endsAtSemicolon(text: string, from: number, at: number, end: number): boolean {
  const next = /^\s(?:and|but|so|yet)[,\s.…]+(?:\(|(?:I|you|he|she|it|we|they|there)(?:['’]\p{L}+)?\s)/u.exec(
    text.slice(at + 1, Math.min(end, at + 30)),
  )
  return (
    next !== null &&
    (text.slice(Math.max(from, at - 500), at).match(/\s+/g)?.length ?? 0) >= LONG_SENTENCE - 1
  )
}

/** "1.", "2.1.", "• 9.", "(iv)." and the like at the beginning of a line label it. */
const isLabel = (text: string, from: number, stop: number) =>
  stop - from < 12 &&
  /^\s*(?:[•⁃▪◦*-]\s?)?["(]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,4})$/i.test(text.slice(from, stop))

/** "…the world.Today is…", "…the end.”The": no space after the stop, a small letter or digit before it and a capitalised word after it. */
const isGlued = (text: string, stop: number, after: number, run: string) =>
  /^[.!?][”»]?$/.test(run) &&
  /[\p{Ll}\p{N}]{2}$/u.test(text.slice(Math.max(0, stop - 2), stop)) &&
  /^(?:\p{Lu}\p{Ll}+|I|A)\.?\s/u.test(text.slice(after, after + 30))

/** A sentence may begin small with a brand ("eBay", "iPhone"), an address or, after a plain word's stop, with a bracket. */
const opensSmall = (run: string, text: string, stop: number, rest: string) =>
  /^(?:\p{Ll}{1,5}\p{Lu}|\(?https?:)/u.test(rest) ||
  (/^[.!?]$/.test(run) &&
    /^\(\p{Ll}/u.test(rest) &&
    /\p{Ll}{4}$/u.test(text.slice(Math.max(0, stop - 4), stop)))
