import type { Level } from '../../src/scales/queries.ts'
import { VerdictBadge } from '../parts/badges.tsx'
import { isUsed } from './met-drawing.tsx'

interface MetTableProps {
  levels: readonly Level[]
  table: readonly (readonly number[])[]
  caption: string
  /** Whether two levels met in either order count in one cell: the other cell is left empty. */
  isHalf: boolean
}

/** Which levels met on the same claim, and how often, as text: only levels that somebody chose. */
export function MetTable({ levels, table, caption, isHalf }: MetTableProps) {
  const used = levels.flatMap((level, place) => (isUsed(table, place) ? [{ level, place }] : []))
  return (
    <div class="table-frame">
      <table class="met-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {used.map(({ level }) => (
              <th key={level.id} scope="col" class="number">
                <bdi>{level.label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map(({ level, place }) => (
            <tr key={level.id}>
              <th scope="row">
                <VerdictBadge {...level} />
              </th>
              {used.map((column) => (
                <td key={column.level.id} class={column.place === place ? 'number met-same' : 'number'}>
                  {isHalf && column.place < place
                    ? ''
                    : table[place]?.[column.place] || <span class="muted">0</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
