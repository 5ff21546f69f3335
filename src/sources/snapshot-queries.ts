import { type Selectable, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { SnapshotTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { WORDS_SHOWN } from './limits.ts'

export type Snapshot = Selectable<SnapshotTable>

export interface SnapshotShown extends Snapshot {
  by: string
  /** Who removed it; null while it is there. */
  remover: string | null
  /** How its words begin; empty where none could be read, null where they are gone. */
  beginning: string | null
}

type Read = ReadonlyKysely<Tables>

/** All kept copies of a source, the newest first, also those that were removed; never the bytes. */
export function snapshotsOfSource(read: Read, sourceId: string): Promise<SnapshotShown[]> {
  return read
    .selectFrom('snapshots as s')
    .innerJoin('users as u', 'u.id', 's.created_by')
    .leftJoin('users as r', 'r.id', 's.removed_by')
    .leftJoin('snapshot_files as f', 'f.id', 's.id')
    .selectAll('s')
    .select(['u.name as by', 'r.name as remover'])
    .select(sql<string | null>`substr(f.words, 1, ${sql.lit(WORDS_SHOWN)})`.as('beginning'))
    .where('s.source_id', '=', sourceId)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
}

/** @throws NotFound */
export async function snapshotById(read: Read, id: string): Promise<Snapshot> {
  const snapshot = await read.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst()
  if (!snapshot) throw new NotFound('There is no such kept copy.')
  return snapshot
}

/** The bytes of a kept copy, exactly as they were received. @throws NotFound, also when they were removed */
export async function snapshotBytes(read: Read, id: string): Promise<Buffer> {
  const file = await read.selectFrom('snapshot_files').select('bytes').where('id', '=', id).executeTakeFirst()
  if (!file) throw new NotFound('This kept copy was removed; its source’s page says by whom and why.')
  return Buffer.from(file.bytes)
}
