import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { ReportCopy } from './model.ts'

type Read = ReadonlyKysely<Tables>

/** The kept copies of each source that an article's evidence names, by the source's id; oldest first, none that was removed. */
export async function copiesBySource(read: Read, articleId: string): Promise<Map<string, ReportCopy[]>> {
  const rows = await read
    .selectFrom('snapshots')
    .select(['source_id', 'media_type', 'length', 'sha256', 'got_at'])
    .where('removed_at', 'is', null)
    .where('source_id', 'in', (e) =>
      e
        .selectFrom('evidence')
        .select('source_id')
        .where('article_id', '=', articleId)
        .where('removed_at', 'is', null),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const copies = new Map<string, ReportCopy[]>()
  for (const { source_id, media_type, length, sha256, got_at } of rows) {
    const copy = { mediaType: media_type, length, sha256, gotAt: got_at }
    copies.set(source_id, [...(copies.get(source_id) ?? []), copy])
  }
  return copies
}

/** The bytes of a source's kept copy by its digest; null once it was removed, or the source is no longer to be named. */
export async function copyOfSource(read: Read, sourceId: string, sha256: string): Promise<Buffer | null> {
  const file = await read
    .selectFrom('snapshots as s')
    .innerJoin('snapshot_files as f', 'f.id', 's.id')
    .innerJoin('sources as o', 'o.id', 's.source_id')
    .select('f.bytes')
    .where('o.anonymous', '=', 0)
    .where('s.source_id', '=', sourceId)
    .where('s.sha256', '=', sha256)
    .executeTakeFirst()
  return file ? Buffer.from(file.bytes) : null
}
