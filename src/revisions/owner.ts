import type { RecordedTables } from '../db/tables.ts'
import type { Part } from './part.ts'
import { claims, contact, person, type Reading, source } from './reading.ts'

/**
 * What a row is, in words: "the evidence Register on claim 7".
 * @param row as it stands, for what the act itself does not say
 */
export function ownerOf(
  reading: Reading,
  table: keyof RecordedTables,
  row: Record<string, unknown> = {},
): Part[] {
  switch (table) {
    case 'articles':
      return ['the article']
    case 'sources':
      return ['the source ', source(reading)]
    case 'evidence':
      return ['the evidence ', source(reading), ' on ', ...claims(reading)]
    case 'ratings':
      return [
        `the rating of “${row.question}” by `,
        person(reading, row.rater_id),
        ' of ',
        ...claims(reading),
      ]
    case 'verdicts':
      return ['the verdict on ', ...claims(reading)]
    case 'contacts':
      return ['the contact with ', contact(reading), ' on ', ...claims(reading)]
    default:
      return claims(reading)
  }
}
