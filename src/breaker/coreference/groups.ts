import { is } from '../tree/tree.ts'
import type { Mention } from './mention.ts'
import type { IndexedTree } from './sentence-index.ts'

/** Most words of "Roe and the two others" that count as one group. */
const MAX_GROUP = 12

/** The mentions of several joined by "and", each group as one: "Roe and Poe". Groups of more than three stay apart. */
export function groupsOf(mentions: readonly Mention[], sentence: IndexedTree): Mention[] {
  const byHead = new Map(mentions.map((mention) => [mention.head, mention]))
  return mentions.flatMap((first) => {
    const conjuncts = (sentence.children[first.head] ?? []).filter((child) => is(child, 'conj'))
    if (first.kind === 'pronoun' || first.sort === 'time' || conjuncts.length === 0 || conjuncts.length > 2)
      return []
    const others = conjuncts.map((conjunct) => byHead.get(conjunct.index))
    const last = others.at(-1)
    const joined = (sentence.children[last?.head ?? -1] ?? []).some(
      (child) => is(child, 'cc') && /^(?:and|&)$/.test(child.lower),
    )
    if (
      !joined ||
      !last ||
      others.some((other) => !other || other.kind === 'pronoun' || other.sort !== first.sort)
    )
      return []
    if (last.to - first.from > MAX_GROUP) return []
    return [together(first, others as Mention[], last)]
  })
}

const together = (first: Mention, others: readonly Mention[], last: Mention): Mention => ({
  ...first,
  kind: 'description',
  to: last.to,
  key: [first, ...others].map((each) => each.key.at(-1) ?? ''),
  noun: '',
  nameFrom: first.from,
  definite: true,
  plural: true,
  gender: null,
  firmness: 0,
  joined: false,
  together: true,
  modifiers: [],
})
