import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { CheckpointTable, Tables, WitnessTable } from '../db/tables.ts'
import { NotFound } from '../errors.ts'

type Read = ReadonlyKysely<Tables>
export type Witness = Selectable<WitnessTable>

/** Everybody who was ever named a witness, oldest first. */
export function witnesses(read: Read): Promise<Witness[]> {
  return read.selectFrom('witnesses').selectAll().orderBy('added_at').orderBy('id').execute()
}

/** @throws NotFound */
export async function witnessById(read: Read, id: string): Promise<Witness> {
  const found = await read.selectFrom('witnesses').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('There is no such witness.')
  return found
}

/** A checkpoint as others get it: the note, and below the desk's own signatures those of its witnesses. */
export async function cosignedNote(read: Read, { size, note }: CheckpointTable): Promise<string> {
  const lines = await read
    .selectFrom('cosignatures')
    .select('line')
    .where('size', '=', size)
    .orderBy('created_at')
    .orderBy('witness_id')
    .execute()
  return note + lines.map(({ line }) => line).join('')
}

/** Ids of the witnesses who signed the checkpoint of this size. */
export async function signersOf(read: Read, size: number): Promise<string[]> {
  const rows = await read.selectFrom('cosignatures').select('witness_id').where('size', '=', size).execute()
  return rows.map(({ witness_id }) => witness_id)
}

/** The newest cosignatures, one a line of the page. */
export function cosignaturesListed(read: Read, most: number) {
  return read
    .selectFrom('cosignatures')
    .select(['size', 'witness_id', 'signed_at'])
    .orderBy('size', 'desc')
    .orderBy('witness_id', 'desc')
    .limit(most)
    .execute()
}
