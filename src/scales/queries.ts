import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DeskTable, LevelTable, ScaleTable, Tables } from '../db/tables.ts'

export type Desk = Selectable<DeskTable>
export type Scale = Selectable<ScaleTable>
export type Level = Selectable<LevelTable>

type Read = ReadonlyKysely<Tables>

/** The desk itself: its name, its two scales, its policies. */
export function desk(read: Read): Promise<Desk> {
  return read.selectFrom('desk').selectAll().executeTakeFirstOrThrow() as Promise<Desk>
}

/** The levels of the scales in use, worst first, off-axis ones last. */
export function levelsOfScale(read: Read, scaleId: string): Promise<Level[]> {
  return read
    .selectFrom('levels')
    .selectAll()
    .where('scale_id', '=', scaleId)
    .orderBy('place')
    .execute() as Promise<Level[]>
}

/** Every version of every scale, newest version of each first. */
export function scales(read: Read): Promise<Scale[]> {
  return read
    .selectFrom('scales')
    .selectAll()
    .orderBy('question', 'desc')
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute() as Promise<Scale[]>
}
