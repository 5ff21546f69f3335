import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import type { Seer } from '../ratings/readable-queries.ts'
import { columnLabel } from './columns.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import { type Field, hasFieldHistory, scopeOf } from './kept-fields.ts'
import { namesFor } from './names.ts'
import { ownerOf } from './owner.ts'
import { type Part, plain } from './part.ts'
import { type ActRow, actsPage, type Cursor, rowsByIds } from './queries.ts'
import { person } from './reading.ts'
import { actionLabel } from './vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** One value a field was given. */
export interface FieldStep {
  seq: number
  at: string
  who: Part
  /** "claim edited" */
  what: string
  reason: string
  change: FieldChange
}

export interface FieldPage {
  field: Field
  /** "wording of claim 7" */
  title: string
  /** What it belongs to, where it is shown. */
  place: { kind: string; href: string }
  /** Newest first. */
  steps: FieldStep[]
  newer: number | null
  older: number | null
}

/**
 * Every value a field ever had, as this person may see it; a fixed number of queries.
 * @throws NotFound for what is no such field, and where no act on it is open to this person
 */
export async function fieldPage(
  read: Read,
  seer: Seer,
  { table, id, column }: { table: string; id: string; column: string },
  cursor: Cursor,
): Promise<FieldPage> {
  if (!hasFieldHistory(table, column)) throw new NotFound('There is no history of such a field.')
  const row = (await rowsByIds(read, table, [id])).get(id)
  if (!row || !Object.hasOwn(row, column)) throw new NotFound('What this field belonged to is not there.')
  const field = { table, id, column }
  const scope = scopeOf(table, row)
  const page = await actsPage(read, seer, scope, { field }, cursor)
  const [any] = page.acts
  if (!any) throw new NotFound('This field has no history, or it is not open to you yet.')
  const acts = page.acts.flatMap((act) => ofField(act, field) ?? [])
  const bare = { ...any, entry: any.entry && { ...any.entry, rows: [{ table, id, changes: {} }] } }
  const { names } = await namesFor(read, [bare, ...acts], 1)
  const reading = (act: ActRow) => ({ act, names })
  return {
    field,
    title: `${columnLabel(table, column)} of ${plain(ownerOf(reading(bare), table, row))}`,
    place: { kind: scope.kind, href: `/${scope.kind}s/${scope.id}` },
    steps: acts.flatMap((act) =>
      fieldChanges(reading(act), act.entry?.rows ?? []).map((change) => ({
        seq: act.seq,
        at: act.at,
        who: person(reading(act), act.actor_id),
        what: actionLabel(act.action),
        reason: act.entry?.reason ?? '',
        change,
      })),
    ),
    newer: page.newer,
    older: page.older,
  }
}

/** The act as if it had changed nothing but this field; null where it did not. */
function ofField(act: ActRow, { table, id, column }: Field): ActRow | null {
  const row = act.entry?.rows.find((one) => one.table === table && one.id === id)
  const change = row?.changes[column]
  if (!act.entry || !row || !change) return null
  return { ...act, entry: { ...act.entry, rows: [{ ...row, changes: { [column]: change } }] } }
}
