import type { ClaimState } from '../db/tables.ts'

export const claimStates = [
  'proposed',
  'to check',
  'in check',
  'rated',
  'disputed',
  'decided',
  're-check',
  'set aside',
  'discarded',
] as const satisfies readonly ClaimState[]

/** States in which work is left on a claim: what "facts left" counts. */
export const openStates = ['proposed', 'to check', 'in check', 'rated', 'disputed', 're-check'] as const

export const risks = ['', 'legal', 'harm'] as const
export const riskLabels: Record<(typeof risks)[number], string> = {
  '': 'ordinary',
  legal: 'legal: could be litigated',
  harm: 'harm: could put people at risk',
}

export function isOpen(state: ClaimState): boolean {
  return (openStates as readonly ClaimState[]).includes(state)
}
