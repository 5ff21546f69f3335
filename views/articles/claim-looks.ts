import type { WorkbenchClaim } from '../../src/articles/workbench.ts'
import { paletteName } from '../parts/badges.tsx'

/** Longest wording spoken for a marker, in UTF-16 units: the whole of it stands on the card. */
const SPOKEN = 90

/** Classes that give a claim its colour and underline style, by its verdict or else its state. */
export function claimClass({ state, true: verdict }: Pick<WorkbenchClaim, 'state' | 'true'>): string {
  const stateClass = `state-${state.replaceAll(/[^a-z]+/g, '-')}`
  return verdict && state === 'decided' ? `${stateClass} verdict-${paletteName(verdict.colour)}` : stateClass
}

/** What a claim is called where its looks cannot be seen: "Claim 3, proposed: HTS is a Daesh offshoot." */
export function claimName(claim: Pick<WorkbenchClaim, 'number' | 'state' | 'true' | 'wording'>): string {
  const { number, state, true: verdict, wording } = claim
  const standing = verdict && state === 'decided' ? verdict.label : state
  return `Claim ${number}, ${standing}: ${wording.length > SPOKEN ? `${wording.slice(0, SPOKEN)}…` : wording}`
}
