import type { Piece } from '../constructions/draft.ts'
import type { Node, Tree } from '../tree/tree.ts'

/** Longest wording a claim may have (UTF-16 units); longer ones are cut at a word. */
export const MAX_WORDING_LENGTH = 1_000

/** Writes pieces out as one plain sentence: marks that belong inside kept, a capital first and a full stop last. */
export function write(tree: Tree, pieces: Piece[]): string {
  let line = ''
  for (const piece of pieces) {
    const next = typeof piece === 'string' ? piece : joined(tree, piece, line === '')
    if (next) line += line && !/^(?:['’]|,)/.test(next) ? ` ${next}` : next
  }
  return sentence(line)
}

/** Words of one sentence as they would stand side by side, without a stop: for a name or a cue. */
export const plainly = (tree: Tree, words: readonly Node[]): string => joined(tree, words, false)

/** One plain sentence out of loose words. */
export function sentence(loose: string): string {
  let line = loose.replace(/\s+/g, ' ').trim()
  line = line.replace(/^[\s,;:.!?)\]–—-]+/, '').replace(/[\s,;:–—-]+$/, '')
  if (line.length > MAX_WORDING_LENGTH)
    line = `${line.slice(0, line.lastIndexOf(' ', MAX_WORDING_LENGTH - 2))}…`
  if (!line) return ''
  line = line.replace(
    /^(["“‘'(]?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  return /[.!?…]["”’']?$/.test(line) ? line : `${line}.`
}

/** The words of one piece with the marks between them and the spaces of the text. */
function joined(tree: Tree, piece: readonly Node[], first: boolean): string {
  let line = ''
  let last: Node | null = null
  const nodes = withMarks(tree, piece)
  for (const node of nodes) {
    const text: string = node === nodes[0] && !first ? inside(tree, node) : node.text
    const apart: boolean =
      last !== null && (last.index + 1 === node.index ? node.spaced : !opens(last) && !closes(node))
    line += apart ? ` ${text}` : text
    last = node
  }
  return line
}

const opens = (node: Node) => /^[([“‘„«]$/.test(node.text)
const closes = (node: Node) => /^[)\]”’»,;:.%]$|^(?:['’]s|n['’]t)$/.test(node.lower)

/** A capital that only marks the beginning of the sentence goes, inside another. */
function inside(tree: Tree, node: Node): string {
  const { text, lemma, xpos, lower } = node
  if (!allPunct(tree, 0, node.index) || lower === 'i' || /^NNP/.test(xpos)) return text
  // The dictionary form keeps the capital of names and of what is made of them: "Iraqi".
  if (/^\p{Lu}/u.test(lemma) || /^\p{Lu}{2}|^\p{Lu}\./u.test(text)) return text
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Quotation marks, brackets, hyphens and the commas of names and lists that stand between words of the piece. */
function withMarks(tree: Tree, piece: readonly Node[]): Node[] {
  const held = new Set(piece.map((node) => node.index))
  const kept = [...piece]
  for (let n = 0; n < piece.length; n++) {
    const from = piece[n] as Node
    const to = piece[n + 1]
    for (let i = from.index + 1; i < (to?.index ?? from.index + 2); i++) {
      const mark = tree[i]
      if (mark?.upos !== 'PUNCT' || held.has(i)) break
      if (/^["”’»)'\]]$|^''$/.test(mark.text)) kept.push(mark)
      else if (to && i + 1 <= to.index && allPunct(tree, i, to.index) && belongs(mark, from, to))
        kept.push(mark)
      else if (!to || !allPunct(tree, i, to.index)) break
    }
    for (let i = from.index - 1; i >= 0 && i >= from.index - 2; i--) {
      const mark = tree[i]
      if (mark?.upos !== 'PUNCT' || held.has(i)) break
      if (/^["“‘«([]$|^``$/.test(mark.text) && !kept.includes(mark)) kept.push(mark)
      else break
    }
  }
  return balanced([...new Set(kept)].sort((a, b) => a.index - b.index))
}

function allPunct(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tree[i]?.upos !== 'PUNCT') return false
  return true
}

/** Whether a mark between two words of the piece is part of what they name rather than of the sentence around them. */
function belongs(mark: Node, from: Node, to: Node): boolean {
  if (/^["“”‘’«»()'[\]]$|^``$|^''$/.test(mark.text)) return true
  if (/^[-‑–/:&.]$/.test(mark.text)) return !mark.spaced && !to.spaced
  // Where nothing between two words was left out, the comma still belongs there.
  return mark.text === ',' && to.index - from.index === 2
}

const partners: Record<string, string> = { '(': ')', '[': ']', '“': '”', '‘': '’', '«': '»', '``': "''" }

/** Drops quotation marks and brackets whose partner is not there. */
function balanced(nodes: Node[]): Node[] {
  const drop = new Set<Node>()
  const open: Node[] = []
  for (const node of nodes) {
    if (node.upos !== 'PUNCT') continue
    if (partners[node.text]) open.push(node)
    else if (/^[)\]”»]$|^''$|^’$/.test(node.text)) {
      const last = open.at(-1)
      if (last && partners[last.text] === node.text) open.pop()
      else drop.add(node)
    } else if (/^["']$/.test(node.text)) {
      if (open.at(-1)?.text === node.text) open.pop()
      else open.push(node)
    }
  }
  for (const node of open) drop.add(node)
  return nodes.filter((node) => !drop.has(node))
}
