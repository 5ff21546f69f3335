import type { Node } from '../tree/tree.ts'
import type { Gender, Own } from './mention.ts'

/** A third-person pronoun as a mention; null for other words. */
export function pronounAt(node: Node): Own | null {
  const told = node.upos === 'PRON' || node.upos === 'DET' ? third.get(node.lower) : undefined
  if (!told) return null
  return {
    from: node.index,
    to: node.index + 1,
    nameFrom: node.index,
    kind: 'pronoun',
    key: [node.lower],
    definite: true,
    ...told,
    firmness: 1,
    sort: told.gender ? 'person' : null,
    modifiers: [],
  }
}

const forms: [string, Gender | null, boolean][] = [
  ['he him his himself', 'he', false],
  ['she her hers herself', 'she', false],
  ['it its itself', null, false],
  ["they them their theirs themselves 'em", null, true],
]
const third = new Map(
  forms.flatMap(([words, gender, plural]) =>
    words.split(' ').map((word) => [word, { gender, plural }] as const),
  ),
)
