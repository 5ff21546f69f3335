import type { ClaimState, ClaimTable } from '../db/tables.ts'
import { independentSources } from '../sources/independence.ts'
import { movedBy } from '../users/permissions.ts'
import type { ClaimUnderWay } from './policy-queries.ts'
import type { Policies } from './policy-vocabulary.ts'

/** What policies mean for the claims that are under way. */
export interface PolicyEffects {
  /** Claims that have ratings and no verdict yet. */
  underWay: number
  /** Claims that they move, by where from and where to. */
  moves: { from: ClaimState; to: ClaimState; claims: number }[]
  /** Of the claims that are then rated or disputed: how many wait for a second source or a reason, or need two editors. */
  wantSources: number
  wantSecondEditor: number
}

/** Where a claim under way stands by these policies. */
export function movedUnder(
  policies: Policies,
  { claim, ratings, sources }: ClaimUnderWay,
): Pick<ClaimTable, 'state' | 'unrated_state'> {
  const grounds = { policies, risk: claim.risk, ratings, hasEvidence: sources.length > 0 }
  return movedBy('claim.rate', claim, grounds)
}

export function policyEffects(policies: Policies, claims: readonly ClaimUnderWay[]): PolicyEffects {
  const moves = new Map<string, PolicyEffects['moves'][number]>()
  let [wantSources, wantSecondEditor] = [0, 0]
  for (const one of claims) {
    const [from, to] = [one.claim.state, movedUnder(policies, one).state]
    if (from !== to) {
      const key = `${from} ${to}`
      moves.set(key, { from, to, claims: (moves.get(key)?.claims ?? 0) + 1 })
    }
    if (to !== 'rated' && to !== 'disputed') continue
    if (policies.twoSources && independentSources(one.sources) < 2) wantSources++
    const { risk } = one.claim
    if (risk !== '' && policies.secondEditor.includes(risk)) wantSecondEditor++
  }
  return { underWay: claims.length, moves: [...moves.values()], wantSources, wantSecondEditor }
}
