import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Most that one packed file may hold, in bytes. */
const MAX_BYTES = 500_000_000

/**
 * The text of a file of the sets; of one that ends in .gz or .xz, unpacked.
 * @throws Error when it is missing, or packed with xz where that program is missing
 */
export function readText(data: string, file: string): string {
  const full = path.join(data, file)
  if (!existsSync(full)) throw new Error(`${full} is missing.`)
  if (file.endsWith('.gz')) return gunzipSync(readFileSync(full)).toString()
  if (!file.endsWith('.xz')) return readFileSync(full, 'utf8')
  const { stdout, status } = spawnSync('xz', ['--decompress', '--stdout', full], { maxBuffer: MAX_BYTES })
  if (status !== 0) throw new Error(`${full} could not be unpacked: the program xz is needed.`)
  return stdout.toString()
}

/** The rows of a JSONL file. @throws Error as readText */
export function readRows<Row>(data: string, file: string): Row[] {
  return readText(data, file)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row)
}

/**
 * The rows of a table whose first line names the columns, as objects. Cells may be in quotation marks, doubled inside.
 * @throws Error as readText
 */
export function readTable(data: string, file: string, separator: ',' | '\t'): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(readText(data, file), separator)
  return rows
    .filter((cells) => cells.length === head.length)
    .map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])))
}

function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let i = 0
  while (i < text.length) {
    let cell = ''
    if (text[i] === '"') {
      let end = text.indexOf('"', i + 1)
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
      if (end < 0) end = text.length
      cell = text.slice(i + 1, end).replaceAll('""', '"')
      i = end + 1
    }
    const from = i
    while (i < text.length && text[i] !== separator && text[i] !== '\n') i++
    row.push(cell + text.slice(from, i).replace(/\r$/, ''))
    if (text[i] !== separator) {
      rows.push(row)
      row = []
    }
    i++
  }
  if (row.length) rows.push(row)
  return rows
}
