import type { Document } from '../document.ts'
import { is } from '../tree/tree.ts'
import { type Candidate, candidatesFor, WINDOW } from './candidates.ts'
import { add, against, newEntity, noEntities } from './entities.ts'
import { groupsOf } from './groups.ts'
import { link, linkGroup, predicate } from './link.ts'
import type { Entity, Mention, Reading } from './mention.ts'
import { mentionsOf } from './mentions.ts'
import { quotedWords } from './quotations.ts'
import { type IndexedTree, indexTree, subjectOf } from './sentence-index.ts'
import type { Surroundings } from './signs.ts'

/** Chooses what a pronoun stands for: the place of one of the candidates, or -1 for none, and how sure that is. */
export type Choose = (pronoun: Mention, around: Surroundings) => { at: number; sureness: number }

/** The head word of whoever speaks the word at `index` of a sentence, in a direct quotation; null where nobody is known to. */
export type SpeakerOf = (sentence: number, index: number) => { sentence: number; head: number } | null
const noSpeaker: SpeakerOf = () => null

/** Most entities that are kept in mind for pronouns. */
const MAX_RECENT = 60

/** Reads a text's mentions in order and gathers those of one entity; by sentence and head word. */
export function readEntities(
  document: Document,
  choose: Choose,
  speakerOf: SpeakerOf = noSpeaker,
): Map<number, Reading>[] {
  const quoted = quotedWords(document)
  const entities = noEntities()
  const last = new Map<string, Entity>()
  let recent: Entity[] = []
  const readings: Map<number, Reading>[] = []
  for (const sentence of document.sentences) {
    const read = new Map<number, Reading>()
    readings.push(read)
    const indexed = indexTree(sentence.tree)
    const mentions = mentionsOf(sentence, indexed, quoted[sentence.index] ?? [])
    for (const mention of mentions)
      if (mention.kind !== 'pronoun') read.set(mention.head, link(entities, mention, indexed, read))
    recent = [
      ...recentOf(recent, read, sentence.index),
      ...groupsOf(mentions, indexed).map((group) => linkGroup(entities, group)),
    ]
    for (const mention of mentions) {
      if (mention.kind !== 'pronoun') continue
      const reading = reflexive.has(mention.key[0] ?? '') ? reflected(mention, indexed, read) : null
      const said = speakerOf(sentence.index, mention.head)
      const speaker = said ? readings[said.sentence]?.get(said.head)?.entity : undefined
      const others = speaker ? recent.filter((entity) => entity !== speaker) : recent
      const made = reading ?? pointed(mention, indexed, others, last, choose, readings)
      read.set(mention.head, made)
      add(entities, made.entity, mention)
      last.set(formOf(mention), made.entity)
      if (!recent.includes(made.entity)) recent.push(made.entity)
      predicate(entities, mention, indexed, made.entity)
    }
  }
  return readings
}

const reflexive = new Set(['himself', 'herself', 'itself', 'themselves'])
const formOf = (mention: Mention) => mention.gender ?? (mention.plural ? 'they' : 'it')

function recentOf(recent: Entity[], read: Map<number, Reading>, sentence: number): Entity[] {
  const kept = new Set(
    recent.filter((entity) => sentence - (entity.mentions.at(-1)?.sentence ?? 0) <= WINDOW),
  )
  for (const { entity } of read.values()) {
    kept.delete(entity)
    kept.add(entity)
  }
  return [...kept].filter((entity) => entity.mentions.length > 0).slice(-MAX_RECENT)
}

/** "himself": the subject of its clause. */
function reflected(mention: Mention, sentence: IndexedTree, read: Map<number, Reading>): Reading | null {
  const node = sentence.tree[mention.head]
  // "the shooting itself": no more than the noun it stands beside.
  const beside = node && !is(node, 'obj', 'iobj', 'obl') ? read.get(mention.head - 1) : undefined
  if (beside) return { mention, entity: beside.entity, sureness: 0 }
  const subject = subjectOf(sentence, mention.clause)
  const reading = subject && subject.index !== mention.head ? read.get(subject.index) : undefined
  if (!reading || reading.entity.plural !== mention.plural) return null
  if (mention.gender && against(reading.entity, mention.gender)) return null
  return {
    mention,
    entity: reading.entity,
    sureness: reading.mention.kind === 'pronoun' ? reading.sureness : 0.95,
  }
}

function pointed(
  mention: Mention,
  sentence: IndexedTree,
  recent: Entity[],
  last: Map<string, Entity>,
  choose: Choose,
  readings: readonly Map<number, Reading>[],
): Reading {
  const candidates: Candidate[] = candidatesFor(mention, recent, sentence)
  const { at, sureness } = choose(mention, {
    sentence,
    candidates,
    before: last.get(formOf(mention)) ?? null,
  })
  const chosen = candidates[at]
  const near =
    chosen?.near.kind === 'pronoun' ? readings[chosen.near.sentence]?.get(chosen.near.head) : undefined
  // No surer than the pronoun it leans on.
  const most = near && near.sureness > 0 ? near.sureness : 1
  return { mention, entity: chosen?.entity ?? newEntity(), sureness: chosen ? Math.min(sureness, most) : 0 }
}
