import type { Figure } from './figure.ts'
import { number, span } from './number-pattern.ts'
import { type Run, wordAt, wordBefore, wordFrom } from './runs.ts'

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const month =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![\\p{L}])'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?![\\p{L}])'
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d)'
const year = '(?<year>(?:1[0-9]|20)\\d\\d)(?!\\d)'
const part = '(?:early|mid|late)[- ]'
const season = '(?:spring|summer|autumn|fall|winter)'

type Groups = Record<string, string | undefined>
type Reading = Pick<Figure, 'value' | 'iso'> & Partial<Pick<Figure, 'to'>>

const aDigit = /\d/
const aRelativeDate = /last|next|this|later|yesterday|today|tomorrow|tonight/i
const aMonth = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i

/**
 * The ways a date is written, fullest first: what must stand somewhere in the words (looked for first, because most
 * sentences have no date), the pattern, and what it fixes. A reading of null means: no date after all.
 */
const shapes: [RegExp, RegExp, (groups: Groups, run: Run, at: number, found: string) => Reading | null][] = [
  [
    aDigit,
    /(?<![\d/.-])(?<year>\d{4})-(?<m>\d\d)-(?<day>\d\d)(?![\d-])/gu,
    (g) => fixed(g.year, Number(g.m), Number(g.day)),
  ],
  [
    aDigit,
    /(?<![\d/.-])(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<year>(?:19|20)\d\d)(?![\d/-])/gu,
    (g) => slashed(Number(g.a), Number(g.b), g.year),
  ],
  [
    aMonth,
    new RegExp(
      `(?<![\\p{L}\\d])(?:${weekday},? )?(?:the )?${day} (?:of )?${month}(?:,? ${year})?|(?<![\\p{L}\\d])(?:${weekday},? )?${month.replace('<month>', '<month2>')} ${day.replace('<day>', '<day2>')}(?:[-–]\\d{1,2})?(?:,? ${year.replace('<year>', '<year2>')})?`,
      'gu',
    ),
    (g) => fixed(g.year ?? g.year2, monthNumber(g.month ?? g.month2), Number(g.day ?? g.day2)),
  ],
  [
    aMonth,
    new RegExp(`(?<![\\p{L}\\d])(?:${part})?${month}(?:,| of)? ${year}`, 'gu'),
    (g) => fixed(g.year, monthNumber(g.month)),
  ],
  [
    aDigit,
    new RegExp(`(?<![\\p{L}\\d])${season} (?:of )?${year}`, 'gu'),
    (g) => ({ value: Number(g.year), iso: g.year ?? null }),
  ],
  [aDigit, /(?<![\d,.$£€-])(?<year>(?:1[5-9]|20)\d\d)[-–](?<to>\d\d(?:\d\d)?)(?![\d-])/gu, (g) => years(g)],
  [
    aDigit,
    /(?<![\p{L}\d])(?:(?:early|mid|late)[- ])?(?:(?<decade>(?:1[5-9]|20)\d)0s|(?<=(?:the|and) (?:(?:early|mid|late)[- ])?)'?[2-9]0s)(?![\p{L}\d])/gu,
    (g) => (g.decade ? { value: Number(`${g.decade}0`), iso: `${g.decade}X` } : { value: null, iso: null }),
  ],
  [
    /century/i,
    /(?<![\p{L}\d])(?:(?:early|mid|late)[- ])?(?:1?\d|2[01])(?:st|nd|rd|th)[- ]century|(?<![\p{L}])(?:eighteenth|nineteenth|twentieth|twenty-first)[- ]century/giu,
    () => open,
  ],
  [
    /ago|earlier|later/i,
    new RegExp(
      `(?<![\\p{L}\\d-])(?:(?:about|around|almost|nearly|more than|less than|just) )?(?:${number}|a|an|a few|several|some) ${span} (?:ago|earlier|later)(?![\\p{L}])`,
      'giu',
    ),
    () => open,
  ],
  [
    /day/i,
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?:last|next|this|early|late|every) )?${weekday}(?: (?:morning|afternoon|evening|night))?`,
      'gu',
    ),
    () => open,
  ],
  [
    aRelativeDate,
    new RegExp(
      `(?<![\\p{L}])(?:last|next|this|earlier this|later this) (?:week|month|year|night|weekend|morning|afternoon|evening|${season}|century|decade|${month})(?![\\p{L}])|(?<![\\p{L}])(?:yesterday|today|tomorrow|tonight)(?![\\p{L}])`,
      'giu',
    ),
    () => open,
  ],
  [
    aDigit,
    /(?<![\p{L}\d:])(?:\d{1,2}(?:[:.]\d\d)? ?(?:a\.m\.|p\.m\.|am|pm|o'clock)|[012]?\d:[0-5]\d(?!:?\d))(?![\p{L}\d])/giu,
    () => open,
  ],
  [aMonth, new RegExp(`(?<![\\p{L}\\d])(?:${part})?${month}`, 'gu'), (g, run, at) => loneMonth(g, run, at)],
  [
    aDigit,
    /(?<![\p{L}\d,.$£€:-])(?<year>(?:1[5-9]|20)\d\d)(?![\p{L}\d%:-]|[,.]\d)/gu,
    (g, run, at, found) => loneYear(g, run, at, found),
  ],
]

const open: Reading = { value: null, iso: null }

/** Dates and times of day in the words, none overlapping, in order; `rest` is the run with them blanked out. */
export function datesIn(run: Run): { dates: Figure[]; rest: Run } {
  const dates: Figure[] = []
  let text = run.text
  for (const [sign, shape, read] of shapes) {
    if (!sign.test(run.text)) continue
    for (const match of text.matchAll(shape)) {
      const reading = read(match.groups ?? {}, run, match.index, match[0])
      if (!reading) continue
      const end = match.index + match[0].length
      dates.push({
        kind: 'date',
        text: run.exact.slice(match.index, end),
        start: run.start + match.index,
        end: run.start + end,
        unit: null,
        bound: null,
        ...reading,
      })
      text = text.slice(0, match.index) + BLANK.repeat(match[0].length) + text.slice(end)
    }
  }
  return { dates: dates.sort((a, b) => a.start - b.start), rest: { ...run, text } }
}
/** Stands for taken letters: no pattern matches it. */
const BLANK = '\u0000'

const monthNumber = (name: string | undefined): number =>
  monthNames.findIndex((each) => each.startsWith((name ?? '-').toLowerCase().replace('.', '').slice(0, 3))) +
  1

const two = (n: number): string => String(n).padStart(2, '0')

function fixed(year: string | undefined, month: number, day?: number): Reading | null {
  if (month < 1 || month > 12 || day === 0 || (day ?? 1) > 31) return null
  const iso = `${year ?? 'XXXX'}-${two(month)}${day ? `-${two(day)}` : ''}`
  return { value: year ? Number(year) : null, iso }
}

/** "17/03/2025": only one reading is possible when one of the two cannot be a month. */
function slashed(a: number, b: number, year: string | undefined): Reading | null {
  if (a > 31 || b > 31 || (a > 12 && b > 12)) return null
  if (a > 12 || a === b) return fixed(year, b, a)
  return b > 12 ? fixed(year, a, b) : { value: Number(year), iso: null }
}

function years(g: Groups): Reading | null {
  const from = g.year ?? ''
  const to = (g.to ?? '').length === 2 ? `${from.slice(0, 2)}${g.to}` : (g.to ?? '')
  return Number(to) > Number(from) ? { value: Number(from), to: Number(to), iso: `${from}/${to}` } : null
}

/** "May", "March", "August" are a month where the tree reads a name that no other name stands beside. */
function loneMonth(g: Groups, run: Run, at: number): Reading | null {
  const word = wordAt(run, at)
  if (!word || !/^(?:PROPN|NOUN)$/.test(word.upos) || word.relation === 'flat') return null
  const beside = run.words.some((each) => each.head === word.index && /^flat/.test(each.relation))
  if (beside) return null
  if (/^(?:may|march|august|april|june|jan)$/i.test(g.month ?? '') && /^(?:nsubj|root)/.test(word.relation))
    return null
  return fixed(undefined, monthNumber(g.month))
}

/** "2016" is a year unless it counts something: "2016 people". */
function loneYear(g: Groups, run: Run, at: number, found: string): Reading | null {
  const previous = wordBefore(run, at)
  const next = wordFrom(run, at + found.length)
  const spaced = next?.start === run.start + at + found.length + 1
  const counts = spaced && next?.xpos === 'NNS' && !dating.test(previous?.lower ?? '')
  if (counts || /^(?:than|about|around|least|most|nearly|almost|over)$/.test(previous?.lower ?? ''))
    return null
  return { value: Number(g.year), iso: g.year ?? null }
}
const dating =
  /^(?:in|since|until|before|after|during|the|'s|by|from|of|for|early|late|mid|its|their|his|her)$/
