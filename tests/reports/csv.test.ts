import { expect, test } from 'vitest'
import { csv, csvColumns } from '../../src/reports/formats/csv.ts'
import type { Report } from '../../src/reports/model.ts'
import { claim, evidence, hostile, levels, sample } from './sample.ts'

const bom = '\uFEFF'

/** Reads RFC 4180 text in which every field is quoted; throws on anything else. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /"((?:[^"]|"")*)"(,|\r\n)/y
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const found = field.exec(text)
    if (!found) throw new Error(`Not a quoted field at ${at}: ${text.slice(at, at + 40)}`)
    row.push((found[1] ?? '').replaceAll('""', '"'))
    if (found[2] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) throw new Error('The last row does not end.')
  return rows
}

/** The rows by column name. */
function rowsOf(report: Report): Record<string, string>[] {
  const text = csv.render(report)
  expect(text.startsWith(bom)).toBe(true)
  const [header = [], ...rows] = parseCsv(text.slice(bom.length))
  for (const row of rows) expect(row).toHaveLength(header.length)
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [header[i] ?? '', cell])))
}

test('one row per claim, every column documented, every text as it was', () => {
  const rows = rowsOf(sample)
  expect(rows).toHaveLength(sample.claims.length)
  expect(Object.keys(rows[0] ?? {})).toEqual(csvColumns.map((column) => column.name))
  expect(csvColumns.every((column) => column.meaning !== '')).toBe(true)
  expect(rows[1]).toMatchObject({
    claim: '2',
    quote: 'the quay … will cost 4.2 million crowns',
    summary: sample.claims[1]?.summary,
    true: 'Mostly false',
    true_value: '2',
    supports: '1',
    refutes: '1',
  })
  expect(rows[4]?.set_aside_because).toBe(hostile.lines)
})

test('a level off the truth axis has no number', () => {
  expect(rowsOf(sample)[3]).toMatchObject({ true: 'Unproven', true_value: '', true_worst: '', true_best: '' })
})

test('not even when the level was given one', () => {
  const numbered = { ...levels.unproven, value: 3, worst: 1, best: 5 }
  const report = { ...sample, claims: [claim({ number: 1, state: 'decided', true: numbered })] }
  expect(rowsOf(report)[0]).toMatchObject({ true: 'Unproven', true_value: '', true_worst: '', true_best: '' })
})

test('a report without claims is its header', () => {
  expect(rowsOf({ ...sample, claims: [] })).toEqual([])
})

const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '  =1',
  '\u200b=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
]

test.each(dangerous)('%j cannot start a formula in any text column', (text) => {
  const report: Report = {
    ...sample,
    article: { ...sample.article, title: text, url: text },
    edition: { ...sample.edition, issuedAt: text },
    claims: [
      claim({
        number: 1,
        id: text,
        wording: text,
        claimant: text,
        cue: text,
        kind: text,
        state: text,
        risk: text,
        tags: [text],
        spans: [{ start: 0, end: 1, exact: text }],
        summary: text,
        decidedBy: text,
        decidedAt: text,
        evidence: [evidence({ title: text, quote: text })],
        openPoints: [{ person: text, body: text, at: text, resolved: false }],
        setAsideReason: text,
      }),
    ],
  }
  const row = rowsOf(report)[0] ?? {}
  expect(row.wording).toBe(`'${text}`)
  for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\p{Cf}\0]*[=+\-@＝＋－＠]/u)
})

test.each(['a=b', '5', '(-1)', "it's", '', '“=quoted”', '🧭'])('%j is left as it is', (text) => {
  expect(rowsOf({ ...sample, claims: [claim({ number: 1, wording: text })] })[0]?.wording).toBe(text)
})
