import type { ClaimState } from '../db/tables.ts'

export type Standing = 'claims' | 'nothing to check' | 'not looked at'

/**
 * Where a line stands, computed from what is on it: a live claim that a person has taken up, a person's mark that
 * nothing is to check, or neither. Proposals alone do not make a line looked at, and discarding a line's last claim
 * brings it back.
 */
export function standingOf(line: { nothing_by: string | null }, states: readonly ClaimState[]): Standing {
  if (states.some((state) => state !== 'proposed' && state !== 'discarded')) return 'claims'
  return line.nothing_by ? 'nothing to check' : 'not looked at'
}

/**
 * Facts left: open claims (proposals included), and lines that nobody has looked at and that have no proposal to
 * answer first.
 */
export function factsLeft(
  openClaims: number,
  lines: readonly { standing: Standing; proposals: number }[],
): number {
  return openClaims + lines.filter((line) => line.standing === 'not looked at' && !line.proposals).length
}
