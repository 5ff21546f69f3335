import type { HourOfActs } from './timeline-queries.ts'
import { type ActGroup, actGroupLabels, actGroups, groupOf } from './vocabulary.ts'

/** Most stretches of time the picture is cut into, and days the table lists. */
export const MAX_BINS = 24
export const MAX_DAYS = 200

const HOUR = 3_600_000
/** How long a stretch may be, in hours. */
const LENGTHS = [1, 2, 6, 12, 24, 48, 168, 336, 672, 2_016, 8_736, 87_360]

export const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const
export type Shape = (typeof shapes)[number]
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A person as the picture shows them: a letter in a shape. */
export interface Sign {
  id: string
  name: string
  letter: string
  shape: Shape
  acts: number
}

/** What was done of one kind within one stretch. */
export interface Cell {
  bin: number
  acts: number
  /** Who did how much, most first. */
  people: { sign: Sign; acts: number }[]
}

export interface Timeline {
  /** Start of each stretch, ISO 8601 UTC, and the length of all, in hours. */
  bins: string[]
  hours: number
  lanes: { group: ActGroup; label: string; cells: Cell[] }[]
  /** Versions, editions and verdicts, in order of time. */
  marks: { bin: number; label: string; words: string }[]
  people: Sign[]
  /** Days on which something was done, newest first. */
  days: { day: string; acts: number; kinds: { label: string; people: Cell['people'] }[]; marks: string[] }[]
  daysLeftOut: number
}

const isVersion = (action: string) => action === 'article.imported' || action === 'article.redrafted'
const isEdition = (action: string) => /^report\.(issued|withdrawn)$|^article\.signed$/.test(action)
const isVerdict = (action: string) => groupOf(action) === 'verdicts' && action !== 'claim.reopened'

/**
 * An article's acts over time, for a picture and a table: cut into at most `MAX_BINS` equal stretches of time.
 * @param rows oldest first
 * @param nameOf a person's name by id
 */
export function timelineOf(rows: readonly HourOfActs[], nameOf: (id: string) => string): Timeline {
  const people = signsOf(rows, nameOf)
  const signs = new Map(people.map((sign) => [sign.id, sign]))
  const { bins, hours, binOf } = binsOf(rows)
  const marked = marksOf(rows)
  const byDay = [...Map.groupBy(rows, ({ hour }) => hour.slice(0, 10))].reverse()
  return {
    bins,
    hours,
    people,
    lanes: kindsOf(rows).map(([group, ofKind]) => ({
      group,
      label: actGroupLabels[group],
      cells: [...Map.groupBy(ofKind, ({ hour }) => binOf(hour))].map(([bin, inBin]) => ({
        bin,
        acts: total(inBin),
        people: byPerson(inBin, signs),
      })),
    })),
    marks: [...Map.groupBy(marked, ({ hour }) => binOf(hour))].map(([bin, all]) => ({
      bin,
      label: shortOf(all),
      words: wordsOf(all).join(', '),
    })),
    days: byDay.slice(0, MAX_DAYS).map(([day, ofDay]) => ({
      day,
      acts: total(ofDay),
      kinds: kindsOf(ofDay).map(([group, ofKind]) => ({
        label: actGroupLabels[group],
        people: byPerson(ofKind, signs),
      })),
      marks: wordsOf(marked.filter(({ hour }) => hour.startsWith(day))),
    })),
    daysLeftOut: Math.max(0, byDay.length - MAX_DAYS),
  }
}

function signsOf(rows: readonly HourOfActs[], nameOf: (id: string) => string): Sign[] {
  return [...Map.groupBy(rows, (row) => row.actor_id)]
    .map(([id, own]) => ({ id, name: nameOf(id), acts: total(own) }))
    .sort((a, b) => b.acts - a.acts || a.name.localeCompare(b.name, 'en'))
    .map((one, i) => ({
      ...one,
      letter: LETTERS[i] ?? '+',
      shape: shapes[i % shapes.length] ?? 'circle',
    }))
}

function binsOf(rows: readonly HourOfActs[]) {
  const [first = 0, last = 0] = [rows[0], rows.at(-1)].map((row) => (row ? hourOf(row.hour) : 0))
  const start = (length: number) => Math.floor(first / length) * length
  const hours = LENGTHS.find((length) => (last - start(length)) / length < MAX_BINS) ?? LENGTHS.at(-1) ?? 1
  const count = Math.min(MAX_BINS, Math.floor((last - start(hours)) / hours) + 1)
  return {
    hours,
    bins: Array.from({ length: rows.length ? count : 0 }, (_, i) =>
      new Date((start(hours) + i * hours) * HOUR).toISOString(),
    ),
    binOf: (hour: string) => Math.min(count - 1, Math.floor((hourOf(hour) - start(hours)) / hours)),
  }
}

function hourOf(hour: string): number {
  return Date.parse(`${hour}:00:00Z`) / HOUR
}

function kindsOf(rows: readonly HourOfActs[]): [ActGroup, HourOfActs[]][] {
  const byKind = Map.groupBy(rows, ({ action }) => groupOf(action))
  return actGroups.flatMap((group) => {
    const own = byKind.get(group)
    return own ? [[group, own] as [ActGroup, HourOfActs[]]] : []
  })
}

function byPerson(rows: readonly HourOfActs[], signs: ReadonlyMap<string, Sign>): Cell['people'] {
  return [...Map.groupBy(rows, (row) => row.actor_id)]
    .flatMap(([id, own]) => {
      const sign = signs.get(id)
      return sign ? [{ sign, acts: total(own) }] : []
    })
    .sort((a, b) => b.acts - a.acts || a.sign.letter.localeCompare(b.sign.letter))
}

function total(rows: readonly HourOfActs[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0)
}

interface Mark {
  hour: string
  kind: 'version' | 'edition' | 'verdict'
  /** Versions and editions count from the first; verdicts are only how many. */
  number: number
}

function marksOf(rows: readonly HourOfActs[]): Mark[] {
  const count = { version: 0, edition: 0 }
  return rows.flatMap(({ hour, action, n }): Mark[] => {
    if (isVerdict(action)) return [{ hour, kind: 'verdict', number: n }]
    const kind = isVersion(action) ? 'version' : isEdition(action) ? 'edition' : null
    return kind ? Array.from({ length: n }, () => ({ hour, kind, number: ++count[kind] })) : []
  })
}

/** "v2 e1 ✓3": as little as fits over a stretch. */
function shortOf(marks: readonly Mark[]): string {
  const last = (kind: Mark['kind']) => marks.findLast((mark) => mark.kind === kind)?.number
  const [version, edition, verdicts] = [last('version'), last('edition'), verdictsOf(marks)]
  return [version && `v${version}`, edition && `e${edition}`, verdicts && `✓${verdicts}`]
    .filter(Boolean)
    .join(' ')
}

function wordsOf(marks: readonly Mark[]): string[] {
  const verdicts = verdictsOf(marks)
  return [
    ...marks.flatMap(({ kind, number }) => (kind === 'verdict' ? [] : [`${kind} ${number}`])),
    ...(verdicts ? [`${verdicts} verdict${verdicts === 1 ? '' : 's'}`] : []),
  ]
}

function verdictsOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, { kind, number }) => sum + (kind === 'verdict' ? number : 0), 0)
}
