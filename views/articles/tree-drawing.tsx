import type { Node } from '../../src/breaker/tree/tree.ts'
import { type Arc, drawingOf } from './arcs.ts'

/** Height of one level of arcs, and of the two rows of words under them, in pixels. */
const LEVEL = 30
const WORDS = 48
const TOP = 26

/** The tree of a line as arcs over its words. The table beside it says the same in words. */
export function TreeDrawing({ tree }: { tree: readonly Node[] }) {
  const { words, arcs, root, width, levels } = drawingOf(tree)
  const base = TOP + levels * LEVEL + 8
  const height = base + WORDS
  return (
    <section class="tree-box" tabindex={0} aria-label="The line as a tree">
      <svg
        class="tree"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Arcs lead from each word to those that depend on it; the table says the same."
      >
        {root === null ? null : (
          <>
            <path class="tree-root" d={`M${root} 4V${base - 4}`} />
            <path class="tree-head" d={arrowAt(root, base)} />
            <text class="tree-label" x={root + 4} y={14}>
              root
            </text>
          </>
        )}
        {arcs.map((arc) => (
          <ArcDrawing arc={arc} base={base} />
        ))}
        {words.map(({ text, upos, x }) => (
          <>
            <text class="tree-word" x={x} y={base + 18}>
              {text}
            </text>
            <text class="tree-tag" x={x} y={base + 36}>
              {upos}
            </text>
          </>
        ))}
      </svg>
    </section>
  )
}

function ArcDrawing({ arc: { label, from, to, level }, base }: { arc: Arc; base: number }) {
  const top = base - level * LEVEL
  const bend = to > from ? 8 : -8
  const path = `M${from} ${base}V${top + 8}Q${from} ${top} ${from + bend} ${top}H${to - bend}Q${to} ${top} ${to} ${top + 8}V${base - 4}`
  return (
    <>
      <path class="tree-arc" d={path} />
      <path class="tree-head" d={arrowAt(to, base)} />
      <text class="tree-label" x={(from + to) / 2} y={top - 4} text-anchor="middle">
        {label}
      </text>
    </>
  )
}

function arrowAt(x: number, base: number): string {
  return `M${x} ${base}l-4 -7h8z`
}
