import { boundOf } from './bounds.ts'
import type { Figure } from './figure.ts'
import { labels } from './labels.ts'
import {
  after,
  before,
  currency,
  currencyWord,
  measureSign,
  number,
  numberSign,
  percent,
  span,
} from './number-pattern.ts'
import { numberValue } from './number-value.ts'
import { type Run, wordAt, wordBefore, wordFrom } from './runs.ts'
import { unitAfter } from './units.ts'

/** Bound words, a currency, a number or a range, what it is measured in, more bound words: one figure. */
const quantity = new RegExp(
  String.raw`(?<![\p{L}\d.,$£€/]|[\p{L}\d][-‑–])(?:(?:(?<before>${before})(?: |(?<=~)))?(?:(?:an? )?(?:extra|additional|further|total of) )?(?<between>between )?)(?<currency>${currency})?(?<low>${number})` +
    `(?<measure>[- ]?${percent})?(?:(?<joint> to | ?[-–—] ?|(?<=between .{1,30}) and )(?:${currency})?(?<high>${number}))?` +
    String.raw`(?:(?<percent>[- ]?${percent})|(?<money>[- ]${currencyWord})|(?<span>[- ](?:(?<=half )an? )?${span}(?<old>[- ](?:old|olds)\b)?)|(?<sign> ?${measureSign}))?(?<after>${after})?(?!\d|[.,]\d|'?s\b)`,
  'giu',
)

/** Numbers, shares, sums of money and spans of time in the words, in order. Dates are to be taken out of the run before. */
export function quantitiesIn(run: Run): Figure[] {
  const figures: Figure[] = []
  if (!numberSign.test(run.text)) return figures
  for (const match of run.text.matchAll(quantity)) {
    const figure = readQuantity(run, match.index, match[0], match.groups as Groups)
    if (figure) figures.push(figure)
  }
  return figures
}

type Groups = Record<string, string | undefined>

function readQuantity(run: Run, at: number, found: string, groups: Groups): Figure | null {
  const start = run.start + at
  const end = start + found.length
  const high = groups.high ? numberValue(groups.high) : null
  const low = scaled(groups.low ?? '', numberValue(groups.low ?? ''), groups.high ?? '')
  const figure: Figure = {
    kind: 'number',
    text: run.exact.slice(at, at + found.length),
    start,
    end,
    value: low,
    unit: null,
    bound: isRange(run, at, low, high) ? 'between' : (boundOf(groups.before) ?? boundOf(groups.after)),
  }
  if (high !== null) figure.to = high
  if (groups.percent || groups.measure)
    return {
      ...figure,
      kind: 'percent',
      unit: /point/.test(`${groups.percent}${groups.measure}`) ? 'percentage points' : 'percent',
    }
  if (groups.currency || groups.money)
    return { ...figure, kind: 'money', unit: currencyName(groups.currency ?? groups.money ?? '') }
  if (groups.old) return { ...figure, unit: 'years old' }
  if (groups.sign) return { ...figure, unit: groups.sign.trim() }
  if (groups.span) return { ...figure, kind: 'duration', unit: plural(groups.span) }
  return bareNumber(run, at, found, groups, figure)
}

/** "5 to 7", "5-7", "between 5 and 7"; but "from 5 to 7" is a change and "2-1" a score. */
const isRange = (run: Run, at: number, low: number | null, high: number | null): boolean =>
  low !== null && high !== null && low < high && !/from $/i.test(run.text.slice(0, at).slice(-5))

/** "5 to 7 million": the magnitude said once is meant twice. */
function scaled(text: string, value: number | null, other: string): number | null {
  const magnitude = magnitudeEnd.exec(other)?.[0]
  if (value === null || !magnitude || magnitudeEnd.test(text)) return value
  return value * (numberValue(`1 ${magnitude}`) ?? 1)
}

const magnitudeEnd = /(?:hundred|thousand|(?:m|b|tr)illion|mn|bn|tn|m|k)$/i

/** A number without a measure: of what it counts, or none when it only labels ("Route 66", "Article 5") or is no number ("one of them"). */
function bareNumber(run: Run, at: number, found: string, groups: Groups, figure: Figure): Figure | null {
  const next = wordFrom(run, at + found.length)
  const previous = wordBefore(run, at)
  const word = wordAt(run, at)
  const low = (groups.low ?? '').toLowerCase()
  if (low === 'one' && !groups.high)
    return word?.upos === 'NUM' && next?.upos === 'NOUN' && !/^(?:day|time|thing|way)$/.test(next.lower)
      ? { ...figure, unit: unitAfter(run, at + found.length) }
      : null
  if (/^an? (?:third|fifth|sixth|seventh|eighth|ninth|tenth|quarter)$/.test(low) && next?.lower !== 'of')
    return next?.upos === 'NOUN' || next?.upos === 'ADJ' || next?.upos === 'PROPN' ? null : figure
  if (isLabel(run, at, previous, next, low)) return null
  if (isAge(run, at, found.length, previous)) return { ...figure, unit: 'years old' }
  if (figure.to !== undefined && figure.bound === null) return figure
  const unit = unitAfter(run, at + found.length)
  if (figure.to !== undefined && !unit && !groups.between) return { ...figure, bound: null }
  return unit === 'pounds' && (figure.value ?? 0) >= 1000
    ? { ...figure, kind: 'money', unit: '£' }
    : { ...figure, unit }
}

function isLabel(
  run: Run,
  at: number,
  previous: Run['words'][number] | undefined,
  next: Run['words'][number] | undefined,
  low: string,
): boolean {
  if (!previous || previous.end !== run.start + at - 1) return false
  if (labels.test(previous.lower)) return true
  if (!/^[\d.]+$/.test(low)) return false
  if (!previous.xpos.startsWith('NNP')) return false
  const opening = run.words.findLast((word) => word.index < previous.index && !word.xpos.startsWith('NNP'))
  return opening?.upos !== 'ADP' || !/^(?:NOUN|ADJ)$/.test(next?.upos ?? '')
}

/** "Anne Smith, 40, …", "aged 40". */
function isAge(run: Run, at: number, length: number, previous: Run['words'][number] | undefined): boolean {
  if (previous?.lower === 'aged') return true
  const number = run.text.slice(at, at + length)
  const after = run.text[at + length]
  if (!/^\d{1,2}$/.test(number) || previous?.lower !== ',' || (after !== ',' && after !== undefined))
    return false
  const name = wordBefore(run, at - 2)
  return name?.upos === 'PROPN'
}

const currencies: [RegExp, string][] = [
  [/^(?:us|usd)?\$$|^usd|dollars?$/, '$'],
  [/^£|sterling|^gbp/, '£'],
  [/^€|^euros?|^eur/, '€'],
  [/^¥/, '¥'],
]

function currencyName(written: string): string {
  const plain = written.trim().replace(/^-/, '')
  const lower = plain.toLowerCase()
  if (/^(?:canadian|australian|hong kong) /.test(lower)) return lower
  return currencies.find(([pattern]) => pattern.test(lower))?.[1] ?? (/[a-z]/.test(plain) ? lower : plain)
}

function plural(span: string): string {
  const word = span.toLowerCase().replace(/^[- ](?:an? )?|[- ]old$/g, '')
  if (word.endsWith('s')) return word
  return word === 'century' ? 'centuries' : `${word}s`
}
