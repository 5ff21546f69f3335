import type { Report } from '../model.ts'
import type { Format } from './format.ts'

/** Everything the report holds, losslessly; `schema.ts` describes it. Keys stand in alphabetical order at every level. */
export const json: Format = {
  key: 'json',
  label: 'JSON (everything)',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  render: (report: Report) => `${JSON.stringify(report, sortedKeys, 2)}\n`,
}

/** Makes the bytes a matter of the report alone, not of the order in which it was put together. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
