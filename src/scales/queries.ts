import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { DeskTable, LevelTable, ScaleTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

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

/** @throws NotFound */
export async function scaleById(read: Read, id: string): Promise<Scale> {
  const scale = await read.selectFrom('scales').selectAll().where('id', '=', id).executeTakeFirst()
  if (!scale) throw new NotFound('There is no such scale.')
  return scale
}

/** The newest version of a scale. @throws NotFound */
export async function newestOfScale(read: Read, key: string): Promise<Scale> {
  const scale = await read
    .selectFrom('scales')
    .selectAll()
    .where('key', '=', key)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!scale) throw new NotFound('There is no such scale.')
  return scale
}

/** The levels of many scales at once, by scale, each in order. */
export async function levelsOfScales(read: Read, ids: readonly string[]): Promise<Map<string, Level[]>> {
  if (!ids.length) return new Map()
  const levels = (await read
    .selectFrom('levels')
    .selectAll()
    .where('scale_id', 'in', ids)
    .orderBy('place')
    .execute()) as Level[]
  return Map.groupBy(levels, (level) => level.scale_id)
}
