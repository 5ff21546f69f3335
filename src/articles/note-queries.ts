import type { ReadonlyKysely } from 'kysely/readonly'
import type { NoteShown } from '../claims/queries.ts'
import type { Tables } from '../db/tables.ts'

/** Notes on an article as a whole, each thread's first note before its replies. */
export function notesOfArticle(read: ReadonlyKysely<Tables>, articleId: string): Promise<NoteShown[]> {
  return read
    .selectFrom('notes as n')
    .innerJoin('users as u', 'u.id', 'n.author_id')
    .leftJoin('users as r', 'r.id', 'n.resolved_by')
    .selectAll('n')
    .select(['u.name as author', 'r.name as resolver'])
    .where('n.article_id', '=', articleId)
    .where('n.claim_id', 'is', null)
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute() as Promise<NoteShown[]>
}
