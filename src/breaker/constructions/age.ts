import { setsApart } from '../clauses/phrases.ts'
import { headOf, is, type Node, subtreeOf, type Tree } from '../tree/tree.ts'
import type { Construction } from './construction.ts'
import { type Draft, type Piece, statements } from './draft.ts'

/** "Sarah Roe, 30,", "the 30-year-old": how old somebody is. */
export const ages: Construction = ({ tree, nameFor }) =>
  tree.flatMap((node): Draft[] => {
    if (node.upos !== 'NUM' || !/^\d{1,2}$|^1[01]\d$/.test(node.text)) return []
    const owner = ownerBefore(tree, node)
    if (owner) return aged(properName(tree, owner), node)
    const old = oldAfter(tree, node)
    if (!old) return []
    const person = old.upos === 'ADJ' && is(old, 'amod') ? headOf(tree, old) : old
    const name: Piece | null | undefined =
      person && (nameFor(person) ?? (person.upos === 'PROPN' ? properName(tree, person) : null))
    return name ? aged(name, node) : []
  })

const aged = (name: Piece, age: Node): Draft[] =>
  statements([name, 'is', [age], 'years old'], { head: age, words: [], options: [] }, 'age', {
    kind: 'quantity',
  })

/** The name right before ", 30,". */
function ownerBefore(tree: Tree, age: Node): Node | null {
  const beside = headOf(tree, age)
  const owner = beside && is(beside, 'flat', 'compound') ? headOf(tree, beside) : beside
  const after = tree[age.index + 1]
  const apart =
    setsApart(tree[age.index - 1]) && (after === undefined || setsApart(after) || after.text === '.')
  return apart && owner && owner.index < age.index && owner.upos === 'PROPN' ? owner : null
}

/** "old" in "30-year-old", whose number this is. */
function oldAfter(tree: Tree, age: Node): Node | null {
  const [a, year, b, old] = tree.slice(age.index + 1, age.index + 5)
  return /^[-‑–]$/.test(a?.text ?? '') &&
    year?.lower === 'year' &&
    /^[-‑–]$/.test(b?.text ?? '') &&
    old &&
    /^olds?$/.test(old.lower)
    ? old
    : null
}

/** A name without what stands around it: "Sarah Roe" of "the singer Sarah Roe from Oslo". */
const properName = (tree: Tree, name: Node): Node[] =>
  subtreeOf(tree, name, (each) => !is(each, 'flat') && !(is(each, 'compound') && each.upos === 'PROPN'))
