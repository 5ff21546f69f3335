import { expect, test } from 'vitest'
import { formats } from '../../src/reports/formats/formats.ts'
import type { Report } from '../../src/reports/model.ts'
import { preliminary, sample, withdrawn } from './sample.ts'
import { rightToLeft } from './sample-rtl.ts'

const reports: Record<string, Report> = {
  sample,
  'sample-rtl': rightToLeft,
  'sample-preliminary': preliminary,
  'sample-withdrawn': withdrawn,
}

const cases = Object.keys(reports).flatMap((name) => formats.map((format) => ({ name, format })))

// The golden files end in .txt so that no formatter ever tidies them.
test.each(cases)('$name as $format.key gives the golden file', async ({ name, format }) => {
  await expect(format.render(reports[name] as Report)).toMatchFileSnapshot(
    `golden/${name}.${format.extension}.txt`,
  )
})

test.each(formats)(
  '$key gives the same bytes from a report read back from JSON, whatever its key order',
  (format) => {
    const shuffled = JSON.parse(JSON.stringify(sample), (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(format.render(shuffled)).toBe(format.render(sample))
  },
)

test('keys and endings are unique and fit for addresses and file names', () => {
  for (const part of ['key', 'extension', 'label'] as const) {
    expect(new Set(formats.map((format) => format[part])).size).toBe(formats.length)
  }
  for (const format of formats) {
    expect(format.key).toMatch(/^[a-z]+$/)
    expect(format.extension).toMatch(/^[a-z]+$/)
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z+]+; charset=utf-8/)
  }
})
