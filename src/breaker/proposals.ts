import type { Broken, ProposedClaim } from './types.ts'

/** The claims to propose to a reviewer: those that no fuller claim of the same line already holds, in order. */
export function proposalsOf({ claims }: Pick<Broken, 'claims'>): ProposedClaim[] {
  return claims.filter((claim) => claim.within === null)
}
