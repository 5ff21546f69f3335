/**
 * A sentence as a tree of words: parts of speech and relations of Universal Dependencies (universaldependencies.org),
 * with the Penn Treebank's finer tags beside them.
 */

/** One word, number or mark of the text; `text.slice(start, end) === text` of the token. */
export interface Token {
  start: number
  end: number
  text: string
  /** Lower case, with the straight apostrophe. */
  lower: string
  /** White space stands before it. */
  spaced: boolean
}

export interface Node extends Token {
  /** Its place in `Tree`, from 0. */
  index: number
  /** Universal part of speech: "NOUN", "PROPN", "VERB", "AUX", "PUNCT"… */
  upos: string
  /** Penn tag: "VBD", "NNPS", "WDT"… */
  xpos: string
  /** Dictionary form, lower case but for names: "said" → "say". */
  lemma: string
  /** Index of the word it depends on; -1 at the root. */
  head: number
  /** Relation to the head, with its subtype where there is one: "nsubj", "nsubj:pass", "acl:relcl", "root". */
  relation: string
}

/** The words of one sentence in order. Exactly one is the root (an empty sentence has none); no word is its own ancestor. */
export type Tree = readonly Node[]

/** The words that depend on `node`, in order; with `relations`, only those. "nsubj" also names "nsubj:pass". */
export function childrenOf(tree: Tree, node: Node, ...relations: string[]): readonly Node[] {
  const below = dependents(tree)[node.index] ?? none
  return relations.length === 0 ? below : below.filter((each) => is(each, ...relations))
}

/** The first word that depends on `node` in one of the relations. */
export function childOf(tree: Tree, node: Node, ...relations: string[]): Node | undefined {
  return (dependents(tree)[node.index] ?? none).find((each) => is(each, ...relations))
}

/** Whether the word stands in one of the relations; "nsubj" also names "nsubj:pass". */
export function is({ relation }: Node, ...relations: string[]): boolean {
  for (const name of relations)
    if (relation.startsWith(name) && (relation.length === name.length || relation[name.length] === ':'))
      return true
  return false
}

/**
 * The word and what is below it, in the order of the sentence; a word for which `leave` is true stays out with all that
 * is below it (never `node` itself).
 */
export function subtreeOf(tree: Tree, node: Node, leave: (node: Node) => boolean = () => false): Node[] {
  const found: Node[] = []
  const waiting = [node]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    found.push(at)
    for (const each of childrenOf(tree, at)) if (!leave(each)) waiting.push(each)
  }
  return inOrder(found)
}

/** The words in the order of the sentence. */
export const inOrder = (nodes: readonly Node[]): Node[] => [...nodes].sort((a, b) => a.index - b.index)

/** The word this one depends on; undefined at the root. */
export const headOf = (tree: Tree, node: Node): Node | undefined => tree[node.head]

/** Of each word those that depend on it; reckoned once for a tree. */
const known = new WeakMap<Tree, (readonly Node[])[]>()
const none: readonly Node[] = []

function dependents(tree: Tree): (readonly Node[])[] {
  const before = known.get(tree)
  if (before) return before
  // Half of all words have none, and most others one or two: a list that is grown would take many times the room.
  const counts = new Uint16Array(tree.length)
  for (const { head } of tree) if (head >= 0) counts[head] = (counts[head] as number) + 1
  const below = Array.from(counts, (count) => (count ? new Array<Node>(count) : none))
  counts.fill(0)
  for (const node of tree) {
    const count = counts[node.head]
    if (count === undefined) continue
    ;(below[node.head] as Node[])[count] = node
    counts[node.head] = count + 1
  }
  known.set(tree, below)
  return below
}
