import { columnLabel, isShown } from '../columns.ts'
import type { Part } from '../part.ts'
import { claims, contact, person, type Reading, rowsOf } from '../reading.ts'

/** What was done to what, after the name of whoever did it. */
export type Predicate = (reading: Reading) => Part[]

/** A verb and the act's claims. */
export const onClaims =
  (verb: string, after = ''): Predicate =>
  (r) => [`${verb} `, ...claims(r), after]

export function contactOn(r: Reading): Part[] {
  return [contact(r), ' on ', ...claims(r)]
}

export function user(r: Reading): Part {
  return person(r, rowsOf(r, 'users')[0]?.id ?? '')
}

export function ownAccount(r: Reading): boolean {
  const row = rowsOf(r, 'users')[0]
  return !row || row.id === r.act.actor_id
}

/** ": wording, kind": which columns an edit changed. */
export function columnsOf(r: Reading, table: Parameters<typeof rowsOf>[1]): Part[] {
  const columns = Object.keys(rowsOf(r, table)[0]?.changes ?? {}).filter(
    (column) => column !== 'state' && isShown(table, column),
  )
  return columns.length ? [`: ${columns.map((column) => columnLabel(table, column)).join(', ')}`] : []
}
