import type { Node, Token, Tree } from './tree/tree.ts'

/** Fewest words of a quotation that is read by itself. */
const FEWEST = 3

/**
 * A sentence with whole statements quoted in it, in parts: the words outside first, then the words of each quotation.
 * `"The prison is full," he said, "and the guards are few."` is three sentences to a reader, and is read as such. A
 * quoted phrase inside a sentence (`must be "emptied"`) is no part of its own.
 * @returns for each part the places of its words; one part where nothing whole is quoted
 */
export function quotedParts(tokens: readonly Token[]): number[][] {
  const parts: number[][] = []
  const outside: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const end = opensWhole(tokens, i) ? closingOf(tokens, i) : -1
    if (end < 0) {
      outside.push(i)
      continue
    }
    parts.push(range(i + 1, end))
    i = end
  }
  const words = outside.filter((i) => /[\p{L}\p{N}]/u.test(tokens[i]?.text ?? ''))
  return parts.length && words.length > 1 ? [outside, ...parts] : [range(0, tokens.length)]
}

/** The trees of the parts as one: each quotation is what the words outside say, as the treebanks have it. */
export function joinedParts(tokens: readonly Token[], parts: number[][], trees: Tree[]): Tree {
  const nodes: Node[] = []
  const [outside, main] = [parts[0] ?? [], trees[0] ?? []]
  const root = outside[main.findIndex((node) => node.head === -1)] ?? -1
  parts.forEach((places, part) => {
    trees[part]?.forEach((node, n) => {
      const index = places[n] as number
      const own = node.head === -1
      const head = own ? (part === 0 ? -1 : root) : (places[node.head] as number)
      nodes[index] = { ...node, index, head, relation: own && part > 0 ? 'ccomp' : node.relation }
    })
  })
  // The quotation marks hang on the quotation beside them.
  tokens.forEach((token, index) => {
    if (nodes[index]) return
    const beside = parts.findIndex(
      (places, part) => part > 0 && (places[0] === index + 1 || places.at(-1) === index - 1),
    )
    const head = nodes.findIndex((node) => node?.head === root && parts[beside]?.includes(node.index))
    const xpos = parts[beside]?.[0] === index + 1 ? '``' : "''"
    nodes[index] = {
      ...token,
      index,
      upos: 'PUNCT',
      xpos,
      lemma: token.lower,
      head: head < 0 ? root : head,
      relation: 'punct',
    }
  })
  return nodes
}

const closers: Record<string, RegExp> = {
  '"': /^"$/,
  '“': /^[”"]$/,
  '„': /^[“”]$/,
  '«': /^»$/,
  '``': /^''$/,
  '‘': /^’$/,
  "'": /^'$/,
}

/** Whether the mark opens a quotation that stands at the head of the sentence or after a comma, colon or dash. */
function opensWhole(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    closers[tokens[i]?.text ?? ''] !== undefined && (before === undefined || /^[,:–—]$/.test(before.text))
  )
}

/** Where the quotation ends, if what ends there is a whole statement: a stop or comma stands inside, or a comma after it. */
function closingOf(tokens: readonly Token[], open: number): number {
  const closer = closers[tokens[open]?.text ?? ''] as RegExp
  for (let i = open + FEWEST + 1; i < tokens.length; i++) {
    if (!closer.test(tokens[i]?.text ?? '')) continue
    if (/^[,.?!…]/.test(tokens[i - 1]?.text ?? '') || tokens[i + 1]?.text === ',') return i
  }
  return -1
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
