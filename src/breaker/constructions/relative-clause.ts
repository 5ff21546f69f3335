import type { Clause } from '../clauses/clause.ts'
import { nounWords, type Phrase } from '../clauses/phrases.ts'
import { predicates } from '../clauses/predicate.ts'
import { childOf, headOf, inOrder, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import type { Construction } from './construction.ts'
import { type Draft, type Piece, statements } from './draft.ts'

/** "Roe, who lives in Oslo": the clause with its noun put in the place of "who", "that", "whose" or of the gap. */
export const relativeClauses: Construction = ({ tree, clauses }) =>
  clauses.flatMap((clause) => {
    const relative = relativeAbove(tree, clause.head)
    const antecedent = relative && headOf(tree, relative)
    if (!relative || !antecedent || clause.form !== 'finite') return []
    if (!/^(?:NOUN|PROPN|PRON|NUM)$/.test(antecedent.upos)) return []
    return predicates(tree, clause.head).flatMap((phrase) =>
      filled(tree, clause, phrase, relative, antecedent),
    )
  })

/** The head of the relative clause that a predicate belongs to, itself or the one it is joined to. */
function relativeAbove(tree: Tree, head: Node): Node | null {
  if (is(head, 'acl:relcl')) return head
  const above = headOf(tree, head)
  return is(head, 'conj') && above ? relativeAbove(tree, above) : null
}

function filled(tree: Tree, clause: Clause, phrase: Phrase, relative: Node, antecedent: Node): Draft[] {
  const noun = nounWords(tree, antecedent, (node) => node === relative)
  const named = noun.filter((node) => !is(node, 'case') || node.head !== antecedent.index)
  const { subject } = clause
  if (!named.length) return []
  if (!subject || /^W/.test(subject.xpos) || subject.lower === 'that')
    return subject || clause.shared ? statements([named], phrase, 'relative clause') : []
  const own: Piece = inOrder(nounWords(tree, subject))
  const whose = subtreeOf(tree, subject).find((node) => node.xpos === 'WP$')
  if (whose)
    return statements(
      [named, possessive(named), inOrder(nounWords(tree, subject).filter((node) => node !== whose))],
      phrase,
      'relative clause',
    )
  const wh = subtreeOf(tree, relative).find((node) => /^W/.test(node.xpos) && node.index < clause.head.index)
  if (wh && !/^(?:who|whom|which)$/.test(wh.lower)) return []
  if (wh && childOf(tree, wh, 'case')) {
    const preposition = childOf(tree, wh, 'case') as Node
    const less = without(phrase, [wh, preposition])
    return statements([own], less, 'relative clause', {
      shape: (pieces) => [...pieces, preposition.lower, named],
    })
  }
  if (
    phrase.words.some(
      (node) => is(node, 'obj', 'xcomp', 'ccomp') && node !== wh && node.head === clause.head.index,
    )
  )
    return []
  const bare = wh ? without(phrase, [wh]) : phrase
  const at = bare.words.indexOf(clause.head)
  if (at < 0 || clause.head.upos !== 'VERB') return []
  const [before, after] = [bare.words.slice(0, at + 1), bare.words.slice(at + 1)]
  return statements([own, before, named], { ...bare, words: after }, 'relative clause')
}

const possessive = (words: Node[]) => (/s$/i.test(words.at(-1)?.text ?? '') ? '’' : '’s')

const without = (phrase: Phrase, drop: Node[]): Phrase => ({
  ...phrase,
  words: phrase.words.filter((node) => !drop.includes(node)),
  options: phrase.options.filter((option) => !option.words.some((node) => drop.includes(node))),
})
