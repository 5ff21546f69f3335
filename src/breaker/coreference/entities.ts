import { acronymOf } from './acronyms.ts'
import { type Entity, type Gender, isSubject, type Mention } from './mention.ts'
import { sortOfNoun } from './sort-of-noun.ts'

/** The entities of a text read so far, with what finds them again. */
export interface Entities {
  /** Those that a name with this word may mean: last and first words, whole names, short names. Newest last. */
  byWord: Map<string, Entity[]>
  /** Those that a noun was said of. Newest last. */
  byNoun: Map<string, Entity[]>
}

/** How many namesakes, and things of one noun, are kept in mind: the newest. */
const MAX_ALIKE = 8
export const noEntities = (): Entities => ({ byWord: new Map(), byNoun: new Map() })

export const newEntity = (): Entity => ({
  mentions: [],
  gender: 0,
  sort: null,
  plural: false,
  nouns: new Set(),
  words: new Set(),
  withArticle: new Map(),
  names: new Map(),
  named: null,
  said: 0,
  subjects: 0,
})

/** Evidence of at least this much that it is a man keeps "she" away, and the other way round. */
const FIRM = 2

/** Whether the entity is known not to be of the gender. */
export const against = (entity: Entity, gender: Gender | null): boolean =>
  gender !== null && (gender === 'she' ? -entity.gender : entity.gender) >= FIRM

/** Adds a mention to an entity, and what it tells of it; keeps the order of the text. */
export function add(entities: Entities, entity: Entity, mention: Mention, counted = true): void {
  if (counted) {
    let at = entity.mentions.length
    while (at > 0 && isAfter(entity.mentions[at - 1] as Mention, mention)) at--
    entity.mentions.splice(at, 0, mention)
    if (mention.kind !== 'pronoun') entity.said++
    if (isSubject(mention)) entity.subjects++
  }
  for (const word of counted && mention.kind !== 'pronoun' ? [...mention.modifiers, ...mention.key] : [])
    entity.words.add(word)
  if (entity.mentions.length <= 1) entity.plural = mention.plural
  if (mention.gender && (counted || entity.gender === 0)) entity.gender = weighed(entity.gender, mention)
  if (
    (!entity.sort || (mention.kind === 'name' && entity.sort === 'thing')) &&
    (counted || mention.sort !== 'thing')
  )
    entity.sort = mention.sort
  if (mention.kind === 'name') {
    const count = (entity.names.get(mention.key.join(' ')) ?? 0) + 1
    entity.names.set(mention.key.join(' '), count)
    if (mention.definite)
      entity.withArticle.set(mention.key.join(' '), (entity.withArticle.get(mention.key.join(' ')) ?? 0) + 1)
    if (!entity.named || isBetterName(entity, mention, count)) entity.named = mention
    for (const word of new Set([
      mention.key.join(' '),
      mention.key.at(-1) ?? '',
      mention.key[0] ?? '',
      acronymOf(mention.key),
    ]))
      remember(entities.byWord, word, entity)
    if (mention.sort === 'body' || mention.sort === null) {
      if (mention.key.length > 1) addNoun(entities, entity, mention.noun)
    }
    for (const noun of mention.modifiers) addNoun(entities, entity, noun)
  } else if (mention.kind === 'description' && !mention.together)
    addNoun(entities, entity, mention.key[0] ?? '')
}

/** A name of several words before a single one, one outside headings before one in them, then the most frequent. */
function isBetterName(entity: Entity, mention: Mention, count: number): boolean {
  const named = entity.named
  if (!named) return true
  const several = entity.sort === 'place' ? 0 : 2
  const [now, was] = [mention, named].map(
    (each) => (each.key.length > 1 ? several : 0) + (each.heading ? 0 : 1),
  )
  if (now !== was) return (now ?? 0) > (was ?? 0)
  return (
    named.key.join(' ') !== mention.key.join(' ') &&
    (mention.key.length > 1 || several === 0) &&
    count > (entity.names.get(named.key.join(' ')) ?? 0)
  )
}

/** Pronouns add up to a title's firmness; of names and nouns the firmest counts. */
function weighed(known: number, { gender, firmness, kind }: Mention): number {
  const told = gender === 'she' ? firmness : -firmness
  if (kind === 'pronoun') return Math.max(-3, Math.min(3, known + told))
  return Math.abs(told) >= Math.abs(known) ? told : known
}

export const isAfter = (one: Mention, other: Mention) =>
  one.sentence > other.sentence || (one.sentence === other.sentence && one.head > other.head)

export function addNoun(entities: Entities, entity: Entity, noun: string): void {
  if (!noun || (entity.sort === 'person' && entity.named && notOfPersons(noun))) return
  entity.nouns.add(noun)
  remember(entities.byNoun, noun, entity)
}

const notOfPersons = (noun: string) => {
  const { sort } = sortOfNoun(noun)
  return sort !== null && sort !== 'person'
}

/** Keeps an entity under a word, the newest last. */
export function remember(map: Map<string, Entity[]>, word: string, entity: Entity): void {
  if (!word) return
  const known = map.get(word) ?? []
  const rest = known.filter((each) => each !== entity)
  rest.push(entity)
  if (rest.length > MAX_ALIKE) rest.shift()
  map.set(word, rest)
}
