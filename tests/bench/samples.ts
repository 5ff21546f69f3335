import type { Context } from '../../src/context.ts'
import { BIG_TITLE } from './fill.ts'

/** Ids to ask for, spread over the whole desk. */
export interface Samples {
  big: string
  articles: string[]
  claims: string[]
  /** Claims that can be rated, outside the big article and in it. */
  open: string[]
  openInBig: string[]
  people: string[]
  /** A source that much evidence rests on. */
  source: string
  levels: { said: string; true: string }
  /** The middle of the history, of the big article's and of each of `people`'s; and of the list of articles. */
  deep: { desk: number; article: number; person: number[]; articles: string }
}

const SAMPLED = 500
const COUNTED = [
  'articles',
  'claims',
  'sources',
  'evidence',
  'ratings',
  'notes',
  'verdicts',
  'revisions',
] as const

/** How many rows the desk's tables have; none was ever taken away from them. */
export function rowsIn(context: Context): Record<string, number> {
  const count = (table: string) => handleOf(context).prepare(`select max(rowid) from ${table}`).pluck().get()
  return Object.fromEntries(COUNTED.map((table) => [table, Number(count(table))]))
}

/** Looks up what the requests will ask for. Slow, before anything is measured. */
export function samplesOf(context: Context): Samples {
  const raw = handleOf(context)
  const all = (text: string, ...values: unknown[]) =>
    raw
      .prepare(text)
      .pluck()
      .all(...values) as string[]
  const one = (text: string, ...values: unknown[]) => all(text, ...values)[0] as string
  const spread = (table: string) => {
    const step = Math.max(1, Math.floor(Number(one(`select max(rowid) from ${table}`)) / SAMPLED))
    return all(`select id from ${table} where rowid % ${step} = 0 order by rowid limit ${SAMPLED}`)
  }
  const middle = (table: string, where: string, ...values: unknown[]) =>
    Number(
      one(
        `select seq from ${table} where ${where} order by seq limit 1
         offset (select count(*) / 2 from ${table} where ${where})`,
        ...values,
        ...values,
      ),
    )
  const open = (sign: string) =>
    all(
      `select c.id from claims c join articles a on a.id = c.article_id
       where c.state in ('in check', 'rated', 'disputed') and a.title ${sign} ? order by c.id`,
      BIG_TITLE,
    )
  const big = one('select id from articles where title = ?', BIG_TITLE)
  const people = all('select id from users order by created_at limit 12')
  return {
    big,
    articles: spread('articles'),
    claims: spread('claims'),
    open: open('!='),
    openInBig: open('='),
    people,
    source: one('select source_id from evidence group by source_id order by count(*) desc limit 1'),
    levels: {
      said: one('select l.id from levels l join desk d on d.said_scale_id = l.scale_id'),
      true: one('select l.id from levels l join desk d on d.scale_id = l.scale_id'),
    },
    deep: {
      desk: middle('revisions', '1'),
      article: middle('revision_subjects', "kind = 'article' and subject_id = ?", big),
      person: people.map((id) => middle('revisions', 'actor_id = ?', id)),
      articles: one(
        "select created_at || '_' || id from articles order by created_at limit 1 offset (select count(*) / 2 from articles)",
      ),
    },
  }
}

function handleOf({ connection }: Context) {
  if (!connection.raw) throw new Error('The bench measures SQLite only.')
  return connection.raw
}
