import type { ReadonlyKysely } from 'kysely/readonly'
import { articleById } from '../articles/queries.ts'
import { type PlaceInLog, placeInLog } from '../checkpoints/queries.ts'
import { claimById } from '../claims/queries.ts'
import type { ClaimState, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import type { Seer } from '../ratings/readable-queries.ts'
import { may } from '../users/permissions.ts'
import { type Person, userById } from '../users/queries.ts'
import type { Role } from '../users/vocabulary.ts'
import { columnLabel } from './columns.ts'
import { type DiscardedClaim, discardedBy } from './discarded-queries.ts'
import type { Entry } from './entry.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import type { HistoryFilter } from './input.ts'
import { type Names, namesFor } from './names.ts'
import { ownerOf } from './owner.ts'
import { plain } from './part.ts'
import {
  type ActFilter,
  type ActRow,
  actionsKnown,
  actSeen,
  actsPage,
  rowsByIds,
  type Scope,
} from './queries.ts'
import {
  isRestorable,
  obstacleTo,
  permissionFor,
  type RestorableTable,
  restorableTables,
  stateMatters,
} from './restorable.ts'
import { knownActions } from './sentences/sentences.ts'
import { type ShownAct, shownAct } from './shown-act.ts'
import { groupOf, type Side, things } from './vocabulary.ts'

type Read = ReadonlyKysely<Tables>

/** Rows of each table that one act in a list may name. */
const NAMED_IN_LIST = 8
/** Rows of an act that its own page shows. */
export const ROWS_SHOWN = 200

export interface HistoryPage {
  /** What the history is of; null for the whole desk's. */
  subject: { kind: 'article' | 'claim' | 'source' | 'person'; id: string; title: string; href: string } | null
  acts: ShownAct[]
  newer: number | null
  older: number | null
  filter: HistoryFilter
  people: Person[]
  /** Every action there can be. */
  actions: readonly string[]
}

/**
 * One page of a history, narrowed by the filter; a fixed number of queries. Words and things are looked for among the acts
 * that are in the index (`Context.indexHistory`).
 * @throws NotFound
 */
export async function historyPage(
  read: Read,
  seer: Seer,
  scope: Scope,
  filter: HistoryFilter,
): Promise<HistoryPage> {
  const subject = scope.kind === 'desk' ? null : await subjectOf(read, scope)
  const { before, after } = filter
  const page = await actsPage(read, seer, scope, await actFilter(read, filter), { before, after })
  const { names, everybody } = await namesFor(read, page.acts, NAMED_IN_LIST)
  return {
    subject,
    acts: page.acts.map((act) => shownAct(act, names)),
    newer: page.newer,
    older: page.older,
    filter,
    people: everybody,
    actions: knownActions,
  }
}

/** What acts a filter means. */
export async function actFilter(read: Read, filter: HistoryFilter): Promise<ActFilter> {
  const { person, group, action, thing, text, from, to } = filter
  const ofGroup = group && (await actionsKnown(read)).filter((one) => groupOf(one) === group)
  return {
    actor: person || undefined,
    actions: action ? (ofGroup || [action]).filter((one) => one === action) : ofGroup || undefined,
    tables: thing ? things[thing] : undefined,
    text: text || undefined,
    from: from || undefined,
    to: to || undefined,
  }
}

/** A value that can be put back from an act's page. */
export interface Restoration {
  table: RestorableTable
  row: string
  field: string
  side: Side
  /** "wording of claim 7" */
  what: string
  value: string
  /** Version of the row as it stands. */
  version: number
}

export interface ActPage {
  act: ShownAct
  /** Rows the act wrote, and how many of them are not shown. */
  rows: { table: string; changes: FieldChange[] }[]
  rowsLeftOut: number
  restorations: Restoration[]
  /** Claims that the act discarded, that are discarded still, and that the viewer may bring back. */
  discarded: DiscardedClaim[]
  /** Whether the entry as it is kept may be read: it may hold states that tell of hidden ratings. */
  hasEntry: boolean
  /** Where it stands in the log; null on a desk that keeps none yet. */
  place: PlaceInLog | null
  newer: number | null
  older: number | null
}

/** One act in full, with what `viewer` may put back from it. @throws NotFound */
export async function actPage(read: Read, seq: number, viewer: Seer): Promise<ActPage> {
  const { act, text, newer, older } = await actSeen(read, viewer, seq)
  const { names } = await namesFor(read, [act], ROWS_SHOWN)
  const reading = { act, names }
  const rows = act.entry.rows.slice(0, ROWS_SHOWN)
  return {
    act: shownAct(act, names),
    rows: rows
      .map((row) => ({ table: row.table as string, changes: fieldChanges(reading, [row]) }))
      .filter((row) => row.changes.length),
    rowsLeftOut: act.entry.rows.length - rows.length,
    restorations: may(viewer, 'history.restore') ? await restorations(read, act, names, viewer) : [],
    discarded: await discardedBy(read, act, viewer),
    hasEntry: text !== null,
    place: await placeInLog(read, seq),
    newer,
    older,
  }
}

async function restorations(
  read: Read,
  act: ActRow & { entry: Entry },
  names: Names,
  viewer: { role: Role },
): Promise<Restoration[]> {
  const rows = act.entry.rows.slice(0, ROWS_SHOWN)
  const present = new Map<string, Record<string, unknown> & { id: string; version: number }>()
  for (const table of restorableTables) {
    const ids = rows.filter((row) => row.table === table).map((row) => row.id)
    for (const [id, row] of await rowsByIds(read, table, ids)) present.set(id, row)
  }
  const claimOf = (row: Record<string, unknown>, table: string) =>
    String((table === 'claims' ? row.id : row.claim_id) ?? '')
  const claimIds = rows.flatMap((row) => {
    const now = present.get(row.id)
    return now ? [claimOf(now, row.table)] : []
  })
  const states = await rowsByIds(read, 'claims', [...new Set(claimIds)].filter(Boolean))
  return rows.flatMap(({ table, id, changes }) => {
    const now = present.get(id)
    if (!now) return []
    return Object.entries(changes).flatMap(([field, change]) => {
      if (!isRestorable(table, field)) return []
      const state = states.get(claimOf(now, table))?.state as ClaimState | undefined
      if (!may(viewer, permissionFor(table, field), stateMatters(table) ? state : undefined)) return []
      const reading = { act: { ...act, entry: { ...act.entry, rows: [{ table, id, changes }] } }, names }
      return offered(table, field, now, change).map((side) => ({
        table,
        row: id,
        field,
        side,
        what:
          field === 'removed_at'
            ? plain(ownerOf(reading, table))
            : `${columnLabel(table, field)} of ${plain(ownerOf(reading, table))}`,
        value: valueShown(reading, table, field, side === 'before' ? change.from : change.to),
        version: now.version,
      }))
    })
  })
}

/** The sides whose value is not the present one, as far as the row's own state allows to write it. */
function offered(
  table: RestorableTable,
  field: string,
  now: Record<string, unknown>,
  change: { from?: unknown; to?: unknown },
): Side[] {
  if (field === 'removed_at') return now.removed_at && change.from === null ? ['before'] : []
  const fits = (value: unknown) =>
    value !== undefined && value !== now[field] && !obstacleTo(table, field, now, value)
  const sides: Side[] = []
  if (fits(change.from)) sides.push('before')
  if (fits(change.to)) sides.push('after')
  return sides
}

function valueShown(
  reading: Parameters<typeof fieldChanges>[0],
  table: RestorableTable,
  field: string,
  value: unknown,
) {
  const [change] = fieldChanges(reading, [{ table, id: '', changes: { [field]: { to: value } } }])
  return change?.to ?? ''
}

/** What a history is of, by name. @throws NotFound */
export async function subjectOf(
  read: Read,
  { kind, id }: Exclude<Scope, { kind: 'desk' }>,
): Promise<NonNullable<HistoryPage['subject']>> {
  switch (kind) {
    case 'article':
      return { kind, id, title: (await articleById(read, id)).title, href: `/articles/${id}` }
    case 'claim': {
      const claim = await claimById(read, id)
      return { kind, id, title: `${claim.number}: ${claim.wording}`, href: `/claims/${id}` }
    }
    case 'person':
      return { kind, id, title: (await userById(read, id)).name, href: '' }
    case 'source': {
      const source = (await rowsByIds(read, 'sources', [id])).get(id)
      if (!source) throw new NotFound('There is no such source.')
      return { kind, id, title: String(source.title), href: `/sources/${id}` }
    }
  }
}
