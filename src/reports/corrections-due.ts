import { changedClaims } from './changed-claims.ts'
import type { CorrectionKind, StatedCorrection } from './correction-vocabulary.ts'
import type { Report } from './model.ts'

export interface NewCorrection {
  /** Null for the article as a whole. */
  claimId: string | null
  claim: number
  kind: CorrectionKind
  text: string
  was: string
  now: string
}

/**
 * The corrections an edition brings, by the rule: whoever issues it must state one for every claim whose verdict in
 * the earlier edition changed or is gone, and may state one for any other claim of that edition and for the article as
 * a whole. That a verdict changed decides the kind, whatever was chosen.
 * @param earlier the newest edition that gave verdicts
 * @returns the corrections by claim, the article's first; or why they cannot be taken, by the form's field
 */
export function correctionsDue(
  earlier: Report,
  after: Report,
  stated: readonly StatedCorrection[],
): { corrections: NewCorrection[]; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const corrections = new Map<number, NewCorrection>()
  const ids = new Map(earlier.claims.map((claim) => [claim.number, claim.id]))
  for (const { claim, kind, text } of stated) {
    if (!text) continue
    const claimId = claim === 0 ? null : ids.get(claim)
    if (claimId === undefined) errors[''] = `Edition ${earlier.edition.number} has no claim ${claim}.`
    else corrections.set(claim, { claimId, claim, kind, text, was: '', now: '' })
  }
  for (const { id, number, verdict, was, now } of changedClaims(earlier, after)) {
    if (!verdict) continue
    const text = corrections.get(number)?.text
    if (text) corrections.set(number, { claimId: id, claim: number, kind: 'changed verdict', text, was, now })
    else errors[`text-${number}`] = `Claim ${number}: say why its verdict changed from ${was} to ${now}.`
  }
  return { corrections: [...corrections.values()].sort((a, b) => a.claim - b.claim), errors }
}
