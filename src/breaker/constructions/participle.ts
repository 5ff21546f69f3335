import { type Clause, helpersOf, isPassive, subjectOf } from '../clauses/clause.ts'
import { nounWords, type Phrase } from '../clauses/phrases.ts'
import { predicates } from '../clauses/predicate.ts'
import { childOf, headOf, inOrder, is, type Node, type Tree } from '../tree/tree.ts'
import { beFor, isPlural, pastOf, thirdPersonOf } from '../words/inflection.ts'
import type { Construction } from './construction.ts'
import { type Draft, statements } from './draft.ts'

/**
 * "…, toppling the government", "a law passed in May", "died after falling", "with Roe replacing Poe": the participle made
 * finite, with the noun or subject it belongs to.
 */
export const participles: Construction = ({ tree, clauses }) =>
  clauses.flatMap((clause) => ofParticiple(tree, clause))

/** "difficulty getting a visa": what the noun is about, not what it does. */
const loose =
  /^(?:difficulty|trouble|time|problem|fun|risk|chance|success|experience|job|point|use|way|one|thing|lot|plenty|everything|something|anything|nothing)$/

/** What may stand before a participle that tells what happened; "accused of shooting" does not. */
const factual = /^(?:after|while|when|by|since|before|with|as|despite|having)$/

function ofParticiple(tree: Tree, { head, form }: Clause): Draft[] {
  if (form !== 'participle') return []
  const mark = childOf(tree, head, 'mark', 'case')
  if (mark && !(factual.test(mark.lower) || (mark.lower === 'for' && !isAccused(headOf(tree, head)))))
    return []
  const helpers = helpersOf(tree, head)
  if (helpers.some((helper) => helper.lower !== 'being')) return []
  if (!helpers.length && !/^VB[GND]$/.test(head.xpos)) return []
  const above = headOf(tree, head)
  if (!above) return []
  const own = subjectOf(tree, head)
  if (own && mark?.lower !== 'with') return []
  const owner = own ?? (is(head, 'acl') && !mark ? above : is(head, 'advcl') ? subjectOf(tree, above) : null)
  if (
    !owner ||
    (is(head, 'acl') && loose.test(owner.lemma)) ||
    owner.upos === 'ADJ' ||
    /^W/.test(owner.xpos) ||
    is(owner, 'expl')
  )
    return []
  const noun = nounWords(tree, owner, (node) => node === head)
  const named = noun.filter((node) => !(is(node, 'case') && node.head === owner.index))
  const clause = is(head, 'acl') ? clauseAbove(tree, owner) : above
  // What was done before something can be: "a law passed in January could free men".
  const past = isPast(tree, clause) || (head.xpos !== 'VBG' && helpersOf(tree, clause)[0]?.xpos === 'MD')
  const plural = isPlural(tree, owner)
  return predicates(tree, head).flatMap((phrase) => {
    const bare = { ...phrase, words: phrase.words.filter((node) => !helpers.includes(node)) }
    return statements(
      [inOrder(named), ...finite(head, bare, past, plural)],
      rest(head, bare),
      'participial clause',
    )
  })
}

/** "arrested for shooting": said, not told. */
const isAccused = (above: Node | undefined) =>
  above !== undefined &&
  /^(?:accuse|arrest|charge|blame|sue|try|want|suspect|investigate|detain|question|indict|jail|criticise|criticize|responsible|wanted)$/.test(
    above.lemma,
  )

/** "passed" → "was passed"; "toppling" → "toppled" after a past, else "is toppling". */
function finite(head: Node, phrase: Phrase, past: boolean, plural: boolean): (string | Node[])[] {
  const before = phrase.words.filter((node) => node.index < head.index)
  if (head.xpos !== 'VBG') return [beFor(past, plural), ...(before.length ? [before] : []), [head]]
  const verb = past ? pastOf(head.lemma) : plural ? head.lemma : thirdPersonOf(head.lemma)
  return [...(before.length ? [before] : []), verb]
}

const rest = (head: Node, phrase: Phrase): Phrase => ({
  ...phrase,
  words: phrase.words.filter((node) => node.index > head.index),
})

function clauseAbove(tree: Tree, node: Node): Node {
  let at = node
  for (let above = headOf(tree, at); above && at.upos !== 'VERB'; above = headOf(tree, at)) at = above
  return at
}

function isPast(tree: Tree, head: Node): boolean {
  const helpers = helpersOf(tree, head)
  const first = helpers[0] ?? head
  if (first.xpos === 'VBD') return true
  return (
    first.xpos === 'VBN' ||
    (isPassive(tree, head) && first.xpos !== 'VBZ' && first.xpos !== 'VBP' && first.xpos !== 'MD')
  )
}
