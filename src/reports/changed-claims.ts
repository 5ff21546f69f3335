import { reportChanges } from './diff.ts'
import type { Report, ReportClaim } from './model.ts'

/** A claim that had a verdict in an issued report and now reads otherwise. */
export interface ChangedClaim {
  id: string
  number: number
  /** As it was issued. */
  wording: string
  /** Whether its verdict changed or is gone: then a correction must be stated. */
  verdict: boolean
  /** The verdict as issued, and as it is; equal unless it changed. */
  was: string
  now: string
  /** What else differs, as `reportChanges` names it. */
  fields: string[]
}

/**
 * The claims that readers of `before` were given a verdict on and that `after` shows differently, in the order of
 * `before`. A claim that had none is not among them: a first verdict corrects nothing.
 */
export function changedClaims(before: Report, after: Report): ChangedClaim[] {
  const later = new Map(after.claims.map((claim) => [claim.id, claim]))
  const differing = Map.groupBy(reportChanges(before, after), (change) => change.claim)
  return before.claims.flatMap((claim) => {
    const was = verdictInWords(claim)
    if (!was) return []
    const now = verdictInWords(later.get(claim.id))
    const fields = (differing.get(claim.number) ?? []).map(({ field }) => field)
    const verdict = was !== now
    if (!verdict && !fields.length) return []
    const { id, number, wording } = claim
    return [{ id, number, wording, verdict, was, now: now || 'no verdict', fields: [...new Set(fields)] }]
  })
}

/** "Mostly false", or "False (said: True)" where that was answered; empty while no verdict holds. */
export function verdictInWords(claim: Pick<ReportClaim, 'state' | 'said' | 'true'> | undefined): string {
  if (claim?.state !== 'decided' || !claim.true) return ''
  return claim.said ? `${claim.true.label} (said: ${claim.said.label})` : claim.true.label
}
