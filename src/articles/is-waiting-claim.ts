import type { ClaimState } from '../db/tables.ts'
import { isWaiting } from './drafts/is-waiting.ts'
import type { Placement } from './drafts/queries.ts'

/** Whether a person has to say where the claim stands. Set-aside and discarded ones wait for nothing. */
export function isWaitingClaim({
  state,
  placement,
}: {
  state: ClaimState
  placement: Placement | null
}): boolean {
  return placement !== null && isWaiting(placement) && state !== 'set aside' && state !== 'discarded'
}
