import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes what was found, and what people found, where other programs can score it. */
export interface Predictions {
  /** Writes rows to a JSONL file of this name. */
  write(name: string, rows: readonly object[]): void
}

/** Files go to `folder`, named after the set: "rose-dev.pred.jsonl", "rose-dev.gold.jsonl". */
export function predictionsIn(folder: string): Predictions {
  return {
    write(name, rows) {
      writeFileSync(
        path.join(folder, `${name}.jsonl`),
        rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      )
    },
  }
}
