import type { ReadonlyKysely } from 'kysely/readonly'
import { pickedRows } from '../db/picked-rows.ts'
import type { Tables } from '../db/tables.ts'
import { type Person, people } from '../users/queries.ts'
import type { ActRow } from './queries.ts'
import { type Redraft, redraftsOf } from './redrafts.ts'

type Read = ReadonlyKysely<Tables>

/** What an evidence, snapshot, rating, verdict or note row belongs to. */
export interface Tie {
  claim: string | null
  source?: string
  question?: string
  /** What the file of a kept copy is called. */
  file?: string
  /** The first note of the thread, for a reply. */
  parent?: string | null
}

/** Everything the sentences of one page call by name, by id. */
export interface Names {
  people: Map<string, string>
  articles: Map<string, string>
  claims: Map<string, { number: number; wording: string }>
  sources: Map<string, string>
  levels: Map<string, { label: string; colour: string; icon: string }>
  lines: Map<string, number>
  hints: Map<string, string>
  /** Whom a contact was with. */
  contacts: Map<string, string>
  scales: Map<string, string>
  ties: Map<string, Tie>
  /** By number of the act: what an import made, and which edition an issued report is, what a new draft did. */
  imports: Map<number, { lines: number; proposals: number }>
  editions: Map<number, number>
  drafts: Map<number, Redraft>
}

/**
 * Looks up the names for a page of acts: a fixed number of queries, each for all acts at once.
 * @param rowsPerAct how many rows of each table an act may name; a bulk act is told by its count
 */
export async function namesFor(
  read: Read,
  acts: readonly ActRow[],
  rowsPerAct: number,
): Promise<{ names: Names; everybody: Person[] }> {
  const everybody = await people(read)
  const ids = idsIn(acts, rowsPerAct)
  const ties = await tiesOf(read, ids)
  for (const tie of ties.values()) {
    if (tie.claim) ids.add('claims', tie.claim)
    if (tie.source) ids.add('sources', tie.source)
  }
  const levels = await pickedRows(read, 'levels', ['id', 'label', 'colour', 'icon'], ids.of('levels'))
  const claims = await pickedRows(read, 'claims', ['id', 'number', 'wording'], ids.of('claims'))
  const names: Names = {
    people: new Map(everybody.map((person) => [person.id, person.name])),
    articles: toMap(
      await pickedRows(read, 'articles', ['id', 'title'], ids.of('articles')),
      (row) => row.title,
    ),
    claims: toMap(claims, ({ number, wording }) => ({ number, wording })),
    sources: toMap(await pickedRows(read, 'sources', ['id', 'title'], ids.of('sources')), (row) => row.title),
    levels: toMap(levels, ({ label, colour, icon }) => ({ label, colour, icon })),
    lines: toMap(await pickedRows(read, 'lines', ['id', 'number'], ids.of('lines')), (row) => row.number),
    hints: toMap(await pickedRows(read, 'hints', ['id', 'message'], ids.of('hints')), (row) => row.message),
    contacts: toMap(
      await pickedRows(read, 'contacts', ['id', 'whom'], ids.of('contacts')),
      (row) => row.whom,
    ),
    scales: toMap(await pickedRows(read, 'scales', ['id', 'name'], ids.of('scales')), (row) => row.name),
    ties,
    imports: await importsOf(read, acts),
    editions: await editionsOf(read, acts),
    drafts: await redraftsOf(read, acts),
  }
  return { names, everybody }
}

/** Columns that hold the id of something with a name. */
const pointing: Record<string, string> = {
  claim_id: 'claims',
  source_id: 'sources',
  level_id: 'levels',
  said_level_id: 'levels',
  scale_id: 'scales',
  said_scale_id: 'scales',
}

function idsIn(acts: readonly ActRow[], rowsPerAct: number) {
  const sets = new Map<string, Set<string>>()
  const ids = {
    add(table: string, id: unknown) {
      if (typeof id !== 'string') return
      const set = sets.get(table)
      if (set) set.add(id)
      else sets.set(table, new Set([id]))
    },
    of: (table: string) => [...(sets.get(table) ?? [])],
  }
  for (const act of acts) {
    ids.add('articles', act.article_id)
    const seen = new Map<string, number>()
    for (const row of act.entry?.rows ?? []) {
      const nth = (seen.get(row.table) ?? 0) + 1
      seen.set(row.table, nth)
      if (nth > rowsPerAct) continue
      ids.add(row.table, row.id)
      for (const [column, { from, to }] of Object.entries(row.changes)) {
        const table = pointing[column]
        if (!table) continue
        ids.add(table, from)
        ids.add(table, to)
      }
    }
  }
  return ids
}

async function tiesOf(read: Read, ids: ReturnType<typeof idsIn>): Promise<Map<string, Tie>> {
  const evidence = await pickedRows(read, 'evidence', ['id', 'claim_id', 'source_id'], ids.of('evidence'))
  const snapshots = await pickedRows(read, 'snapshots', ['id', 'source_id', 'file_name'], ids.of('snapshots'))
  const ratings = await pickedRows(read, 'ratings', ['id', 'claim_id', 'question'], ids.of('ratings'))
  const verdicts = await pickedRows(read, 'verdicts', ['id', 'claim_id'], ids.of('verdicts'))
  const notes = await pickedRows(read, 'notes', ['id', 'claim_id', 'parent_id'], ids.of('notes'))
  const contacts = await pickedRows(read, 'contacts', ['id', 'claim_id'], ids.of('contacts'))
  const needs = await pickedRows(read, 'reply_needs', ['id', 'claim_id'], ids.of('reply_needs'))
  const answers = await pickedRows(read, 'checklist_answers', ['id', 'claim_id'], ids.of('checklist_answers'))
  const ties = new Map<string, Tie>()
  for (const row of evidence) ties.set(row.id, { claim: row.claim_id, source: row.source_id })
  for (const row of snapshots) ties.set(row.id, { claim: null, source: row.source_id, file: row.file_name })
  for (const row of ratings) ties.set(row.id, { claim: row.claim_id, question: row.question })
  for (const row of verdicts) ties.set(row.id, { claim: row.claim_id })
  for (const row of notes) ties.set(row.id, { claim: row.claim_id, parent: row.parent_id })
  for (const row of [...contacts, ...needs, ...answers]) ties.set(row.id, { claim: row.claim_id })
  return ties
}

/** An import's entry holds the whole article; what it made is counted from the tables instead. */
async function importsOf(read: Read, acts: readonly ActRow[]): Promise<Names['imports']> {
  const proposing = new Set(['article.imported', 'article.rebroken'])
  const imported = acts.filter((act) => proposing.has(act.action) && act.article_id)
  if (!imported.length) return new Map()
  const articles = imported.map((act) => act.article_id as string)
  const lines = await read
    .selectFrom('lines as l')
    .innerJoin('article_versions as v', 'v.id', 'l.article_version_id')
    .select((e) => ['v.article_id', e.fn.countAll<number>().as('n')])
    .where('v.article_id', 'in', articles)
    .where('v.number', '=', 1)
    .groupBy('v.article_id')
    .execute()
  const claims = await read
    .selectFrom('claims')
    .select((e) => ['article_id', 'created_at', e.fn.countAll<number>().as('n')])
    .where('article_id', 'in', articles)
    .groupBy(['article_id', 'created_at'])
    .execute()
  const ofArticle = new Map(lines.map((row) => [row.article_id, Number(row.n)]))
  const ofMoment = new Map(claims.map((row) => [`${row.article_id} ${row.created_at}`, Number(row.n)]))
  return new Map(
    imported.map((act) => [
      act.seq,
      {
        lines: ofArticle.get(act.article_id ?? '') ?? 0,
        proposals: ofMoment.get(`${act.article_id} ${act.at}`) ?? 0,
      },
    ]),
  )
}

async function editionsOf(read: Read, acts: readonly ActRow[]): Promise<Names['editions']> {
  const issued = acts.filter((act) => /^report\.|^article\.signed$/.test(act.action) && act.article_id)
  if (!issued.length) return new Map()
  const rows = await read
    .selectFrom('editions')
    .select(['article_id', 'issued_at', 'number'])
    .where(
      'article_id',
      'in',
      issued.map((act) => act.article_id as string),
    )
    .execute()
  const byMoment = new Map(rows.map((row) => [`${row.article_id} ${row.issued_at}`, row.number]))
  return new Map(
    issued.flatMap((act) => {
      const number = byMoment.get(`${act.article_id} ${act.at}`)
      return number === undefined ? [] : [[act.seq, number] as const]
    }),
  )
}

function toMap<R extends { id: string }, V>(rows: readonly R[], value: (row: R) => V): Map<string, V> {
  return new Map(rows.map((row) => [row.id, value(row)]))
}
