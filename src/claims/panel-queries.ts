import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { eyesOf, type Seer, seenState } from '../ratings/readable-queries.ts'
import { type Source, sourceOptions } from '../sources/queries.ts'
import { ruleOf } from '../users/rules.ts'
import type { Claim } from './queries.ts'

/** Most of the article's own sources that are offered before the desk's latest. */
const OWN_OFFERED = 12
/** Most claims that are offered to be merged. */
const MERGEABLE_OFFERED = 300

type Read = ReadonlyKysely<Tables>
type SourceOffered = Pick<Source, 'id' | 'title' | 'publisher'>

/** Sources to choose from: those that fit the words, or those the article uses already and then the desk's latest. */
export async function sourcesOffered(read: Read, articleId: string, words: string): Promise<SourceOffered[]> {
  if (words.trim()) return sourceOptions(read, words)
  const own = await read
    .selectFrom('sources')
    .select(['id', 'title', 'publisher'])
    .where('id', 'in', (e) =>
      e
        .selectFrom('evidence')
        .select('source_id')
        .where('article_id', '=', articleId)
        .where('removed_at', 'is', null),
    )
    .orderBy('title')
    .limit(OWN_OFFERED)
    .execute()
  const known = new Set(own.map((source) => source.id))
  return [...own, ...(await sourceOptions(read, '')).filter((source) => !known.has(source.id))]
}

/** The article's other claims that to this person are in a state which lets them be merged, by number. */
export async function mergeableClaims(read: Read, claim: Claim, seer: Seer): Promise<Claim[]> {
  return read
    .selectFrom('claims as c')
    .selectAll('c')
    .where('c.article_id', '=', claim.article_id)
    .where('c.id', '!=', claim.id)
    .where(seenState(await eyesOf(read, seer)), 'in', ruleOf('claim.merge').states ?? [])
    .orderBy('c.number')
    .limit(MERGEABLE_OFFERED)
    .execute() as Promise<Claim[]>
}
