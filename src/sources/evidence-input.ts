import { z } from 'zod'
import { block, line, once, oneOf, version } from '../http/fields.ts'
import { credibilities, reliabilities, stances, tiers } from './vocabulary.ts'

/** Longest quote from a source, in UTF-16 units. */
export const MAX_EVIDENCE_QUOTE = 5_000

const grades = <Codes extends string>(codes: Record<Codes, string>) =>
  ['', ...Object.keys(codes)] as ['', ...Codes[]]

const link = {
  stance: oneOf('The stance', stances),
  quote: block('The quote', { max: MAX_EVIDENCE_QUOTE }),
  locator: line('The locator'),
  tier: oneOf('The tier', tiers).default('other'),
  reliability: oneOf('The reliability', grades(reliabilities)).default(''),
  credibility: oneOf('The credibility', grades(credibilities)).default(''),
  note: block('The note'),
}

/** Evidence on a claim. `source` is the id of one the desk knows; empty for a new one, whose fields come along. */
export const evidenceInput = z.object({ ...link, source: z.string().max(60).default(''), once })
export const editEvidenceInput = z.object({ ...link, version, once })
export const removeEvidenceInput = z.object({
  version,
  reason: block('The reason', { max: 1_000, required: true }),
  once,
})

export type EvidenceInput = z.output<typeof evidenceInput>
export type EditEvidenceInput = z.output<typeof editEvidenceInput>
