import { z } from 'zod'
import { InvalidInput } from '../errors.ts'
import { block, line, once, oneOf, version } from '../http/fields.ts'
import { MAX_ALIKE, MAX_LEVELS, MAX_ROWS, MIN_LEVELS } from './limits.ts'
import { colours, type DescribedLevel } from './vocabulary.ts'

const MAX_LABEL = 60
const MAX_DEFINITION = 500
/** One sign on screen may be several UTF-16 units. */
const MAX_ICON = 8

export interface ScaleInput {
  name: string
  /** The version of the scale that the form was filled from. */
  number: number
  once?: string | undefined
  /** How far apart two levels on the axis may be and count as alike. */
  alike: number
  levels: DescribedLevel[]
}

/**
 * Reads the form of a scale: its name, and a row of numbered fields (`label-0`, `definition-0`, …) per level. A row
 * whose label is empty, or that is marked to be removed, is left out.
 * @throws InvalidInput with a sentence per field
 */
export function readScale(body: unknown): ScaleInput {
  const form = { ...(body as Record<string, unknown>) }
  const fields: Record<string, string> = {}
  const head = scaleInput.safeParse(form)
  for (const issue of head.error?.issues ?? []) fields[String(issue.path[0] ?? '')] ??= issue.message
  const rows: (z.output<typeof rowInput> & { row: number })[] = []
  for (let row = 0; row < MAX_ROWS; row++) {
    const read = rowInput.safeParse(rowOf(form, row))
    if (read.success) rows.push({ ...read.data, row })
    else for (const issue of read.error.issues) fields[`${String(issue.path[0])}-${row}`] ??= issue.message
  }
  const kept = rows.filter((row) => row.label && row.remove !== '1')
  const taken = new Map<string, number>()
  for (const { label, row } of kept) {
    if (taken.has(fold(label))) fields[`label-${row}`] ??= `Two levels are called “${label}”.`
    taken.set(fold(label), row)
  }
  if (kept.length < MIN_LEVELS) fields[''] ??= `A scale needs at least ${MIN_LEVELS} levels.`
  if (kept.length > MAX_LEVELS) fields[''] ??= `A scale has at most ${MAX_LEVELS} levels.`
  if (!head.success || Object.keys(fields).length) throw new InvalidInput(fields)
  return { ...head.data, levels: inOrder(kept) }
}

const scaleInput = z.object({
  name: line('Name', { max: MAX_LABEL, required: true }),
  number: version,
  alike: z.coerce
    .number({ error: 'Choose which levels count as alike.' })
    .int()
    .min(0, 'Choose which levels count as alike.')
    .max(MAX_ALIKE, 'Choose which levels count as alike.')
    .default(0),
  once,
})

const rowInput = z
  .object({
    key: z
      .string()
      .regex(/^[a-z0-9-]{0,60}$/)
      .catch('')
      .default(''),
    label: line('Label', { max: MAX_LABEL }),
    definition: block('Definition', { max: MAX_DEFINITION }),
    place: z.coerce
      .number({ error: 'The place must be a number.' })
      .int('The place must be a whole number.')
      .min(0)
      .max(999, 'The place must be under 1000.')
      .catch(999)
      .default(999),
    axis: z.enum(['', '1']).default(''),
    colour: oneOf('Colour', colours).default('neutral'),
    icon: line('Sign', { max: MAX_ICON }),
    remove: z.enum(['', '1']).default(''),
  })
  .refine((row) => !row.label || row.remove === '1' || row.definition, {
    path: ['definition'],
    message: 'Say what the level means.',
  })
  .refine((row) => !row.label || row.remove === '1' || row.icon, {
    path: ['icon'],
    message: 'Give the level a sign, so that colour does not carry it alone.',
  })

const columns = ['key', 'label', 'definition', 'place', 'axis', 'colour', 'icon', 'remove'] as const

function rowOf(form: Record<string, unknown>, row: number): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = form[`${column}-${row}`]
      return value === undefined ? [] : [[column, value]]
    }),
  )
}

/** By place within the axis, then by place off it; keys are kept, and made of the label where there is none. */
function inOrder(rows: (z.output<typeof rowInput> & { row: number })[]): DescribedLevel[] {
  const sorted = [...rows].sort(
    (a, b) => Number(b.axis) - Number(a.axis) || a.place - b.place || a.row - b.row,
  )
  const keys = new Set(sorted.map((row) => row.key).filter(Boolean))
  const used = new Set<string>()
  return sorted.map(({ key, label, definition, axis, colour, icon }) => {
    const own = key && !used.has(key) ? key : freeKey(label, (one) => keys.has(one) || used.has(one))
    used.add(own)
    return { key: own, label, definition, onAxis: axis === '1', colour, icon }
  })
}

function freeKey(label: string, isTaken: (key: string) => boolean): string {
  const base =
    fold(label)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'level'
  let key = base
  for (let n = 2; isTaken(key); n++) key = `${base}-${n}`
  return key
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
