import type { ReadonlyKysely } from 'kysely/readonly'
import { checkpointOfSize, checkpointWith } from '../../checkpoints/queries.ts'
import type { CheckpointTable, Tables } from '../../db/tables.ts'
import { NotFound } from '../../errors.ts'
import { claimsWithHidden, everybody, eyesOf, isVisibleAct } from '../../ratings/readable-queries.ts'
import { claimsTold } from '../../revisions/blinded.ts'
import { type Entry, readEntry } from '../../revisions/entry.ts'

type Read = ReadonlyKysely<Tables>

/** Entries read at once. */
const ROWS_AT_ONCE = 50
const ISSUING = ['report.issued', 'article.signed', 'report.withdrawn']

/** The act that issued an edition: each such act of an article issues one, in order. Null where the history knows of none. */
export async function issuingAct(read: Read, articleId: string, number: number): Promise<number | null> {
  const act = await read
    .selectFrom('revision_subjects as s')
    .innerJoin('revisions as r', 'r.seq', 's.seq')
    .select('r.seq')
    .where('s.kind', '=', 'article')
    .where('s.subject_id', '=', articleId)
    .where('r.action', 'in', ISSUING)
    .orderBy('s.seq')
    .offset(number - 1)
    .limit(1)
    .executeTakeFirst()
  return act?.seq ?? null
}

/** The checkpoint that a bundle's proofs lead to: the first with the act that a witness signed, or else the first. */
export async function bundleCheckpoint(read: Read, seq: number): Promise<CheckpointTable> {
  const cosigned = await read
    .selectFrom('cosignatures')
    .select('size')
    .where('size', '>=', seq)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
  const checkpoint = cosigned ? await checkpointOfSize(read, cosigned.size) : await checkpointWith(read, seq)
  if (!checkpoint) throw new NotFound('Nothing has been signed since this edition.')
  return checkpoint
}

/**
 * The entries about an article up to an act, as anybody on the desk may read them: none that tells of ratings which are
 * not open to all, and none that names a source which is not to be named. So the same bundle comes out whoever makes it,
 * and nobody learns from one what they may not see.
 */
export async function* openEntries(
  read: Read,
  articleId: string,
  upTo: number,
): AsyncGenerator<{ seq: number; text: string }> {
  const eyes = await eyesOf(read, everybody)
  for (let after = 0; ; ) {
    const rows = await read
      .selectFrom('revision_subjects as s')
      .crossJoin('revisions as r')
      .select(['r.seq', 'r.entry'])
      .whereRef('r.seq', '=', 's.seq')
      .where('s.kind', '=', 'article')
      .where('s.subject_id', '=', articleId)
      .where('s.seq', '>', after)
      .where('s.seq', '<=', upTo)
      .where(isVisibleAct(eyes))
      .orderBy('s.seq')
      .limit(ROWS_AT_ONCE)
      .execute()
    const acts = rows.map(({ seq, entry }) => ({ seq, text: entry, entry: readEntry(entry) }))
    const hidden = await claimsWithHidden(read, eyes, [
      ...new Set(acts.flatMap(({ entry }) => claimsTold(entry))),
    ])
    const unnamed = await unnamedSources(
      read,
      acts.flatMap(({ entry }) => sourcesIn(entry)),
    )
    for (const { seq, text, entry } of acts)
      if (!claimsTold(entry).some((id) => hidden.has(id)) && !sourcesIn(entry).some((id) => unnamed.has(id)))
        yield { seq, text }
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    after = last.seq
  }
}

/** Of these sources, those that are not to be named. */
async function unnamedSources(read: Read, ids: readonly string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await read
    .selectFrom('sources')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where('anonymous', '=', 1)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function sourcesIn(entry: Entry): string[] {
  return entry.rows.flatMap(({ table, id }) => (table === 'sources' ? [id] : []))
}
