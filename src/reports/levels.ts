import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { ReportLevel } from './model.ts'

/** Every level of every version of every scale by its id: a rating keeps the level, and so the scale, it was made on. */
export async function levelsById(read: ReadonlyKysely<Tables>): Promise<Map<string, ReportLevel>> {
  const rows = await read
    .selectFrom('levels as l')
    .innerJoin('scales as s', 's.id', 'l.scale_id')
    .select(['l.id', 'l.scale_id', 'l.key', 'l.label', 'l.definition', 'l.value', 'l.colour', 'l.icon'])
    .select(['s.name', 's.number'])
    .execute()
  const best = new Map<string, number>()
  for (const row of rows)
    if (row.value !== null) best.set(row.scale_id, Math.max(best.get(row.scale_id) ?? 0, row.value))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        key: row.key,
        label: row.label,
        definition: row.definition,
        onAxis: row.value !== null,
        value: row.value,
        worst: row.value === null ? null : 1,
        best: row.value === null ? null : (best.get(row.scale_id) ?? null),
        colour: row.colour,
        icon: row.icon,
        scale: row.name,
        scaleVersion: row.number,
      },
    ]),
  )
}
