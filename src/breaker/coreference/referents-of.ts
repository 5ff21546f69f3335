import type { Attribution } from '../attribution/attribution.ts'
import type { Document } from '../document.ts'
import { chooseByWeights } from './choose.ts'
import { isAfter } from './entities.ts'
import type { Mention, Reading } from './mention.ts'
import { namingOf } from './naming.ts'
import { readEntities } from './read-entities.ts'
import type { Referent, Referents } from './referents.ts'
import { directSpeakers } from './speakers.ts'

/** Sureness from which a name may be put in a pronoun's place, of 1. Right in some 19 of 20 cases on news. */
export const STRONG = 0.8

/** Words of one sentence, by index. */
interface Words {
  sentence: number
  words: number[]
}

/**
 * What the pronouns and definite descriptions of a text stand for. `margin` is how sure a reading must be, from 0 to 1: below it the
 * answer is null. With `attributions`, "I" and "my" in direct speech are the speaker's.
 */
export function referentsOf(
  document: Document,
  margin = STRONG,
  attributions: readonly Attribution[] = [],
): Referents {
  const speakers = directSpeakers(document, attributions)
  const readings = readEntities(document, chooseByWeights, speakers)
  return (sentence, index) => {
    const word = document.sentences[sentence]?.tree[index]
    if (!word) return null
    if (firstPerson.has(word.lower)) {
      const speaker = speakers(sentence, index)
      const reading = speaker ? readings[speaker.sentence]?.get(speaker.head) : undefined
      if (!reading || (reading.mention.kind === 'pronoun' && reading.sureness < margin)) return null
      return plural.has(word.lower) && reading.entity.sort !== 'body' ? null : speakerNamed(document, reading)
    }
    const reading = readings[sentence]?.get(index)
    if (!reading || reading.mention.kind === 'name' || reading.sureness < margin) return null
    return referent(document, reading)
  }
}

/** All mentions of the chain that a word's mention was put in, by the best guess however unsure; empty for a word that is no mention. For measuring. */
export function corefers(document: Document): (sentence: number, index: number) => Words[] {
  const readings = readEntities(document, chooseByWeights)
  return (sentence, index) =>
    (readings[sentence]?.get(index)?.entity.mentions ?? []).map((mention) => ({
      sentence: mention.sentence,
      words: mention.kind === 'name' ? range(mention.from, mention.to) : [mention.head],
    }))
}

const firstPerson = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const plural = new Set(['we', 'us', 'our', 'ours', 'ourselves'])

/** A speaker by name; whoever is only described ("a minister") is not put in the place of "I". */
function speakerNamed(document: Document, { mention, entity }: Reading): Referent | null {
  const naming = entity.named ? namingOf(document, entity, mention) : null
  return (
    naming && {
      sentence: naming.mention.sentence,
      words: range(naming.mention.from, naming.to),
      name: naming.name,
    }
  )
}

function referent(document: Document, { mention, entity }: Reading): Referent | null {
  if (mention.kind === 'description' && (!mention.definite || mention.completed)) return null
  const naming = namingOf(document, entity, mention)
  if (!naming || naming.mention === mention) return null
  if (
    mention.kind === 'description' &&
    naming.mention.kind === 'description' &&
    isAfter(naming.mention, mention)
  )
    return null
  if (mention.kind === 'description' && !tellsMore(naming.name, wordsOf(document, mention))) return null
  return {
    sentence: naming.mention.sentence,
    words: range(naming.mention.from, naming.to),
    name: naming.name,
  }
}

/** The name has a word that the description had not: "the law" is no better than "this law". */
const tellsMore = (name: string, own: string[]) =>
  name
    .toLowerCase()
    .split(' ')
    .some((word) => word !== 'the' && !own.includes(word))

const wordsOf = (document: Document, { sentence, from, to }: Mention) =>
  (document.sentences[sentence]?.tree ?? []).slice(from, to).map((word) => word.lower)
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
