import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { rowOf } from '../breaker/rows.ts'
import { print, UsageError } from './command.ts'

/**
 * Reads rows {id, text} and prints one of what the breaker finds in each, as they come: however many there are, one is held.
 * @throws UsageError at the first that is no such row
 */
export async function breakRows(input: NodeJS.ReadableStream): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (!line.trim()) continue
    print(JSON.stringify(rowOf(readRow(line, number))))
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }
}

function readRow(line: string, number: number): { id: string; text: string } {
  try {
    const row = JSON.parse(line) as { id?: unknown; rule?: unknown; text?: unknown }
    if (typeof row.text === 'string') return { id: String(row.id ?? row.rule ?? number), text: row.text }
  } catch {}
  throw new UsageError(`Row ${number} is not a JSON object with a text.`)
}
