/**
 * Pairs rows with columns one to one so that the sum of their weights is greatest (the Hungarian method, by shortest
 * augmenting paths over potentials).
 * @returns as many pairs [row, column] as the shorter side is long
 */
export function assignment(weights: readonly (readonly number[])[]): [number, number][] {
  const height = weights.length
  const width = weights[0]?.length ?? 0
  if (!height || !width) return []
  if (height > width) return assignment(turned(weights)).map(([column, row]) => [row, column])
  const rowPotential = new Float64Array(height + 1)
  const columnPotential = new Float64Array(width + 1)
  /** Row matched to each column, counted from 1; column 0 holds the row that is being placed. */
  const rowOf = new Int32Array(width + 1)
  const before = new Int32Array(width + 1)
  for (let row = 1; row <= height; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(width + 1)
    do {
      used[column] = 1
      const at = rowOf[column] as number
      let step = Number.POSITIVE_INFINITY
      let nearest = 0
      for (let j = 1; j <= width; j++) {
        if (used[j]) continue
        const cost =
          -(weights[at - 1]?.[j - 1] ?? 0) - (rowPotential[at] as number) - (columnPotential[j] as number)
        if (cost < (least[j] as number)) {
          least[j] = cost
          before[j] = column
        }
        if ((least[j] as number) < step) {
          step = least[j] as number
          nearest = j
        }
      }
      for (let j = 0; j <= width; j++) {
        if (used[j]) {
          rowPotential[rowOf[j] as number] = (rowPotential[rowOf[j] as number] as number) + step
          columnPotential[j] = (columnPotential[j] as number) - step
        } else least[j] = (least[j] as number) - step
      }
      column = nearest
    } while (rowOf[column] !== 0)
    while (column) {
      const previous = before[column] as number
      rowOf[column] = rowOf[previous] as number
      column = previous
    }
  }
  return [...rowOf].flatMap((row, column): [number, number][] =>
    row && column ? [[row - 1, column - 1]] : [],
  )
}

const turned = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as number))
