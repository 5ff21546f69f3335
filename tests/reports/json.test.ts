import { expect, test } from 'vitest'
import * as z from 'zod'
import { json } from '../../src/reports/formats/json.ts'
import { reportJsonSchema, reportSchema } from '../../src/reports/schema.ts'
import { preliminary, sample, withdrawn } from './sample.ts'
import { rightToLeft } from './sample-rtl.ts'

const odd = { ...sample, desk: { name: 'lone \ud800 half, \u2028 and \0', publicUrl: '' } }

test.each([sample, rightToLeft, preliminary, withdrawn, odd])(
  'reading it back gives the very same report',
  (report) => {
    const text = json.render(report)
    expect(JSON.parse(text)).toEqual(report)
    expect(text).toMatch(/^\{\n {2}"article": \{/)
    expect(text.endsWith('}\n')).toBe(true)
  },
)

test('the schema accepts reports and refuses anything more, less or other', () => {
  for (const report of [sample, rightToLeft, preliminary, withdrawn])
    expect(reportSchema.parse(report)).toEqual(report)
  for (const wrong of wrongReports()) expect(reportSchema.safeParse(wrong).success).toBe(false)
})

test('the published JSON Schema says the same', () => {
  expect(reportJsonSchema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Assay report',
    additionalProperties: false,
  })
  const fromPublished = z.fromJSONSchema(JSON.parse(JSON.stringify(reportJsonSchema)))
  for (const report of [sample, rightToLeft, preliminary, withdrawn])
    expect(fromPublished.parse(JSON.parse(json.render(report)))).toEqual(report)
  for (const wrong of wrongReports()) expect(fromPublished.safeParse(wrong).success).toBe(false)
})

function wrongReports(): unknown[] {
  const { changes: _, ...less } = sample
  const [first, ...others] = sample.claims
  return [
    { ...sample, more: 1 },
    less,
    { ...sample, schema: 'assay/report-2' },
    { ...sample, claims: [{ ...first, said: undefined }, ...others] },
    { ...sample, claims: [{ ...first, evidence: [{ stance: 'mixed' }] }, ...others] },
    { ...sample, lines: [{ ...sample.lines[0], start: -1 }] },
    { ...sample, article: { ...sample.article, direction: 'up' } },
  ]
}
