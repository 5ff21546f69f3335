import { createHash } from 'node:crypto'
import type { Waiver } from '../articles/waiver-queries.ts'
import type { Report } from './model.ts'

/**
 * A digest of all that signing puts a name to: the report as it stands and the waivers in force. The form carries it,
 * so that nobody signs what they have not had before them.
 */
export function seenOf(report: Report, waivers: readonly Waiver[]): string {
  return createHash('sha256')
    .update(JSON.stringify([report, waivers]))
    .digest('hex')
}
