import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables, VerificationTable } from '../db/tables.ts'
import { systemActor } from '../desk/system-actor.ts'
import { readCheckpoint } from '../merkle/verifier.ts'
import { fingerprint } from '../merkle/writing.ts'
import { latestCheckpoint, logKeys } from './queries.ts'
import type { Found, Kept, UntiedKeyOf } from './verification-vocabulary.ts'
import type { UntiedKey } from './verify/key-facts.ts'
import type { Earlier } from './verify/verify.ts'

type Read = ReadonlyKysely<Tables>

export interface Verified extends Omit<VerificationTable, 'findings_json' | 'by' | 'root'> {
  by: { id: string; name: string }
  found: Found
  untied: UntiedKeyOf[]
}

/** The last check that found all well: what a check of what is new goes on from. */
export async function lastGood(read: Read): Promise<Earlier | null> {
  const row = await read
    .selectFrom('verifications')
    .select(['size', 'root'])
    .where('ok', '=', 1)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The check that began last, ended or not. */
export async function lastVerification(read: Read): Promise<Verified | null> {
  const row = await read
    .selectFrom('verifications as v')
    .innerJoin('users as u', 'u.id', 'v.by')
    .select([
      'v.id',
      'v.at',
      'v.size',
      'v.whole',
      'v.ok',
      'v.ms',
      'v.findings_json',
      'u.id as by_id',
      'u.name',
    ])
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { findings_json, by_id, name, ...rest } = row
  // Checks from before there was this member have none.
  const { untied = [], ...found } = JSON.parse(findings_json) as Found & Partial<Kept>
  return { ...rest, by: { id: by_id, name }, found, untied: await untiedWithNames(read, untied) }
}

/** Puts names to whoever brought the keys in. One query, none where there is no such key. */
export async function untiedWithNames(read: Read, untied: readonly UntiedKey[]): Promise<UntiedKeyOf[]> {
  if (!untied.length) return []
  const ids = untied.map(({ actor }) => actor)
  const people = await read.selectFrom('users').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map([systemActor, ...people].map(({ id, name }) => [id, name]))
  return untied.map((key) => ({ ...key, by: names.get(key.actor) ?? 'nobody on this desk' }))
}

export interface LogFacts {
  /** Acts in the log. */
  size: number
  /** The log's name; null where nothing was signed yet. */
  name: string | null
  /** Keys that check its signatures. */
  keys: { text: string; isRetired: boolean }[]
  /** The last checkpoint. */
  checkpoint: { size: number; at: string; fingerprint: string } | null
}

/** The log as it stands. Three queries. */
export async function logFacts(read: Read): Promise<LogFacts> {
  const act = await read
    .selectFrom('revisions')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const keys = await logKeys(read)
  const last = await latestCheckpoint(read)
  const signed = last ? legible(last.note) : null
  return {
    size: act?.seq ?? 0,
    name: signed?.origin ?? null,
    keys: keys.map(({ verifier_key, retired_at }) => ({
      text: verifier_key,
      isRetired: retired_at !== null,
    })),
    checkpoint:
      last && signed ? { size: last.size, at: last.at, fingerprint: fingerprint(signed.root) } : null,
  }
}

/** A note that was tampered with must not keep the page from being shown. */
function legible(note: string) {
  try {
    return readCheckpoint(note)
  } catch {
    return null
  }
}
