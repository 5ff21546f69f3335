import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type {
  AnchorTable,
  ClaimTable,
  EvidenceTable,
  NoteTable,
  RatingTable,
  SourceTable,
  Tables,
  VerdictTable,
} from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import {
  type Eyes,
  flag,
  isReadable,
  isReadableNote,
  type Openness,
  opennessColumns,
  opennessFrom,
  seenState,
} from '../ratings/readable-queries.ts'
import { type LevelPlace, placeColumns } from '../scales/alike.ts'
import type { RatingGiven } from './state.ts'

export type Claim = Selectable<ClaimTable>
export type Anchor = Selectable<AnchorTable>
type Read = ReadonlyKysely<Tables>

export interface EvidenceWithSource extends Selectable<EvidenceTable> {
  /** With the number of its kept copies that are there. */
  source: Selectable<SourceTable> & { copies: number }
  by: string
}

export interface LevelShown {
  label: string
  colour: string
  icon: string
}

export interface RatingShown extends Selectable<RatingTable> {
  rater: string
  level: LevelShown & LevelPlace
}

export interface VerdictShown extends Selectable<VerdictTable> {
  decider: string
  confirmer: string | null
  said: LevelShown | null
  true: LevelShown
}

export interface NoteShown extends Selectable<NoteTable> {
  author: string
  resolver: string | null
}

/** @throws NotFound */
export async function claimById(read: Read, id: string): Promise<Claim> {
  const claim = await read.selectFrom('claims').selectAll().where('id', '=', id).executeTakeFirst()
  if (!claim) throw new NotFound('There is no such claim.')
  return claim
}

/** A claim in the state that these eyes see it in, and what of it is open to them. @throws NotFound */
export async function claimSeen(
  read: Read,
  id: string,
  eyes: Eyes,
): Promise<{ claim: Claim; open: Openness }> {
  const row = await read
    .selectFrom('claims as c')
    .selectAll('c')
    .select(seenState(eyes).as('seen'))
    .select(opennessColumns(eyes))
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('There is no such claim.')
  const { seen, open_said, open_true, open_all, ...claim } = row
  return { claim: { ...claim, state: seen }, open: opennessFrom(row) }
}

/** Names of those who took the decider's part in a claim, the first first. */
export function decidersOfClaim(read: Read, claimId: string): Promise<{ id: string; name: string }[]> {
  return read
    .selectFrom('deciders as d')
    .innerJoin('users as u', 'u.id', 'd.person_id')
    .select(['u.id', 'u.name'])
    .where('d.claim_id', '=', claimId)
    .orderBy('d.created_at')
    .execute()
}

export function claimsByIds(read: Read, ids: readonly string[]): Promise<Claim[]> {
  if (!ids.length) return Promise.resolve([])
  return read.selectFrom('claims').selectAll().where('id', 'in', ids).orderBy('number').execute() as Promise<
    Claim[]
  >
}

/** The highest claim number an article has given out; numbers are never used twice. */
export async function lastClaimNumber(read: Read, articleId: string): Promise<number> {
  const row = await read
    .selectFrom('claims')
    .select((e) => e.fn.max('number').as('number'))
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** A claim's anchors in the newest version of the text, in its order; none where it has no place there. */
export function anchorsOfClaim(read: Read, claimId: string): Promise<Anchor[]> {
  return read
    .selectFrom('anchors as a')
    .selectAll('a')
    .where('a.claim_id', '=', claimId)
    .where('a.article_version_id', '=', (e) =>
      e
        .selectFrom('article_versions as v')
        .innerJoin('claims as c', 'c.article_id', 'v.article_id')
        .select('v.id')
        .where('c.id', '=', claimId)
        .orderBy('v.number', 'desc')
        .limit(1),
    )
    .orderBy('a.start_at')
    .execute() as Promise<Anchor[]>
}

/** A claim's anchors in one version of the text, in its order. */
export function anchorsIn(read: Read, claimId: string, versionId: string): Promise<Anchor[]> {
  return read
    .selectFrom('anchors')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('article_version_id', '=', versionId)
    .orderBy('start_at')
    .execute() as Promise<Anchor[]>
}

export async function evidenceOfClaim(read: Read, claimId: string): Promise<EvidenceWithSource[]> {
  const rows = await read
    .selectFrom('evidence as e')
    .innerJoin('users as u', 'u.id', 'e.created_by')
    .selectAll('e')
    .select('u.name as by')
    .where('e.claim_id', '=', claimId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.created_at')
    .orderBy('e.id')
    .execute()
  const ids = [...new Set(rows.map((row) => row.source_id))]
  const sources = ids.length
    ? await read
        .selectFrom('sources as s')
        .selectAll('s')
        .select((e) =>
          e
            .selectFrom('snapshots as k')
            .select((k) => k.fn.countAll<number>().as('n'))
            .whereRef('k.source_id', '=', 's.id')
            .where('k.removed_at', 'is', null)
            .as('copies'),
        )
        .where('s.id', 'in', ids)
        .execute()
    : []
  const byId = new Map(sources.map((source) => [source.id, { ...source, copies: Number(source.copies) }]))
  return rows.flatMap((row) => {
    const source = byId.get(row.source_id)
    return source ? [{ ...row, source }] : []
  })
}

/**
 * The ratings of a claim: those that these eyes may read, and what all of them say, which decides where the claim stands
 * and is not shown.
 */
export async function ratingsOfClaim(
  read: Read,
  claimId: string,
  eyes: Eyes,
): Promise<{ readable: RatingShown[]; given: RatingGiven[] }> {
  const rows = await read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .innerJoin('users as u', 'u.id', 'r.rater_id')
    .innerJoin('levels as l', 'l.id', 'r.level_id')
    .innerJoin('scales as p', 'p.id', 'l.scale_id')
    .selectAll('r')
    .select(['u.name as rater', 'l.label', 'l.colour', 'l.icon', ...placeColumns])
    .select(flag(isReadable(eyes)).as('readable'))
    .where('r.claim_id', '=', claimId)
    .orderBy('r.question')
    .orderBy('r.created_at')
    .execute()
  const all = rows.map(
    ({ readable, label, colour, icon, scale_id, scale_key, key, value, alike, ...row }) => {
      const level = { label, colour, icon, scale_id, scale_key, key, value, alike }
      return { readable, shown: { ...row, level } }
    },
  )
  return {
    readable: all.flatMap(({ readable, shown }) => (readable ? shown : [])),
    given: all.map(({ shown: { question, rater_id, level } }) => ({ question, rater_id, level })),
  }
}

/** The verdict that holds, or the one that waits for a second editor. */
export async function verdictOfClaim(read: Read, claimId: string): Promise<VerdictShown | null> {
  const row = await read
    .selectFrom('verdicts as v')
    .innerJoin('users as u', 'u.id', 'v.decided_by')
    .innerJoin('levels as t', 't.id', 'v.level_id')
    .leftJoin('levels as s', 's.id', 'v.said_level_id')
    .leftJoin('users as w', 'w.id', 'v.confirmed_by')
    .selectAll('v')
    .select(['u.name as decider', 'w.name as confirmer', 't.label', 't.colour', 't.icon'])
    .select(['s.label as said_label', 's.colour as said_colour', 's.icon as said_icon'])
    .where('v.claim_id', '=', claimId)
    .where((e) => e.or([e('v.withdrawn_at', 'is', null), e('v.awaits_second', '=', 1)]))
    .executeTakeFirst()
  if (!row) return null
  const { label, colour, icon, said_label, said_colour, said_icon, ...verdict } = row
  return {
    ...verdict,
    true: { label, colour, icon },
    said: said_label ? { label: said_label, colour: said_colour ?? '', icon: said_icon ?? '' } : null,
  }
}

/** Notes on a claim that these eyes may read, threads in order, each thread's first note before its replies. */
export async function notesOfClaim(read: Read, claimId: string, eyes: Eyes): Promise<NoteShown[]> {
  return read
    .selectFrom('notes as n')
    .innerJoin('claims as c', 'c.id', 'n.claim_id')
    .innerJoin('users as u', 'u.id', 'n.author_id')
    .leftJoin('users as w', 'w.id', 'n.resolved_by')
    .selectAll('n')
    .select(['u.name as author', 'w.name as resolver'])
    .where('n.claim_id', '=', claimId)
    .where(isReadableNote(eyes))
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute() as Promise<NoteShown[]>
}
