import type { ReadonlyKysely } from 'kysely/readonly'
import type { Broken } from '../../breaker/types.ts'
import type { Tables } from '../../db/tables.ts'
import type { ArticleVersion } from '../queries.ts'
import type { Lined } from './align-lines.ts'
import { type Alignments, alignments, laterText } from './outcomes.ts'
import { type ClaimToPlace, claimsToPlace, linedVersion } from './queries.ts'

/**
 * Compares a later text with the current version of an article, and with those older ones in which claims had their
 * last place. It takes a while with long texts, so it is done outside any change.
 */
export async function readDraft(
  read: ReadonlyKysely<Tables>,
  current: ArticleVersion,
  text: string,
  broken: Broken,
): Promise<{ claims: ClaimToPlace[]; alignments: Alignments }> {
  const claims = await claimsToPlace(read, current)
  const earlier = new Map<string, Lined>()
  for (const id of new Set([current.id, ...claims.map(({ versionId }) => versionId)]))
    earlier.set(id, await linedVersion(read, id))
  return { claims, alignments: alignments(earlier, laterText(text, broken)) }
}
