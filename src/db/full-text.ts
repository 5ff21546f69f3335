import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { fold } from './fold.ts'
import type { SearchRowTable, Tables } from './tables.ts'

/** How many matches are ranked by relevance; a query with more shows the newest, which needs no ranking. */
const RANKED_AT_MOST = 400

export interface Searchable {
  kind: SearchRowTable['kind']
  entity_id: string
  article_id: string | null
  claim_id: string | null
  /** The text as stored; empty takes the row out of the index. */
  text: string
}

/** Which recorded rows can be found, and by what text. A row that is withdrawn or removed cannot. */
export function searchableOf(table: string, row: Record<string, unknown>): Searchable | null {
  const s = (column: string) => String(row[column] ?? '')
  const at = { entity_id: s('id'), article_id: s('article_id') || null, claim_id: s('claim_id') || null }
  switch (table) {
    case 'articles':
      return {
        ...at,
        kind: 'article',
        article_id: at.entity_id,
        text: [s('title'), s('byline'), s('publisher')].join('\n'),
      }
    case 'claims':
      return { ...at, kind: 'claim', claim_id: at.entity_id, text: [s('wording'), s('claimant')].join('\n') }
    case 'verdicts':
      return { ...at, kind: 'verdict', text: row.withdrawn_at ? '' : s('summary') }
    case 'notes':
      return { ...at, kind: 'note', text: s('body') }
    case 'sources':
      return { ...at, kind: 'source', text: [s('title'), s('author'), s('publisher'), s('url')].join('\n') }
    default:
      return null
  }
}

/** Puts a row's text into the full-text index, in place of what it had there. */
export async function indexForSearch(tx: Kysely<Tables>, row: Searchable): Promise<void> {
  const sqlite = onSqlite(tx)
  const folded = fold(row.text)
  const known = await tx
    .selectFrom('search_rows')
    .select('id')
    .where('entity_id', '=', row.entity_id)
    .where('kind', '=', row.kind)
    .executeTakeFirst()
  if (known && sqlite) await sql`delete from search_index where rowid = ${known.id}`.execute(tx)
  const id = known?.id ?? (await nextId(tx))
  if (known) {
    if (!sqlite) await tx.updateTable('search_rows').set({ folded }).where('id', '=', id).execute()
  } else {
    const { text: _, ...columns } = row
    await tx
      .insertInto('search_rows')
      .values({ id, ...columns, folded: sqlite ? '' : folded })
      .execute()
  }
  if (sqlite && folded)
    await sql`insert into search_index (rowid, folded) values (${id}, ${folded})`.execute(tx)
}

/**
 * The rows that hold every word of the query, the last word as a beginning; best first, or newest first when very
 * many match.
 */
export async function findRows(
  db: ReadonlyKysely<Tables>,
  query: string,
  kind: SearchRowTable['kind'] | null,
  limit: number,
): Promise<Omit<SearchRowTable, 'folded'>[]> {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? []
  if (!words.length) return []
  const only = kind ? sql`and r.kind = ${kind}` : sql``
  const columns = sql`r.id, r.kind, r.entity_id, r.article_id, r.claim_id`
  if (!onSqlite(db)) {
    const query = words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ')
    return run(
      db,
      sql`select ${columns} from search_rows r where to_tsvector('simple', r.folded) @@ to_tsquery('simple', ${query}) ${only}
        order by r.id desc limit ${limit}`,
    )
  }
  const match = words.map((word, i) => `"${word}"${i === words.length - 1 ? '*' : ''}`).join(' ')
  const many = await run<{ n: number }>(
    db,
    sql`select count(*) as n from (select 1 from search_index where search_index match ${match} limit ${RANKED_AT_MOST})`,
  )
  const order = (many[0]?.n ?? 0) < RANKED_AT_MOST ? sql`order by s.rank` : sql`order by s.rowid desc`
  return run(
    db,
    sql`select ${columns} from search_index s cross join search_rows r on r.id = s.rowid
      where search_index match ${match} ${only} ${order} limit ${limit}`,
  )
}

async function run<T>(db: ReadonlyKysely<Tables>, query: RawBuilder<unknown>): Promise<T[]> {
  return (await query.execute(db as unknown as Kysely<Tables>)).rows as T[]
}

async function nextId(tx: Kysely<Tables>): Promise<number> {
  const last = await tx
    .selectFrom('search_rows')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirst()
  return (last?.id ?? 0) + 1
}

function onSqlite(db: unknown): boolean {
  return (db as Kysely<Tables>).getExecutor().adapter instanceof SqliteAdapter
}
