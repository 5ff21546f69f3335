import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables, WaiverTable } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import type { ExceptionKind } from './exception-vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** A waiver as far as pages and reports tell of it. */
export interface Waiver {
  waiverId: string
  version: number
  kind: ExceptionKind
  /** Of the claim or line, as in the exception that it waives. */
  id: string
  reason: string
  /** Name of whoever waived. */
  by: string
  at: string
}

/** The waivers that hold for the next signing: not taken back, and not used up by an edition; oldest first. */
export async function waiversInForce(read: Read, articleId: string): Promise<Waiver[]> {
  const rows = await read
    .selectFrom('waivers as w')
    .innerJoin('users as u', 'u.id', 'w.waived_by')
    .select(['w.id', 'w.version', 'w.kind', 'w.claim_id', 'w.line_id', 'w.reason', 'w.waived_at', 'u.name'])
    .where('w.article_id', '=', articleId)
    .where('w.withdrawn_at', 'is', null)
    .where('w.edition_id', 'is', null)
    .orderBy('w.waived_at')
    .orderBy('w.id')
    .execute()
  return rows.map(({ id, version, kind, claim_id, line_id, reason, waived_at, name }) => {
    return { waiverId: id, version, kind, id: claim_id ?? line_id ?? '', reason, by: name, at: waived_at }
  })
}

/** @throws NotFound */
export async function waiverById(read: Read, id: string): Promise<Selectable<WaiverTable>> {
  const waiver = await read.selectFrom('waivers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!waiver) throw new NotFound('There is no such waiver.')
  return waiver
}
