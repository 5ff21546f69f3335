import { type Goal, goals } from './goals.ts'

/** One line of the table. */
export interface Row {
  part: string
  set: string
  figure: string
  value: number
  floor: number | null
  least: number | null
  most: number | null
}

/**
 * Rows of one set, with the floors and goals that are known for them.
 * @param measured floors and goals that were themselves measured in this run, by figure
 */
export function rowsOf(
  part: string,
  set: string,
  figures: Readonly<Record<string, number>>,
  measured: Readonly<Record<string, Pick<Goal, 'floor' | 'least'>>> = {},
): Row[] {
  return Object.entries(figures).map(([figure, value]) => {
    const goal = measured[figure] ?? goals.find((one) => one.set === set && one.figure === figure)
    return {
      part,
      set,
      figure,
      value,
      floor: goal?.floor ?? null,
      least: goal?.least ?? null,
      most: (goal as Goal | undefined)?.most ?? null,
    }
  })
}

/** The cells of a row for the table. */
export function cellsOf({ part, set, figure, value, floor, least, most }: Row): string[] {
  return [part, set, figure, shown(value), floor === null ? '' : written(floor), goalOf(least, most), mark()]

  function mark(): string {
    if (least === null && most === null) return ''
    return value >= (least ?? -Infinity) && value <= (most ?? Infinity) ? 'met' : 'not met'
  }
}

export const heads = ['part', 'set', 'figure', 'value', 'floor', 'goal', '']

const shown = (value: number) => (Number.isNaN(value) ? '–' : written(value))

const written = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1 })

function goalOf(least: number | null, most: number | null): string {
  if (least !== null && most !== null) return `${written(least)} – ${written(most)}`
  if (least !== null) return `≥ ${written(least)}`
  return most === null ? '' : `≤ ${written(most)}`
}
