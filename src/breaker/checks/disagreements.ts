import type { Document } from '../document.ts'
import type { Bound, Figure } from '../figures/figure.ts'
import { type Hint, hintAt, type Place } from './hint.ts'
import { type Counted, countedIn } from './number-contexts.ts'
import type { FiguredSentence } from './read-figures.ts'

/** Numbers further apart than this are hardly about the same. */
const FURTHEST = 2
/** Of more numbers with one key only so many are compared, so that the work stays linear in the text. */
const MOST = 12

/** Two numbers that disagree about the same: "killed 12 people", "14 people were killed"; two ages of one person. */
export function disagreementHints(document: Document, sentences: FiguredSentence[]): Hint[] {
  return [...countHints(document, sentences), ...ageHints(document, sentences)]
}

function countHints(document: Document, sentences: FiguredSentence[]): Hint[] {
  const byKey = new Map<string, Counted[]>()
  for (const each of sentences.flatMap(countedIn))
    byKey.set(each.key, [...(byKey.get(each.key) ?? []).slice(0, MOST - 1), each])
  return [...byKey.values()].flatMap((counts) => {
    const pair = firstPair(counts, disagree)
    if (!pair) return []
    const [a, b] = pair
    const message = `Do these disagree? “${quote(document, a)}” and “${quote(document, b)}” (${a.about}).`
    return [hintAt(document.text, 'numbers disagree', message, pair)]
  })
}

const quote = (document: Document, place: Place): string => document.text.slice(place.start, place.end)

function firstPair<T>(items: T[], test: (a: T, b: T) => boolean): [T, T] | null {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) if (test(a, b)) return [a, b]
  return null
}

function disagree(a: Counted, b: Counted): boolean {
  if (a.line === b.line || agree(a.figure, b.figure) || agree(b.figure, a.figure)) return false
  const [low, high] = [a.figure.value as number, b.figure.value as number].sort((x, y) => x - y) as [
    number,
    number,
  ]
  if (low <= 0 || high / low > FURTHEST) return false
  return sameWhen(a.dates, b.dates) && sameWhere(a.places, b.places)
}

/** Equal, or the first only bounds what the second says: "at least 12" and "14". */
function agree(a: Figure, b: Figure): boolean {
  const [x, y] = [a.value as number, b.value as number]
  const allows: Record<NonNullable<Bound>, boolean> = {
    exactly: false,
    about: Math.abs(x - y) / Math.max(x, y) < 0.15,
    'at least': y >= x,
    'more than': y > x,
    'at most': y <= x,
    'less than': y < x,
    between: true,
  }
  return x === y || (a.bound !== null && allows[a.bound])
}

/** A date on one side only is another event as often as not. */
const sameWhen = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((date) => b.includes(date))
const sameWhere = (a: string[], b: string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((place) => b.includes(place))

interface Age extends Place {
  value: number
  name: string
}

/** "Anne Smith, 40," and "Smith, 41,". */
function ageHints(document: Document, sentences: FiguredSentence[]): Hint[] {
  const byName = new Map<string, Age[]>()
  for (const { sentence, figures } of sentences)
    for (const [i, figure] of figures.entries()) {
      const name = figures[i - 1]
      if (figure.unit !== 'years old' || figure.value === null || name?.kind !== 'name') continue
      if (!/^,? (?:who is |aged )?$/.test(document.text.slice(name.end, figure.start))) continue
      const age = {
        value: figure.value,
        name: name.text,
        start: name.start,
        end: figure.end,
        line: sentence.index,
      }
      const key = name.text.split(' ').at(-1) as string
      byName.set(key, [...(byName.get(key) ?? []).slice(0, MOST - 1), age])
    }
  return [...byName.values()].flatMap((ages) => {
    const pair = firstPair(ages, (a, b) => a.value !== b.value && samePerson(a.name, b.name))
    if (!pair) return []
    const message = `Two ages of one person? “${quote(document, pair[0])}” and “${quote(document, pair[1])}”.`
    return [hintAt(document.text, 'numbers disagree', message, pair)]
  })
}

/** The fuller name ends with the shorter one. */
const samePerson = (a: string, b: string): boolean => ` ${a}`.endsWith(` ${b}`) || ` ${b}`.endsWith(` ${a}`)
