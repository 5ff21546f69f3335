import type { Mention } from '../mention.ts'
import { readEntities } from '../read-entities.ts'
import { allSigns, classOf } from '../signs.ts'
import type { Example } from './example.ts'
import type { GumDocument } from './gum-documents.ts'

/** Talk counts little: its "it" points to nothing in the text more often than an article's. */
const OF_TALK = 0.25
const OF_NEWS = 2
/** "He" and "she" are learned from GAP before all. */
const OF_PERSONS = 0.3

/** The pronouns of a text whose entities are known; each one before is taken for what it really stands for. */
export function gumExamples(document: GumDocument): Example[] {
  const examples: Example[] = []
  const entityOf = (mention: Mention) => {
    const ids = document.chains.get(`${mention.sentence} ${mention.head}`)
    if (mention.together) return ids && ids.length > 1 ? ids[0] : undefined
    return ids?.at(-1)
  }
  readEntities(document, (pronoun, around) => {
    const gold = entityOf(pronoun)
    const right = around.candidates.flatMap(({ entity }, at) =>
      gold && entity.mentions.some((mention) => entityOf(mention) === gold) ? [at] : [],
    )
    const signs = allSigns(pronoun, around)
    const kind = classOf(pronoun)
    examples.push({
      kind,
      signs,
      right: right.length > 0 ? right : [signs.length - 1],
      wrong: [],
      weight: weightOf(document.id, kind),
    })
    return { at: right[0] ?? -1, sureness: 1 }
  })
  return examples
}

function weightOf(id: string, kind: string): number {
  if (kind === 'person') return OF_PERSONS
  return /conversation|vlog|court/.test(id) ? OF_TALK : id.includes('news') ? OF_NEWS : 1
}
