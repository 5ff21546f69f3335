import { type Draft, wordsOf } from '../constructions/draft.ts'
import { childOf, type Node, type Tree } from '../tree/tree.ts'

/** Words that the shorter version of a statement has at least. */
const SHORTEST = 4

/** What these begin says little without the rest of the statement. */
const tied = new Set(
  'with after as under across than over above through despite amid from against'.split(' '),
)

/** Why a draft cannot stand as a claim of its own, in words a reviewer reads; null when it can. */
export function leftOut(tree: Tree, draft: Draft, wording: string): string | null {
  const words = wordsOf(draft)
  const letters = wording.match(/[\p{L}\p{N}]+/gu) ?? []
  if (letters.length < 2) return 'too short to say anything'
  if (words.some((word) => /^W(?:P|DT)$/.test(word.xpos) && word.head === draft.head.index))
    return 'it hangs on a question word'
  if (draft.pieces[0] === '' && !words.some(isFiniteVerb)) return 'it has no subject'
  const last = words.at(-1)
  if (last && /^(?:DT|CC|TO|PRP\$)$/.test(last.xpos)) return 'it breaks off'
  return draft.fuller ? shorterLeftOut(tree, draft, wording) : null
}

const isFiniteVerb = ({ xpos }: Node) => /^(?:VB[ZDP]|MD)$/.test(xpos)

/** Of shorter versions only those that people state apart, as comparing with people's own lists of facts has shown. */
function shorterLeftOut(tree: Tree, draft: Draft, wording: string): string | null {
  if (wording.split(' ').length < SHORTEST) return 'too little is left of it'
  if (/^(?:relative clause|participial clause|description)$/.test(draft.rule))
    return 'the whole clause says it'
  const option = draft.uses.at(-1)
  const opener = option && childOf(tree, option.head, 'case', 'mark')
  return opener && tied.has(opener.lower) ? 'the whole statement says it' : null
}
