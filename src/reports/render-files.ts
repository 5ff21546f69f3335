import { Conflict } from '../errors.ts'
import { formats } from './formats/formats.ts'
import type { Report } from './model.ts'

/** The report in every format that can say it; one that cannot (ClaimReview without a public address) is left out. */
export function renderFiles(report: Report): { format: string; body: string }[] {
  return formats.flatMap((format) => {
    try {
      return [{ format: format.key, body: format.render(report) }]
    } catch (error) {
      if (error instanceof Conflict) return []
      throw error
    }
  })
}
