import type { Node } from '../../src/breaker/tree/tree.ts'

/** A word's place in the drawing, in pixels. */
export interface DrawnWord {
  text: string
  upos: string
  /** Of its middle. */
  x: number
  width: number
}

/** A relation, drawn as an arc over the words between head and dependent. */
export interface Arc {
  label: string
  /** Where it leaves the head and where it comes down on the dependent, in pixels. */
  from: number
  to: number
  /** 1 for the lowest arcs; the more arcs it spans, the higher. */
  level: number
}

export interface Drawing {
  words: DrawnWord[]
  arcs: Arc[]
  /** Where the line from above comes down on the main word; null in an empty tree. */
  root: number | null
  width: number
  levels: number
}

/** Width of a letter of the drawing's fonts, generously: the server cannot measure. */
const LETTER = 8.6
const TAG_LETTER = 7
const GAP = 14
/** How far the arcs that leave a word to one side stand off its middle, where one from above comes down. */
const ASIDE = 6

/** Places the words of a tree in a row, and its relations above them, so that no two of one height overlap. */
export function drawingOf(tree: readonly Node[]): Drawing {
  let x = GAP
  const words = tree.map(({ text, upos }) => {
    const width = Math.max(text.length * LETTER, upos.length * TAG_LETTER, 24)
    const word = { text, upos, x: Math.round(x + width / 2), width: Math.round(width) }
    x += width + GAP
    return word
  })
  const joined = tree
    .filter(({ head }) => words[head] !== undefined)
    .sort((a, b) => Math.abs(a.head - a.index) - Math.abs(b.head - b.index))
  const heights = Array<number>(tree.length).fill(0)
  const arcs = joined.map(({ head, index, relation }): Arc => {
    const [left, right] = [Math.min(head, index), Math.max(head, index)]
    let level = 0
    for (let gap = left; gap < right; gap++) level = Math.max(level, heights[gap] ?? 0)
    level++
    for (let gap = left; gap < right; gap++) heights[gap] = level
    const from = (words[head]?.x ?? 0) + (index > head ? ASIDE : -ASIDE)
    return { label: relation, from, to: words[index]?.x ?? 0, level }
  })
  const root = tree.find(({ head }) => head < 0)
  return {
    words,
    arcs,
    root: root ? (words[root.index]?.x ?? null) : null,
    width: Math.ceil(x),
    levels: Math.max(0, ...heights),
  }
}
