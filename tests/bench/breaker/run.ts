import { aligned } from '../table.ts'
import { type Options, readOptions } from './options.ts'
import { parts } from './parts.ts'
import { predictionsIn } from './predictions.ts'
import { cellsOf, heads, type Row } from './row.ts'

/** Measures the parts asked for, one after the other, telling on standard error how far it is. */
async function bench({ data, out, only }: Options): Promise<Row[]> {
  const predictions = predictionsIn(out)
  const rows: Row[] = []
  for (const name of only) {
    const start = performance.now()
    rows.push(...(await parts[name](data, predictions)))
    console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  return rows
}

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  console.error(options)
  process.exitCode = 2
} else {
  const rows = await bench(options)
  console.log(options.json ? JSON.stringify(rows, null, 2) : aligned([heads, ...rows.map(cellsOf)]))
  console.error(`Predictions: ${options.out}`)
}
