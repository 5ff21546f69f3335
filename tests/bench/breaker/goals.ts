/** What a figure is held against. Percent, unless the figure's name says otherwise. */
export interface Goal {
  set: string
  figure: string
  /** What simple or published programs reach. */
  floor?: number
  /** The figure is to be this or more. */
  least?: number
  /** The figure is to be this or less. */
  most?: number
}

/** Floors and goals of the breaker; figures that are not here are shown for information. */
export const goals: readonly Goal[] = [
  { set: 'RoSE dev', figure: 'strictF', floor: 39.9, least: 50 },
  { set: 'RoSE dev', figure: 'producedPerGold', least: 0.7, most: 1.2 },
  { set: 'PolNeAR dev', figure: 'attributionF1', floor: 43.1, least: 65 },
  { set: 'PolNeAR dev', figure: 'withSourceF1', floor: 31.5, least: 55 },
  { set: 'GUM dev, news + interview', figure: 'boundaryF1', floor: 94.8, least: 99 },
  { set: 'golden rules, published 52', figure: 'exact', least: 50 },
  { set: 'golden rules, all 85', figure: 'exact', floor: 56, least: 78 },
  { set: 'EWT dev', figure: 'LAS', floor: 81, least: 86 },
  { set: 'CLEF 2024 dev', figure: 'F1 of yes', floor: 80 },
  { set: 'BABE dev', figure: 'macro-F1', floor: 54, least: 66 },
  { set: 'subjectivity dev', figure: 'macro-F1', floor: 54, least: 66 },
  { set: 'GAP dev', figure: 'F1', floor: 66.9, least: 70 },
  { set: 'breaker', figure: 'words a second', least: 10_000 },
  { set: 'breaker', figure: 'article of 1,000 words, ms', most: 150 },
  { set: 'breaker', figure: 'load, ms', most: 500 },
  { set: 'breaker', figure: 'peak memory, MB', most: 200 },
  { set: 'breaker', figure: 'time of 100,000 words / of 10,000', most: 12 },
]
