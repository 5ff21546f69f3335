import { acronymOf } from './acronyms.ts'
import { against, type Entities } from './entities.ts'
import type { Entity, Mention } from './mention.ts'

/** Finds what a name means among those read so far; null for a new one. */
export function entityOfName(entities: Entities, name: Mention): Entity | null {
  const whole = name.key.join(' ')
  const last = name.key.at(-1) ?? ''
  const first = name.key[0] ?? ''
  const alike = [
    ...(entities.byWord.get(whole) ?? []),
    ...(name.key.length > 1 ? (entities.byWord.get(last) ?? []) : []),
  ]
  const found = alike.filter((entity) => agrees(entity, name) && sameName(entity, name.key, last, first))
  // Of several with one surname, the one the text says most about goes by the surname alone.
  return found.reduceRight<Entity | null>(
    (best, entity) => (best && best.said >= entity.said ? best : entity),
    null,
  )
}

/** Whether what is known of the entity allows the mention. */
function agrees(entity: Entity, mention: Mention): boolean {
  if (entity.plural !== mention.plural) return false
  if (against(entity, mention.gender) && mention.firmness > 1) return false
  return !(
    entity.sort &&
    mention.sort &&
    entity.sort !== mention.sort &&
    (entity.sort === 'person' || mention.sort === 'person')
  )
}

/** Whether two names may be one's: surname, first name, short form, initials. */
function sameName(entity: Entity, key: string[], last: string, first: string): boolean {
  const known = entity.named?.key
  if (!known) return false
  const knownLast = known.at(-1)
  const knownFirst = known[0]
  const whole = key.join(' ')
  if (known.join(' ') === whole) return true
  // "Philip of Spain" is Philip again, but the Bank of England is not England.
  if (known.some((word) => joints.has(word)) || key.some((word) => joints.has(word)))
    return (
      acronymOf(known) === whole ||
      acronymOf(key) === known.join(' ') ||
      (entity.sort !== 'body' && knownFirst === first)
    )
  if (key.length === 1)
    return (
      known.length > 1 &&
      (knownLast === whole ||
        (knownFirst === whole && known.length < 4) ||
        acronymOf(known) === whole ||
        entity.names.has(whole))
    )
  if (known.length === 1) return knownLast === last || knownFirst === first || acronymOf(key) === knownLast
  return (
    (knownLast === last && (knownFirst === first || initials(knownFirst, first))) ||
    contains(known, key) ||
    contains(key, known)
  )
}

const joints = new Set(['of', 'for', 'on', 'and'])
const initials = (one = '', other = '') =>
  one[0] === other[0] && (/^\p{L}\.?$/u.test(one) || /^\p{L}\.?$/u.test(other))
const contains = (long: string[], short: string[]) =>
  short.length > 1 && short.length < long.length && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
