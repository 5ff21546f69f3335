/** The sizes of a network; they stand in its file. */
export interface Dimensions {
  /** Numbers of a word's own vector. */
  word: number
  /** Numbers of its affixes' and shape's vector. */
  hashed: number
  /** Rows of the table of affixes and shapes. */
  hashedRows: number
  /** Channels of every recurrent layer, both directions together. */
  channels: number
  layers: number
  /** The layer, from 1, whose output the parts of speech are read from. */
  tagLayer: number
  /** Numbers by which a word and its head find each other. */
  arc: number
  /** Numbers from which their relation is told. */
  label: number
}

/** Kinds of distance between a word and its head that the relation may hang on: left and right, near and far. */
export const DISTANCES = 12

/** Which of them: words at `index` with the head at `head` (-1: the root). */
export function distanceKind(index: number, head: number): number {
  if (head < 0) return 0
  const far = Math.abs(head - index)
  const step = far <= 3 ? far : far <= 6 ? 4 : 5
  return head > index ? step : 5 + step
}

/** Columns of a matrix product are a multiple of eight. */
export const padded = (columns: number): number => (columns + 7) & ~7
