import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { readEntry } from '../revisions/entry.ts'

/** Who re-opened an article since its newest signed edition, when and why; null when nobody has. From the history. */
export async function reopeningSince(
  read: ReadonlyKysely<Tables>,
  articleId: string,
): Promise<{ by: string; at: string; reason: string } | null> {
  const act = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .leftJoin('users as u', 'u.id', 'r.actor_id')
    .select(['r.at', 'r.entry', 'r.action', 'u.name'])
    .where('s.kind', '=', 'article')
    .where('s.subject_id', '=', articleId)
    .where('r.action', 'in', ['article.reopened', 'article.signed', 'report.withdrawn'])
    .orderBy('r.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (act?.action !== 'article.reopened') return null
  return { by: act.name ?? '', at: act.at, reason: readEntry(act.entry).reason }
}
