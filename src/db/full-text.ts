import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { foldedWords } from './fold.ts'
import { phrasesOf } from './phrases.ts'
import type { SearchRowTable, Tables } from './tables.ts'

export type SearchKind = SearchRowTable['kind']
export type SearchRow = Omit<SearchRowTable, 'folded'>

/** How many matches are ranked by relevance; a query with more shows the newest, which needs no ranking. */
const RANKED_AT_MOST = 400

/**
 * Each kind's mark, kept as a word of every text of that kind, so that the index itself narrows to kinds. Nobody can
 * ask for one: these are private-use characters, which are no letters or digits.
 */
const marks: Record<SearchKind, string> = {
  article: '\ue001',
  text: '\ue002',
  claim: '\ue003',
  verdict: '\ue004',
  note: '\ue005',
  source: '\ue006',
}

export interface Searchable {
  kind: SearchKind
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
    case 'article_versions':
      // Under the article's id: a newer version takes the older one's place.
      return { ...at, kind: 'text', entity_id: s('article_id'), text: s('text') }
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
  const folded = foldedWords(row.text).join(' ')
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
    await sql`insert into search_index (rowid, folded) values (${id}, ${markedText(row.kind, folded)})`.execute(tx)
}

/** A row's folded text as the full-text index of SQLite holds it: after the mark of its kind. */
export function markedText(kind: SearchKind, folded: string): string {
  return `${marks[kind]} ${folded}`
}

/**
 * The rows that hold every phrase of the query, the last word as a beginning; best first, or newest first when very
 * many match. A query without a letter or digit finds nothing.
 * @param kind narrows to one kind or several; null or none means all
 */
export async function findRows(
  db: ReadonlyKysely<Tables>,
  query: string,
  kind: SearchKind | readonly SearchKind[] | null,
  limit: number,
): Promise<SearchRow[]> {
  const phrases = phrasesOf(query)
  const kinds = [kind ?? []].flat()
  if (!phrases.length) return []
  const columns = sql`r.id, r.kind, r.entity_id, r.article_id, r.claim_id`
  if (!onSqlite(db)) {
    const only = kinds.length ? sql`and r.kind in (${sql.join(kinds)})` : sql``
    return run(
      db,
      sql`select ${columns} from search_rows r where to_tsvector('simple', r.folded) @@ to_tsquery('simple', ${postgresQuery(phrases)}) ${only}
        order by r.id desc limit ${limit}`,
    )
  }
  const match = sqliteQuery(phrases, kinds)
  const many = await run<{ n: number }>(
    db,
    sql`select count(*) as n from (select 1 from search_index where search_index match ${match} limit ${RANKED_AT_MOST})`,
  )
  const order = (many[0]?.n ?? 0) < RANKED_AT_MOST ? sql`order by s.rank` : sql`order by s.rowid desc`
  return run(
    db,
    sql`select ${columns} from (select s.rowid as id, row_number() over (${order}) as place
      from search_index s where search_index match ${match} ${order} limit ${limit}) f
      join search_rows r on r.id = f.id order by f.place`,
  )
}

/** Every phrase in quotes, so that nothing in it is an operator of the query language. */
function sqliteQuery(phrases: readonly (readonly string[])[], kinds: readonly SearchKind[]): string {
  const asked = phrases.map((words, i) => `"${words.join(' ')}"${i === phrases.length - 1 ? '*' : ''}`)
  const only = kinds.length ? [`(${kinds.map((kind) => `"${marks[kind]}"`).join(' OR ')})`] : []
  return [...only, ...asked].join(' AND ')
}

function postgresQuery(phrases: readonly (readonly string[])[]): string {
  return phrases
    .map((words, i) => {
      const open = i === phrases.length - 1 ? ':*' : ''
      return `(${words.map((word) => `'${word}'`).join(' <-> ')}${open})`
    })
    .join(' & ')
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
