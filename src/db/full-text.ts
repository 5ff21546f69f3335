import { type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { foldedWords } from './fold.ts'
import { phrasesOf } from './phrases.ts'
import type { SearchRowTable, Tables } from './tables.ts'

export type SearchKind = SearchRowTable['kind']
export type SearchRow = Omit<SearchRowTable, 'folded'>

/** How many words of the index an unfinished word may stand for before the index is asked for the beginning itself. */
const ENDINGS_AT_MOST = 64
/** Beginnings up to this length have an index of their own. */
const INDEXED_BEGINNING = 3

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
  contact: '\ue007',
  correction: '\ue008',
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
    case 'contacts': {
      const text = [s('whom'), s('asked'), s('answer')].join('\n')
      return { ...at, kind: 'contact', text: row.removed_at ? '' : text }
    }
    case 'corrections':
      return { ...at, kind: 'correction', text: s('text') }
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
  const { text: _, ...found } = row
  const columns = { ...found, folded: sqlite ? '' : folded }
  if (known) await tx.updateTable('search_rows').set(columns).where('id', '=', id).execute()
  else
    await tx
      .insertInto('search_rows')
      .values({ id, ...columns })
      .execute()
  if (sqlite && folded)
    await sql`insert into search_index (rowid, folded) values (${id}, ${markedText(row.kind, folded)})`.execute(
      tx,
    )
}

/** A row's folded text as the full-text index of SQLite holds it: after the mark of its kind. */
export function markedText(kind: SearchKind, folded: string): string {
  return `${marks[kind]} ${folded}`
}

/**
 * The rows that hold every phrase of the query, the last word as a beginning; newest first, which needs no ranking
 * and so takes no longer on a large desk. A query without a letter or digit finds nothing.
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
  const match = await sqliteQuery(db, phrases, kinds)
  return run(
    db,
    sql`select ${columns} from search_index s cross join search_rows r on r.id = s.rowid
      where search_index match ${match} order by s.rowid desc limit ${limit}`,
  )
}

/** Every phrase in quotes, so that nothing in it is an operator of the query language. */
async function sqliteQuery(
  db: ReadonlyKysely<Tables>,
  phrases: readonly (readonly string[])[],
  kinds: readonly SearchKind[],
): Promise<string> {
  const whole = phrases.slice(0, -1).map((words) => `"${words.join(' ')}"`)
  const only = kinds.length ? [`(${kinds.map((kind) => `"${marks[kind]}"`).join(' OR ')})`] : []
  return [...only, ...whole, await unfinished(db, phrases.at(-1) ?? [])].join(' AND ')
}

/**
 * The last phrase, whose last word may be a beginning. FTS5 gathers all rows of a beginning before it gives the first
 * one; asking for the words that begin so gives the newest rows at once.
 */
async function unfinished(db: ReadonlyKysely<Tables>, words: readonly string[]): Promise<string> {
  const start = words.slice(0, -1)
  const last = words.at(-1) ?? ''
  const phrase = (word: string) => `"${[...start, word].join(' ')}"`
  if (/^[a-z0-9]$/.test(last)) return phrase(last)
  if ([...last].length > INDEXED_BEGINNING) {
    const endings = await wordsBeginning(db, last)
    if (!endings.length) return phrase(last)
    if (endings.length <= ENDINGS_AT_MOST) return `(${endings.map(phrase).join(' OR ')})`
  }
  return `${phrase(last)}*`
}

/** The index's words that begin so, each found with one look; one more than `ENDINGS_AT_MOST` when there are more. */
async function wordsBeginning(db: ReadonlyKysely<Tables>, start: string): Promise<string[]> {
  // A window on the index that holds nothing itself: it lives with the connection.
  await run(
    db,
    sql`create virtual table if not exists temp.search_words using fts5vocab(main, search_index, instance)`,
  )
  const found = await run<{ term: string | null }>(
    db,
    sql`with recursive word (term) as (
        select (select term from temp.search_words where term >= ${start} limit 1)
        union all
        select (select term from temp.search_words where term >= word.term || char(1) limit 1)
          from word where substr(word.term, 1, length(${start})) = ${start} limit ${ENDINGS_AT_MOST + 1}
      ) select term from word where substr(term, 1, length(${start})) = ${start}`,
  )
  return found.flatMap(({ term }) => term ?? [])
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
