import type { IndexedTree } from './sentence-index.ts'

/** Whether one clause hangs, at last, on another, by their head words. */
export function holds(sentence: IndexedTree, upper: number, lower: number): boolean {
  for (let at = lower, steps = 0; at >= 0 && steps < 200; steps++) {
    if (at === upper) return true
    at = sentence.tree[at]?.head ?? -1
  }
  return false
}

/** The relation by which the lower clause hangs, at last, on the upper. */
export function linkOf(sentence: IndexedTree, lower: number, upper: number): string {
  let at = lower
  for (let steps = 0; steps < 50; steps++) {
    const node = sentence.tree[at]
    if (!node) break
    if (sentence.clauses[node.head] === upper) return `above ${node.relation.split(':')[0]}`
    at = sentence.clauses[node.head] ?? -1
  }
  return 'above'
}
