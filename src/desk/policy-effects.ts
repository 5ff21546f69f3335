import { stateFromRatings, unratedState } from '../claims/state.ts'
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

/**
 * Where a claim under way would stand had it been rated under these policies and not under those before: with too few
 * ratings where it stands without any, with enough where they put it. Where both say the same of its ratings, it stays.
 */
export function movedUnder(
  policies: Policies,
  before: Policies,
  { claim, ratings, sources, isRatedSince }: ClaimUnderWay,
): Pick<ClaimTable, 'state' | 'unrated_state'> {
  const grounds = { policies, risk: claim.risk, ratings, hasEvidence: sources.length > 0 }
  const found = stateFromRatings(grounds)
  if (found === stateFromRatings({ ...grounds, policies: before })) return claim
  const state = unratedState(claim)
  // Enough were in when a new text sent it to be checked again, and it waits for somebody to say that they hold.
  if (found !== 'in check' && state === 're-check' && !isRatedSince) return claim
  return movedBy('claim.rate', { state, unrated_state: '' }, grounds)
}

/** @param before the policies that hold now */
export function policyEffects(
  policies: Policies,
  before: Policies,
  claims: readonly ClaimUnderWay[],
): PolicyEffects {
  const moves = new Map<string, PolicyEffects['moves'][number]>()
  let [wantSources, wantSecondEditor] = [0, 0]
  for (const one of claims) {
    const [from, to] = [one.claim.state, movedUnder(policies, before, one).state]
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
