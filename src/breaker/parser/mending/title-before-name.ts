import { childrenOf, is, type Node, type Tree } from '../../tree/tree.ts'

/**
 * "HTS leader Abu Karim entered": a name right behind a common noun, with no mark between, is the head, and the noun
 * its title; what stands behind the name goes with it. Who has a title has a first name, and no compound.
 */
export const titlesBeforeNames = (tree: Tree): Tree => firstNames(namesAsHeads(tree))

function namesAsHeads(tree: Tree): Tree {
  const title = tree.find((node) => nameBehind(tree, node))
  const name = title && nameBehind(tree, title)
  if (!title || !name) return tree
  const changed = tree.map((node): Node => {
    if (node === name) return { ...node, head: title.head, relation: title.relation }
    if (node === title) return { ...node, head: name.index, relation: 'nmod:desc' }
    const stays = node.index < title.index && is(node, 'det', 'amod', 'compound', 'nmod:poss', 'nummod')
    return node.head === title.index && !stays ? { ...node, head: name.index } : node
  })
  return namesAsHeads(changed)
}

/** "Minister Olav Dahl": the first name heads the name. */
function firstNames(tree: Tree): Tree {
  const first = tree.find(
    (node) =>
      node.upos === 'PROPN' &&
      is(node, 'compound') &&
      node.head === node.index + 1 &&
      tree[node.head]?.upos === 'PROPN' &&
      childrenOf(tree, node, 'nmod:desc').length > 0,
  )
  const second = first && tree[first.head]
  if (!first || !second) return tree
  const changed = tree.map((node): Node => {
    if (node === first) return { ...node, head: second.head, relation: second.relation }
    if (node === second) return { ...node, head: first.index, relation: 'flat' }
    return node.head === second.index ? { ...node, head: first.index } : node
  })
  return firstNames(changed)
}

/** The name that stands right behind the noun, as its apposition or as if the noun began it. */
function nameBehind(tree: Tree, noun: Node): Node | undefined {
  if (noun.upos !== 'NOUN' && !(noun.upos === 'PROPN' && titles.test(noun.lower))) return undefined
  if (/S$/.test(noun.xpos)) return undefined
  return childrenOf(tree, noun, 'appos', 'flat').find(
    (name) => name.upos === 'PROPN' && name.index === noun.index + 1,
  )
}

/** Titles written with a capital; treebanks hang them on the name. */
const titles =
  /^(?:president|minister|chancellor|premier|senator|governor|mayor|ambassador|secretary|judge|justice|general|admiral|captain|sergeant|king|queen|prince|princess|pope|sheikh|ayatollah|bishop|professor|doctor|inspector|commissioner)$/
