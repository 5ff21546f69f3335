/**
 * Rows as CSV: RFC 4180 (CRLF, every cell quoted) with a byte order mark, so that Excel reads UTF-8. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it. Numbers are written bare of that; null is an empty
 * cell.
 */
export function csvText(rows: readonly CsvRow[]): string {
  return CSV_START + csvRows(rows)
}

export type CsvRow = readonly (string | number | null)[]

/** What a file begins with that is written piece by piece, before its rows. */
export const CSV_START = '\uFEFF'

/** Rows of a file that is written piece by piece. */
export function csvRows(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: string | number | null): string {
  return quoted(typeof cell === 'string' ? withoutFormula(cell) : String(cell ?? ''))
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

/** A control character first, or a sign that starts a formula first or behind spaces and invisible characters. */
const FORMULA = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
