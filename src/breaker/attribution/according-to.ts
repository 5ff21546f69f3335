import { childrenOf, is, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading } from './finding.ts'
import { isDash, isNominal, isVerbal, nounPhrase, range } from './phrases.ts'

/** "According to Roe, taxes will rise", "Taxes, according to a report, will rise.": whoever is named, and the rest of the clause. */
export function accordingTo(reading: Reading, node: Node): Finding[] {
  const { tree } = reading
  const at = node.index
  if (node.lower !== 'according' || tree[at + 1]?.lower !== 'to') return []
  const noun = namedAfter(tree, at)
  const source = noun ? nounPhrase(tree, noun).filter((word) => word > at + 1) : []
  if (!source.length) return []
  return findingIn(reading, {
    frame: 'phrase',
    lemma: 'according to',
    head: node,
    cue: [at, at + 1],
    source,
    content: contentAbout(reading, at, Math.max(...source)),
  })
}

function namedAfter(tree: Tree, at: number): Node | null {
  const according = tree[at] as Node
  const head = tree[according.head]
  if (head && head.index > at && is(according, 'case', 'mark', 'fixed')) return head
  const own = childrenOf(tree, according, 'obl', 'nmod', 'obj', 'pobj').find((each) => each.index > at)
  if (own) return own
  return tree.slice(at + 2).find(isNominal) ?? null
}

/** All before it back to a semicolon or colon; and, where it opens or interrupts the sentence, all after it. */
function contentAbout({ tree, quotes }: Reading, at: number, last: number): number[] {
  let from = at
  while (from > 0 && !(/^[;:]$/.test((tree[from - 1] as Node).text) && (quotes[from - 1] as number) < 0))
    from--
  let to = last + 1
  while (to < tree.length && !(/^[;:]$/.test((tree[to] as Node).text) && (quotes[to] as number) < 0)) to++
  const before = range(from, at).filter((index) => (tree[index] as Node).upos !== 'PUNCT' || index < at - 1)
  const hasBefore = before.some((index) => isVerbal(tree[index] as Node))
  const comma = range(last + 1, to).find(
    (index) => /^[,)]$/.test((tree[index] as Node).text) || isDash(tree, index),
  )
  const after = comma === undefined ? [] : range(comma + 1, to)
  if (!hasBefore)
    return [
      ...before.filter((index) => !leads(tree, index)),
      ...(comma === undefined ? range(last + 1, to) : after),
    ]
  const interrupts =
    comma === last + 1 &&
    !/^(?:and|but|while|although|though|which|who|with|,)$/.test(tree[comma + 1]?.lower ?? ',')
  return interrupts ? [...before, ...after] : before
}

const leads = (tree: Tree, index: number) => /^(?:and|but|so|yet|also|,)$/i.test((tree[index] as Node).text)
