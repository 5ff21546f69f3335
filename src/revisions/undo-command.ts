import { articleFacts } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import { workOn } from '../articles/steps.ts'
import type { Change } from '../db/change.ts'
import type { ClaimState } from '../db/tables.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { untell } from '../notifications/steps.ts'
import { nextArticleState, requireOnArticle, require as requireThat } from '../users/permissions.ts'
import { type Action, ruleOf } from '../users/rules.ts'
import type { Entry, RowChange } from './entry.ts'
import { actBySeq, rowsByIds } from './queries.ts'
import { oppositeOf } from './undoable.ts'

type Row = Record<string, unknown> & { id: string; version: number }

const touched = new Conflict(
  'Somebody has changed the same thing since, so this cannot be undone at once any more. Change it where it stands.',
)

/**
 * Undoes the act that this person did last, as a new act: each column it changed has the value it had before, and rows
 * it made are gone. Where the article stands is found anew.
 * @throws NotFound, Forbidden for somebody else's act, Conflict for an act that cannot be undone, is not the person's
 *   last one, or whose rows were changed since; for the states that forbid the opposite as well
 */
export async function undoAct(c: Change, seq: number): Promise<void> {
  const { act } = await actBySeq(c.read, seq)
  const { entry } = act
  if (entry.actor !== c.actor.id) throw new Forbidden('Only whoever did this can undo it.')
  const opposite = oppositeOf(entry.action)
  if (!opposite) throw new Conflict('An act of this kind cannot be undone at once.')
  if ((await lastActOf(c)) !== seq)
    throw new Conflict('You have done something else since; only your last act can be undone.')
  const rows = entry.rows.filter(({ table }) => table !== 'articles' || entry.action === 'article.edited')
  const present = await presentRows(c, rows)
  await requireOpposite(c, opposite, rows, present)
  // What was made last goes first: evidence before the source it points to.
  for (const row of rows.toReversed()) await putBack(c, row, present.get(row.id))
  await takeBackAssignments(c, entry)
  await moveArticles(c, opposite, entry)
  await c.record({ action: 'history.undone', reason: `undo of act ${seq}`, article: entry.article })
}

async function lastActOf(c: Change): Promise<number | undefined> {
  const last = await c.read
    .selectFrom('revisions')
    .select((e) => e.fn.max('seq').as('seq'))
    .where('actor_id', '=', c.actor.id)
    .executeTakeFirst()
  return last?.seq
}

/** The rows as they stand, each at the version at which the act left it. @throws Conflict */
async function presentRows(c: Change, rows: readonly RowChange[]): Promise<Map<string, Row>> {
  const present = new Map<string, Row>()
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.table)) {
    const found = await rowsByIds(
      c.read,
      table,
      ofTable.map(({ id }) => id),
    )
    for (const { id, changes } of ofTable) {
      const row = found.get(id)
      if (!row || row.version !== changes.version?.to) throw touched
      present.set(id, row)
    }
  }
  return present
}

async function requireOpposite(
  c: Change,
  opposite: Action,
  rows: readonly RowChange[],
  present: ReadonlyMap<string, Row>,
): Promise<void> {
  requireThat(c.actor, opposite)
  if (!ruleOf(opposite).states) return
  const ids = rows.map(({ table, id }) => (table === 'claims' ? id : String(present.get(id)?.claim_id)))
  for (const claim of (await rowsByIds(c.read, 'claims', [...new Set(ids)])).values())
    requireThat(c.actor, opposite, claim.state as ClaimState)
}

async function putBack(c: Change, { table, changes }: RowChange, row: Row | undefined): Promise<void> {
  if (!row) throw touched
  if (changes.id) {
    if (await isUsed(c, table, row)) throw touched
    return c.remove(table, row as never)
  }
  const { version: _, ...columns } = changes
  const before = Object.fromEntries(Object.entries(columns).map(([column, { from }]) => [column, from]))
  // Ratings may have carried a claim along meanwhile, which its version does not tell: nor does this.
  const isCarried = table === 'claims' && changes.state !== undefined && row.state !== changes.state.to
  await c.update(table, row as never, { ...(isCarried && { unrated_state: '' }), ...before } as never)
}

/** Whether something else has come to rest on a row that the act made, or on the same claim beside it. */
async function isUsed(c: Change, table: string, row: Row): Promise<boolean> {
  if (table !== 'sources' && table !== 'evidence') return false
  const column = table === 'sources' ? 'source_id' : 'claim_id'
  const other = await c.read
    .selectFrom('evidence')
    .select('id')
    .where(column, '=', String(table === 'sources' ? row.id : row.claim_id))
    .where('id', '>', table === 'sources' ? '' : row.id)
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}

/** Whoever was given claims and has not read so yet need not hear of it. */
async function takeBackAssignments(c: Change, { at, rows }: Entry): Promise<void> {
  const given = rows.filter(({ table, changes }) => table === 'claims' && changes.assignee_id?.to)
  if (!given.length) return
  const people = new Set(given.map(({ changes }) => String(changes.assignee_id?.to)))
  await untell(
    c,
    [...people],
    'assigned',
    given.map(({ id }) => `${id}@${at}`),
  )
}

/** Where the articles stand now that this is undone: as before, if nobody has worked on them since. */
async function moveArticles(c: Change, opposite: Action, entry: Entry): Promise<void> {
  if (!ruleOf(opposite).articleNext || !entry.article) return
  const moved = entry.rows.find(({ table }) => table === 'articles')
  if (moved?.changes.state?.from !== 'draft') return workOn(c, opposite, entry.article)
  const article = await articleById(c.read, entry.article)
  const facts = await articleFacts(c.read, entry.article)
  requireOnArticle(c.actor, opposite, article.state, facts)
  const state = (await isLatestOn(c, entry)) ? 'draft' : nextArticleState(opposite, article.state, facts)
  await c.update('articles', article, { state })
}

async function isLatestOn(c: Change, { seq, article }: Entry): Promise<boolean> {
  const later = await c.read
    .selectFrom('revision_subjects')
    .select('seq')
    .where('subject_id', '=', String(article))
    .where('kind', '=', 'article')
    .where('seq', '>', seq)
    .limit(1)
    .executeTakeFirst()
  return later === undefined
}
