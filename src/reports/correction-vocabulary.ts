/** What can be stated about an issued report afterwards. */
export const correctionKinds = [
  'typo',
  'clarification',
  'correction',
  'changed verdict',
  'withdrawn',
] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** Kinds an editor chooses among; that a verdict changed is found, and withdrawing is an act of its own. */
export const statedKinds = ['typo', 'clarification', 'correction'] as const
export type StatedKind = (typeof statedKinds)[number]

export const correctionKindLabels: Record<CorrectionKind, string> = {
  typo: 'Typo: only the spelling was wrong',
  clarification: 'Clarification: it could be misread',
  correction: 'Correction: it was wrong',
  'changed verdict': 'Changed verdict',
  withdrawn: 'Withdrawn',
}

/** A correction as the editor who issues an edition states it. */
export interface StatedCorrection {
  /** The claim's number; 0 for the article as a whole. */
  claim: number
  kind: StatedKind
  text: string
}
