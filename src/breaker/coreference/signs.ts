import { is } from '../tree/tree.ts'
import type { Candidate } from './candidates.ts'
import { type Entity, isSubject, type Mention } from './mention.ts'
import { standsForNothing } from './pleonastic.ts'
import type { IndexedTree } from './sentence-index.ts'
import { saysIt, signsOfNeighbours, signsOfPlace } from './signs-of-place.ts'

/** What the reading knows when it comes to a pronoun. */
export interface Surroundings {
  sentence: IndexedTree
  /** What the last pronoun of the same form stood for. */
  before: Entity | null
  /** Whom or what it may stand for, the nearest first. */
  candidates: readonly Candidate[]
}

/** The kind of pronoun, each with weights of its own. */
export const classOf = (pronoun: Mention): string =>
  pronoun.gender ? 'person' : pronoun.plural ? 'they' : 'it'

/** Every candidate's signs, and last those for none of them. */
export const allSigns = (pronoun: Mention, around: Surroundings): string[][] => [
  ...around.candidates.map((candidate, rank) => signsOf(pronoun, candidate, rank, around)),
  signsOfNone(pronoun, around),
]

/** The signs that speak for or against a candidate, by name; `rank` is its place among the nearest. */
function signsOf(pronoun: Mention, candidate: Candidate, rank: number, around: Surroundings): string[] {
  const { entity, near, ahead } = candidate
  const role = pronoun.role === 'passive' ? 'subject' : pronoun.role
  const distance = ahead ? 'ahead' : String(Math.min(pronoun.sentence - near.sentence, 4))
  const kind = kindOf(near)
  const signs = [
    `distance ${distance}`,
    `rank ${Math.min(rank, 4)}`,
    `role ${near.role}`,
    `role ${near.role} ${pronoun.head === 0 ? 'first' : 'inner'} ${distance}`,
    `${role} < ${near.role} ${distance === '0' || ahead ? distance : 'back'}`,
    `kind ${kind}`,
    `kind ${kind} ${distance === '0' ? 'same' : 'other'}`,
    `${role} ${kind}`,
    `kind ${near.kind} ${entity.sort ?? 'unknown'} ${entity.gender === 0 ? '' : 'g'}`,
    ...signsOfEntity(entity),
    ...signsOfGender(pronoun, entity, around),
    ...signsOfPlace(pronoun, candidate, around.sentence, role),
    ...signsOfNeighbours(pronoun, entity),
  ]
  if (candidate.hindrance) signs.push(candidate.hindrance)
  if (entity === around.before) signs.push('as the pronoun before', `as the pronoun before ${distance}`)
  if (near.preposition)
    signs.push(common.has(near.preposition) ? `after ${near.preposition}` : 'after a preposition')
  if (isLeftmost(candidate, around.candidates)) signs.push('leftmost', `leftmost ${role} ${distance}`)
  if (near.sentence === pronoun.sentence && saysIt(pronoun, near, around.sentence))
    signs.push(isBody(entity) ? `says it as a body ${role}` : `says it ${role}`)
  if (near.joined) signs.push('joined')
  if (near.paragraph !== pronoun.paragraph) signs.push('other paragraph')
  if (near.plural !== pronoun.plural) signs.push('other number')
  if (entity === mostSaid(around.candidates)) signs.push('most said')
  if (pronoun.quotation >= 0)
    signs.push(near.quotation === pronoun.quotation ? 'same quotation' : 'from outside the quotation')
  else if (near.quotation >= 0) signs.push('quoted')
  return signs
}

function signsOfEntity({ mentions, said, subjects, sort, named }: Entity): string[] {
  const first = mentions[0]
  return [
    `said ${bucket(said)}`,
    `mentions ${bucket(mentions.length)}`,
    `subjects ${Math.min(subjects, 3)}`,
    `pronouns ${Math.min(mentions.length - said, 3)}`,
    `first ${first ? kindOf(first) : ''}`,
    `sort ${sort ?? 'unknown'}`,
    `named ${named ? (named.key.length > 1 ? 'fully' : 'short') : 'not'}`,
    ...(first && first.sentence === 0 && isSubject(first) ? ['opens the text'] : []),
  ]
}

function signsOfGender({ gender }: Mention, entity: Entity, { candidates }: Surroundings): string[] {
  if (!gender) return []
  const evidence = gender === 'she' ? entity.gender : -entity.gender
  const signs = [evidence > 0 ? `gender ${Math.min(evidence, 3)}` : `gender ${evidence} ${entity.sort ?? ''}`]
  if (evidence === 0 && entity.named) signs.push(`${gender} ${endingOf(entity.named.key[0] ?? '')}`)
  if (evidence !== 0 && candidates.filter((other) => other.entity.gender !== 0).length === 1)
    signs.push('alone of its gender')
  return signs
}

/** How a first name that no list knows ends: more of the women's end in a vowel. */
const endingOf = (name: string) => (name.endsWith('a') ? 'a' : /[eiy]$/.test(name) ? 'e' : 'other')

/** The signs that a pronoun stands for none of the candidates. */
function signsOfNone(pronoun: Mention, around: Surroundings): string[] {
  const node = around.sentence.tree[pronoun.head]
  const verb = node ? around.sentence.tree[node.head] : undefined
  return [
    'none',
    `none ${pronoun.role}`,
    `none of ${Math.min(around.candidates.length, 4)}`,
    ...(pronoun.quotation >= 0 ? ['none quoted'] : []),
    ...(standsForNothing(around.sentence, pronoun.head) ? ['stands for nothing'] : []),
    ...(verb &&
    pronoun.role === 'subject' &&
    (around.sentence.children[verb.index] ?? []).some((child) => is(child, 'cop'))
      ? ['none copula']
      : []),
  ]
}

const common = new Set('in at of by with to for from on as against'.split(' '))

const isBody = ({ sort }: Entity) => sort === 'body' || sort === 'place'

/** No other candidate stands further left in the same sentence. */
const isLeftmost = ({ near }: Candidate, candidates: readonly Candidate[]) =>
  candidates.every((other) => other.near.sentence !== near.sentence || other.near.head >= near.head)

/** What the mention is: a name of several words or one, "the …" or another phrase, a possessive or another pronoun. */
function kindOf({ kind, nameFrom, to, definite, role }: Mention): string {
  if (kind === 'name') return to - nameFrom > 1 ? 'full name' : 'name'
  if (kind === 'description') return definite ? 'the' : 'a'
  return role === 'possessive' ? 'own' : 'pronoun'
}

const bucket = (count: number) => (count < 4 ? String(count) : count < 7 ? '4' : '7')

function mostSaid(candidates: readonly Candidate[]): Entity | null {
  let best: Entity | null = null
  for (const { entity } of candidates)
    if (!best || entity.mentions.length > best.mentions.length) best = entity
  return best
}
