import { type ExpressionBuilder, sql } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Tables } from '../db/tables.ts'
import { hasOpenArticleDeadline, hasOpenClaimDeadline } from '../due/open-deadlines.ts'

/** Deadlines of each kind that one round looks at; those left come with a later one. */
const MOST_AT_ONCE = 200

/** A deadline that people are to be told of. */
export interface NearDeadline {
  subject: string
  article_id: string
  claim_id: string | null
  contact_id: string | null
  due_on: string
  /** Who is to know. */
  people: string[]
}

type Read = ReadonlyKysely<Tables>

/**
 * Deadlines up to a day (YYYY-MM-DD) on work that is not done, of which somebody has not been told yet: of a claim its
 * assignee, of a contact who made it, of an article who imported it. Three queries.
 */
export async function nearDeadlines(read: Read, until: string): Promise<NearDeadline[]> {
  const claims = await read
    .selectFrom('claims as c')
    .select(['c.id', 'c.article_id', 'c.deadline_on', 'c.assignee_id'])
    .where(hasOpenClaimDeadline('c'))
    .where('c.deadline_on', '<=', until)
    .where('c.assignee_id', 'is not', null)
    .where((e) => e.not(e.exists(told(e, 'claim', 'c', 'assignee_id'))))
    .limit(MOST_AT_ONCE)
    .execute()
  const contacts = await read
    .selectFrom('contacts as k')
    .innerJoin('claims as c', 'c.id', 'k.claim_id')
    .select(['k.id', 'k.article_id', 'k.claim_id', 'k.deadline_on', 'k.created_by'])
    .where('k.outcome', '=', '')
    .where('k.deadline_on', '>', '')
    .where('k.deadline_on', '<=', until)
    .where('k.removed_at', 'is', null)
    .where('c.state', '!=', 'discarded')
    .where((e) => e.not(e.exists(told(e, 'contact', 'k', 'created_by'))))
    .limit(MOST_AT_ONCE)
    .execute()
  const articles = await read
    .selectFrom('articles as a')
    .select(['a.id', 'a.deadline_on', 'a.created_by'])
    .where(hasOpenArticleDeadline('a'))
    .where('a.deadline_on', '<=', until)
    .where((e) => e.not(e.exists(told(e, 'article', 'a', 'created_by'))))
    .limit(MOST_AT_ONCE)
    .execute()
  return [
    ...claims.map((row) => ({
      ...near('claim', row.id, row.deadline_on, row.assignee_id),
      ...{ article_id: row.article_id, claim_id: row.id, contact_id: null },
    })),
    ...contacts.map((row) => ({
      ...near('contact', row.id, row.deadline_on, row.created_by),
      ...{ article_id: row.article_id, claim_id: row.claim_id, contact_id: row.id },
    })),
    ...articles.map((row) => ({
      ...near('article', row.id, row.deadline_on, row.created_by),
      ...{ article_id: row.id, claim_id: null, contact_id: null },
    })),
  ]
}

function near(kind: string, id: string, due_on: string, person: string | null) {
  return { subject: `${kind}-${id}@${due_on}`, due_on, people: person ? [person] : [] }
}

/** The notification that somebody has had of this very deadline; another day is another deadline. */
function told(
  e: Pick<ExpressionBuilder<Tables, never>, 'selectFrom'>,
  kind: string,
  table: string,
  person: string,
) {
  const subject = sql`${sql.lit(`${kind}-`)} || ${sql.ref(`${table}.id`)} || '@' || ${sql.ref(`${table}.deadline_on`)}`
  return e
    .selectFrom('notifications as n')
    .select('n.id')
    .where(sql<boolean>`n.user_id = ${sql.ref(`${table}.${person}`)}`)
    .where('n.kind', '=', 'due')
    .where(sql<boolean>`n.subject = ${subject}`)
}
