export const sourceKinds = ['document', 'dataset', 'page', 'person', 'recording'] as const

export const stances = ['supports', 'refutes', 'context'] as const
export const tiers = ['primary', 'secondary', 'other'] as const

/** Admiralty code, reliability of the source. F means no basis to judge, not worst. */
export const reliabilities = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
} as const

/** Admiralty code, credibility of the information. 6 means no basis to judge, not worst. */
export const credibilities = {
  '1': 'confirmed by others',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
} as const
