import type { Node } from '../tree/tree.ts'
import { is } from '../tree/tree.ts'
import { acronymOf } from './acronyms.ts'
import { add, addNoun, against, type Entities, newEntity, remember } from './entities.ts'
import { entityOfDescription } from './known-descriptions.ts'
import { entityOfName } from './known-names.ts'
import type { Entity, Mention, Reading } from './mention.ts'
import { type IndexedTree, subjectOf } from './sentence-index.ts'

/** The entity of a name or description. */
export function link(
  entities: Entities,
  mention: Mention,
  sentence: IndexedTree,
  read: Map<number, Reading>,
): Reading {
  const node = sentence.tree[mention.head] as Node
  const beside = is(node, 'appos') ? read.get(node.head) : undefined
  if (beside && isSame(sentence, beside, mention)) {
    if (mention.kind === 'name') add(entities, beside.entity, mention, beside.mention.kind !== 'name')
    else add(entities, beside.entity, mention, false)
    return { mention, entity: beside.entity, sureness: 1 }
  }
  const subject =
    mention.role === 'predicate' && mention.kind === 'description' && !is(node, 'nsubj', 'obj', 'obl')
      ? subjectOf(sentence, node.index)
      : null
  const about = subject ? read.get(subject.index) : undefined
  if (about && about.entity.plural === mention.plural && about.mention.kind === 'name') {
    add(entities, about.entity, mention, false)
    return { mention, entity: about.entity, sureness: 1 }
  }
  const known =
    mention.kind === 'name' ? entityOfName(entities, mention) : entityOfDescription(entities, mention)
  const entity = known ?? newEntity()
  add(entities, entity, mention)
  return { mention, entity, sureness: known ? 1 : 0 }
}

/** "Roe and Poe", taken together: the same words again are the same two. */
export function linkGroup(entities: Entities, group: Mention): Entity {
  const known = (entities.byWord.get(group.key.join(' ')) ?? []).find((entity) => entity.plural)
  const entity = known ?? newEntity()
  add(entities, entity, group)
  remember(entities.byWord, group.key.join(' '), entity)
  return entity
}

/** "Jane Roe, a minister", "the minister, Jane Roe", "Hayat Tahrir al-Sham (HTS)": two phrases side by side for one. */
function isSame(sentence: IndexedTree, beside: Reading, mention: Mention): boolean {
  if (beside.mention.plural !== mention.plural || beside.mention.joined || mention.joined) return false
  if (against(beside.entity, mention.gender)) return false
  if (mention.kind === 'name' && beside.mention.kind === 'name') {
    const bracket = sentence.tree[mention.from - 1]?.text === '('
    return (
      acronymOf(beside.mention.key) === mention.key.join('') ||
      (bracket && /^[\p{Lu}\p{N}-]{2,8}$/u.test(sentence.tree[mention.head]?.text ?? ''))
    )
  }
  const sorts = new Set([beside.entity.sort, mention.sort])
  return (
    !(sorts.has('person') && (sorts.has('body') || sorts.has('place') || sorts.has('thing'))) &&
    !sorts.has('time')
  )
}

/** "He is a lawyer": what is said of a pronoun is said of what it stands for. */
export function predicate(entities: Entities, pronoun: Mention, sentence: IndexedTree, entity: Entity): void {
  const verb = sentence.tree[sentence.tree[pronoun.head]?.head ?? -1]
  if (pronoun.role !== 'subject' || verb?.upos !== 'NOUN') return
  if ((sentence.children[verb.index] ?? []).some((child) => is(child, 'cop')))
    addNoun(entities, entity, verb.lemma.toLowerCase())
}
