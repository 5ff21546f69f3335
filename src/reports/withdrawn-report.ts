import { claimStanding } from '../../views/reports/claim-standing.ts'
import { reportChanges } from './diff.ts'
import type { Report } from './model.ts'

/**
 * An issued report as it is when the desk no longer stands by it: all that was looked into is still there, but no
 * claim has a verdict, so that nobody who reads it, also by program, takes one for the desk's. What the verdicts were
 * stands among the changes.
 */
export function withdrawnReport(
  issued: Report,
  edition: Report['edition'],
  withdrawal: NonNullable<Report['withdrawal']>,
): Report {
  const claims = issued.claims.map((claim) =>
    claimStanding(claim) === 'decided'
      ? { ...claim, state: 'withdrawn', said: null, true: null, summary: '', decidedBy: '', decidedAt: '' }
      : claim,
  )
  const { counts } = issued
  const report: Report = {
    ...issued,
    edition,
    withdrawal,
    signOff: null,
    counts: { ...counts, open: counts.open + counts.decided, decided: 0, byLevel: [] },
    claims,
  }
  const taken = reportChanges(issued, report).filter(({ field }) => field === 'true' || field === 'said')
  return { ...report, changes: taken }
}
