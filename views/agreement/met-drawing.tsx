import type { Level } from '../../src/scales/queries.ts'
import { paletteName } from '../parts/badges.tsx'

/** Side of a cell, the room for labels beside them, and the gap before the levels off the axis, in pixels. */
const CELL = 44
const LABELS = 150
const TOP = 28
const GAP = 8
/** Longest label that fits beside the rows. */
const LABEL_LENGTH = 17

interface MetDrawingProps {
  levels: readonly Level[]
  /** How many of the levels, the first ones, are on the axis. */
  axis: number
  table: readonly (readonly number[])[]
  label: string
}

/**
 * Which levels met on the same claim: a square for each two, the larger the more often, with its number on it. Where
 * ratings match, along the diagonal, the cell is framed. Off the axis only levels that somebody chose. The table below
 * it says the same.
 */
export function MetDrawing({ levels, axis, table, label }: MetDrawingProps) {
  const most = Math.max(1, ...table.flat())
  const shown = levels.flatMap((level, place) =>
    place < axis || isUsed(table, place) ? [{ level, place }] : [],
  )
  const at = (nth: number) => nth * CELL + (nth >= axis && axis > 0 ? GAP : 0)
  const side = at(shown.length - 1) + CELL
  return (
    <section class="met-box" tabindex={0} aria-label={label}>
      <svg
        class="met"
        width={LABELS + side + 2}
        height={TOP + side + 2}
        viewBox={`0 0 ${LABELS + side + 2} ${TOP + side + 2}`}
        role="img"
        aria-label="A square for each two levels that met, the larger the more often; the table says the same."
      >
        {shown.map(({ level }, nth) => (
          <g key={level.id} class={`verdict-${paletteName(level.colour)}`}>
            <text class="met-icon" x={LABELS + at(nth) + CELL / 2} y={TOP - 9} text-anchor="middle">
              {level.icon}
            </text>
            <text class="met-icon" x={LABELS - 14} y={TOP + at(nth) + CELL / 2 + 5} text-anchor="middle">
              {level.icon}
            </text>
            <text class="met-label" x={LABELS - 28} y={TOP + at(nth) + CELL / 2 + 4} text-anchor="end">
              {cut(level.label)}
            </text>
          </g>
        ))}
        {shown.map((row, r) =>
          shown.map((column, c) => {
            const count = table[row.place]?.[column.place] ?? 0
            return (
              <Cell
                key={`${row.place} ${column.place}`}
                count={count}
                part={count / most}
                x={LABELS + at(c)}
                y={TOP + at(r)}
                isMatch={r === c}
              />
            )
          }),
        )}
      </svg>
    </section>
  )
}

interface CellProps {
  count: number
  /** Of the largest count. */
  part: number
  x: number
  y: number
  isMatch: boolean
}

function Cell({ count, part, x, y, isMatch }: CellProps) {
  const side = count ? Math.max(3, Math.sqrt(part) * (CELL - 6)) : 0
  const middle = CELL / 2
  return (
    <>
      <rect
        class={isMatch ? 'met-cell met-match' : 'met-cell'}
        x={x + 1}
        y={y + 1}
        width={CELL - 2}
        height={CELL - 2}
      />
      {count ? (
        <>
          <rect
            class="met-square"
            x={x + middle - side / 2}
            y={y + middle - side / 2}
            width={side}
            height={side}
          />
          <text class="met-count" x={x + middle} y={y + middle + 4} text-anchor="middle">
            {count}
          </text>
        </>
      ) : null}
    </>
  )
}

/** Whether somebody chose the level at this place. */
export function isUsed(table: readonly (readonly number[])[], place: number): boolean {
  return table.some((row, r) => row[place] || (r === place && row.some(Boolean)))
}

function cut(label: string): string {
  const letters = [...label]
  return letters.length > LABEL_LENGTH ? `${letters.slice(0, LABEL_LENGTH - 1).join('')}…` : label
}
