import { setImmediate } from 'node:timers/promises'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import type { Seer } from '../ratings/readable-queries.ts'
import { CSV_START, csvRows } from '../reports/formats/csv-text.ts'
import { entryText } from './entry.ts'
import { fieldChanges } from './field-changes.ts'
import type { HistoryFilter } from './input.ts'
import { type Names, namesFor } from './names.ts'
import { actFilter, ROWS_SHOWN } from './page.ts'
import { plain } from './part.ts'
import { type ActRow, actSeen, actsPage, type Scope } from './queries.ts'
import { person } from './reading.ts'
import { shownAct } from './shown-act.ts'

type Read = ReadonlyKysely<Tables>

/** Acts read at once: few enough that others are answered in between. */
const ACTS_AT_ONCE = 100

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}

/** The columns of the CSV: one row for each field an act changed, or one for an act that shows none. */
export const csvColumns = [
  'act',
  'at',
  'person',
  'action',
  'sentence',
  'article',
  'claim',
  'reason',
  'table',
  'row',
  'field',
  'before',
  'after',
] as const

/**
 * A whole history, narrowed by the filter, as this person may see it: newest first, read and given piece by piece.
 * @returns pieces of the file, in order
 */
export async function* historyFile(
  read: Read,
  seer: Seer,
  scope: Scope,
  filter: HistoryFilter,
  format: keyof typeof mediaTypes,
): AsyncGenerator<string> {
  const wanted = await actFilter(read, filter)
  let before: number | null | undefined
  yield format === 'csv' ? CSV_START + csvRows([csvColumns]) : '{"acts":['
  while (before !== null) {
    const cursor = { before, limit: ACTS_AT_ONCE }
    const { acts, older } = await actsPage(read, seer, scope, wanted, cursor)
    const { names } = await namesFor(read, acts, ROWS_SHOWN)
    if (format === 'csv') yield csvRows(acts.flatMap((act) => rowsOf(told(act, names))))
    else
      for (const [i, act] of acts.entries()) {
        const entry = await entryOf(read, seer, act)
        const start = before === undefined && i === 0 ? '\n' : ',\n'
        yield `${start}${JSON.stringify(told(act, names)).slice(0, -1)},"entry":${entry}}`
      }
    before = older
    await setImmediate()
  }
  if (format === 'json') yield '\n]}\n'
}

/** An act in words and by name. */
function told(act: ActRow, names: Names) {
  const reading = { act, names }
  const { sentence, article, claim, reason } = shownAct(act, names)
  const ofClaim = claim && names.claims.get(claim.id)
  return {
    act: act.seq,
    at: act.at,
    person: { id: act.actor_id, name: plain([person(reading, act.actor_id)]) },
    action: act.action,
    sentence: plain(sentence),
    article: act.article_id
      ? { id: act.article_id, title: article?.title ?? names.articles.get(act.article_id) }
      : null,
    claim: claim && { id: claim.id, number: ofClaim?.number ?? null, wording: claim.wording },
    reason,
    changes: fieldChanges(reading, act.entry?.rows ?? []).map(({ table, id, label, from, to }) => ({
      table,
      row: id,
      field: label,
      before: from,
      after: to,
    })),
  }
}

function rowsOf(act: ReturnType<typeof told>) {
  const { seq, at, person, action, sentence, article, claim, reason, changes } = { seq: act.act, ...act }
  const start = [seq, at, person.name, action, sentence, article?.title ?? '', claim?.wording ?? '', reason]
  if (!changes.length) return [[...start, '', '', '', '', '']]
  return changes.map(({ table, row, field, before, after }) => [...start, table, row, field, before, after])
}

/** The entry's text as it is kept; null where it holds what this person may not read. */
async function entryOf(read: Read, seer: Seer, act: ActRow): Promise<string | null> {
  if (act.isBlinded) return null
  // The canonical form of what was read is the text it was read from.
  return act.entry ? entryText(act.entry) : (await actSeen(read, seer, act.seq)).text
}
