import { is } from '../tree/tree.ts'
import type { Candidate } from './candidates.ts'
import { holds, linkOf } from './clause-links.ts'
import { type Entity, isSubject, type Mention } from './mention.ts'
import { type IndexedTree, subjectOf } from './sentence-index.ts'

/** Where a pronoun and its candidate stand to each other; `role` is the pronoun's. */
export function signsOfPlace(
  pronoun: Mention,
  { near, ahead }: Candidate,
  sentence: IndexedTree,
  role: string,
): string[] {
  if (near.sentence !== pronoun.sentence) {
    const parallel = role === near.role || (role === 'subject' && near.role === 'passive')
    return [
      ...(parallel ? [`parallel ${role}`] : []),
      `depth ${Math.min(near.depth, 2)} ${Math.min(pronoun.depth, 1)}`,
    ]
  }
  const place = placeOf(pronoun, near, sentence)
  const signs = [`place ${ahead ? 'ahead' : 'before'} ${place}`]
  const subject = subjectOf(sentence, pronoun.clause)
  if (subject && subject.index === near.head)
    signs.push('subject of the clause', `subject of the clause ${role}`)
  const node = sentence.tree[pronoun.head]
  const owned = node ? sentence.tree[node.head] : undefined
  if (
    role === 'possessive' &&
    owned &&
    ((is(owned, 'conj', 'appos') && owned.head === near.head) ||
      (near.to === pronoun.head - 1 && sentence.tree[near.to]?.lower === 'and'))
  )
    signs.push('and his')
  if (role === near.role) signs.push(`parallel ${role} same`)
  const words = Math.abs(near.head - pronoun.head)
  signs.push(`words ${words < 4 ? 3 : words < 8 ? 7 : words < 16 ? 15 : 16}`)
  return signs
}

/** "same": one clause; "above": the mention's clause holds the pronoun's; "below": the other way round; "beside": neither. */
function placeOf(pronoun: Mention, near: Mention, sentence: IndexedTree): string {
  if (near.clause === pronoun.clause) return 'same'
  if (holds(sentence, near.clause, pronoun.clause)) return linkOf(sentence, pronoun.clause, near.clause)
  return holds(sentence, pronoun.clause, near.clause) ? 'below' : 'beside'
}

/** What the entity is in the sentence before and in the pronoun's own. */
export function signsOfNeighbours(pronoun: Mention, entity: Entity): string[] {
  const signs: string[] = []
  for (let at = entity.mentions.length - 1; at >= 0; at--) {
    const mention = entity.mentions[at] as Mention
    if (mention.sentence < pronoun.sentence - 1) break
    const subject = isSubject(mention)
    if (mention.sentence === pronoun.sentence - 1) {
      if (subject && mention.depth === 0)
        signs.push(
          'main subject before',
          `main subject before ${pronoun.role}${pronoun.head === 0 ? ' first' : ''}`,
        )
    } else if (mention.head < pronoun.head && subject && mention.depth === 0) signs.push('main subject here')
    else if (mention.head > pronoun.head)
      signs.push(
        subject && mention.depth <= pronoun.depth ? 'subject behind' : 'also behind',
        ...(subject && isFronted(pronoun, mention) ? ['fronted'] : []),
      )
  }
  return [...new Set(signs)]
}

/** The pronoun stands in words that come before the main clause's subject: "In his later years Roe…". */
const isFronted = (pronoun: Mention, subject: Mention) =>
  subject.clause !== pronoun.clause ? subject.depth < pronoun.depth : pronoun.role !== 'subject'

/** The candidate is who says, thinks or writes what the pronoun stands in. */
export function saysIt(pronoun: Mention, near: Mention, sentence: IndexedTree): boolean {
  const verb = sentence.tree[near.clause]
  return (
    verb !== undefined &&
    speech.has(verb.lemma) &&
    near.clause !== pronoun.clause &&
    near.role === 'subject' &&
    holds(sentence, near.clause, pronoun.clause)
  )
}

const speech = new Set(
  'say tell claim state report announce argue believe think know insist deny admit add write explain reveal declare suggest warn promise hope feel ask note acknowledge allege confirm complain'.split(
    ' ',
  ),
)
