import type { Entities } from './entities.ts'
import { nounsAlike } from './kinds.ts'
import type { Entity, Mention } from './mention.ts'

/** How far back, in sentences, a description is looked for. */
const DESCRIPTION_WINDOW = 10
/** "The visas" soon means others. */
const WINDOW_OF_PLURAL = 3

/** Finds what "the law", "this group" means: the only one read of late that the same was said of; null where none or several. */
export function entityOfDescription(entities: Entities, mention: Mention): Entity | null {
  const noun = mention.key[0] ?? ''
  if (
    !mention.definite ||
    mention.completed ||
    mention.kind !== 'description' ||
    mention.sort === 'time' ||
    vague.has(noun)
  )
    return null
  const found = new Set<Entity>()
  for (const alike of nounsAlike(noun))
    for (const entity of entities.byNoun.get(alike) ?? []) {
      const last = entity.mentions.at(-1)
      if (
        !last ||
        mention.sentence - last.sentence > (mention.plural ? WINDOW_OF_PLURAL : DESCRIPTION_WINDOW)
      )
        continue
      if (entity.plural === mention.plural && says(entity, mention.modifiers)) found.add(entity)
    }
  const exact = [...found].filter((entity) => entity.nouns.has(noun))
  const among = exact.length > 0 ? exact : [...found]
  return among.length === 1 ? (among[0] as Entity) : null
}

/** Nouns that mean something new each time. */
const vague = new Set(
  `way fact end rest part number thing case point idea lot kind sort type world public people media future past top side start middle beginning possibility same reason result amount level rate majority other others first second third last latter former two three one latest best worst most press
internet web sun moon sky earth weather law-and-order economy environment truth answer question problem difference chance need right left lead line front back bottom centre center process nature role bit planet set series range variety host couple pair total average percentage share price cost value size area`.split(
    /\s+/,
  ),
)

/** Every modifier of the description was said before. */
const says = (entity: Entity, modifiers: string[]) => modifiers.every((word) => entity.words.has(word))
