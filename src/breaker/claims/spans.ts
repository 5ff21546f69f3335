import type { Node, Tree } from '../tree/tree.ts'
import type { Span } from '../types.ts'

/** The words as spans of the text, in order: neighbouring words are one span, with the marks that stand between them. */
export function spansOf(text: string, tree: Tree, words: readonly Node[]): Span[] {
  const spans: Span[] = []
  let last: Node | null = null
  for (const word of words) {
    const open = spans.at(-1)
    if (open && last && onlyMarks(tree, last.index + 1, word.index)) {
      open.end = word.end
      open.exact = text.slice(open.start, open.end)
    } else spans.push({ start: word.start, end: word.end, exact: text.slice(word.start, word.end) })
    last = word
  }
  return spans
}

function onlyMarks(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tree[i]?.upos !== 'PUNCT') return false
  return true
}
