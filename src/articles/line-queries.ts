import { type SqlBool, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { eyesOf, type Seer, seenState } from '../ratings/readable-queries.ts'
import type { Line } from './queries.ts'

type Read = ReadonlyKysely<Tables>

/** A line by its number, and how many there are. @throws NotFound */
export async function lineByNumber(
  read: Read,
  versionId: string,
  number: number,
): Promise<{ line: Line; lines: number }> {
  const line = (await read
    .selectFrom('lines')
    .selectAll()
    .where('article_version_id', '=', versionId)
    .where('number', '=', number)
    .executeTakeFirst()) as Line | undefined
  if (!line) throw new NotFound('The article has no such line.')
  const last = await read
    .selectFrom('lines')
    .select((e) => e.fn.max('number').as('number'))
    .where('article_version_id', '=', versionId)
    .executeTakeFirst()
  return { line, lines: last?.number ?? number }
}

/** The claims with an anchor on a line, by number, in the states that `seer` may see. */
export async function claimsOnLine(
  read: Read,
  lineId: string,
  seer: Seer,
): Promise<{ id: string; number: number; wording: string; state: string }[]> {
  const state = seenState(await eyesOf(read, seer)).as('state')
  return read
    .selectFrom('anchors as a')
    .innerJoin('claims as c', 'c.id', 'a.claim_id')
    .select(['c.id', 'c.number', 'c.wording', state])
    .distinct()
    .where('a.line_id', '=', lineId)
    .orderBy('c.number')
    .execute()
}

/** True where nobody has marked the line that the query calls `l`, and it holds no claim; a proposal on one is answered first. */
export const isNotLookedAt = sql<SqlBool>`l.nothing_by is null and not exists (
  select 1 from anchors n join claims c on c.id = n.claim_id where n.line_id = l.id and c.state <> 'discarded')`
