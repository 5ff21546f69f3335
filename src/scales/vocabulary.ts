/** Names of the verdict palette: what a level's colour may be. */
export const colours = [
  'false',
  'mostly-false',
  'half',
  'mostly-true',
  'true',
  'unproven',
  'neutral',
] as const
export type Colour = (typeof colours)[number]

/** What a scale is described by before it has rows. */
export interface DescribedScale {
  key: string
  name: string
  question: 'said' | 'true'
  /** How far apart two levels on its axis may be and count as alike; absent: only the same level is. */
  alike?: number
  /** In order: those on the axis from worst to best, then the others. */
  levels: readonly DescribedLevel[]
}

export interface DescribedLevel {
  /** The same in every version of the scale. */
  key: string
  label: string
  definition: string
  /** Whether the level is a step between worst and best. */
  onAxis: boolean
  colour: Colour
  icon: string
}
