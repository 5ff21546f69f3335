import { type Hindrance, hindranceOf } from './binding.ts'
import { against, isAfter } from './entities.ts'
import type { Entity, Mention } from './mention.ts'
import type { IndexedTree } from './sentence-index.ts'

/** An entity that a pronoun may stand for. */
export interface Candidate {
  entity: Entity
  /** Its mention nearest before the pronoun; where none stands before, the first behind it in the same sentence. */
  near: Mention
  /** `near` stands behind the pronoun. */
  ahead: boolean
  /** The rule of grammar that speaks against it; null where none does. */
  hindrance: Hindrance | null
}

/** How many sentences back a pronoun may point. */
export const WINDOW = 5

/** The entities among `recent` that a pronoun may stand for, nearest first: gender, number and grammar allow them. */
export function candidatesFor(
  pronoun: Mention,
  recent: readonly Entity[],
  sentence: IndexedTree,
): Candidate[] {
  const found: Candidate[] = []
  for (const entity of recent) {
    if (!fits(pronoun, entity)) continue
    const near = nearest(pronoun, entity)
    if (!near || pronoun.sentence - near.sentence > WINDOW) continue
    const against = hindrance(sentence, pronoun, entity)
    if (against !== 'inside' && !(against === 'one verb' && pronoun.role === 'object'))
      found.push({ entity, near, ahead: isAfter(near, pronoun), hindrance: against })
  }
  return found.sort(
    (one, other) => Number(one.ahead) - Number(other.ahead) || (isAfter(one.near, other.near) ? -1 : 1),
  )
}

function fits(pronoun: Mention, entity: Entity): boolean {
  if (entity.sort === 'time') return false
  if (pronoun.gender)
    return (
      !entity.plural &&
      !against(entity, pronoun.gender) &&
      (entity.sort === null || entity.sort === 'person' || entity.gender !== 0)
    )
  if (pronoun.plural)
    return entity.plural || entity.sort === 'body' || (entity.sort === null && entity.gender === 0)
  return !entity.plural && entity.gender === 0 && entity.sort !== 'person'
}

function nearest(pronoun: Mention, entity: Entity): Mention | null {
  let ahead: Mention | null = null
  for (let at = entity.mentions.length - 1; at >= 0; at--) {
    const mention = entity.mentions[at] as Mention
    if (!isAfter(mention, pronoun)) return mention
    ahead = mention
  }
  return ahead
}

function hindrance(sentence: IndexedTree, pronoun: Mention, entity: Entity): Hindrance | null {
  for (let at = entity.mentions.length - 1; at >= 0; at--) {
    const mention = entity.mentions[at] as Mention
    if (mention.sentence < pronoun.sentence) return null
    const found = mention.sentence === pronoun.sentence ? hindranceOf(sentence, pronoun, mention) : null
    if (found) return found
  }
  return null
}
