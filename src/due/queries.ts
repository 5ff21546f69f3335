import type { ReadonlyKysely } from 'kysely/readonly'
import { openStates } from '../claims/vocabulary.ts'
import type { Tables } from '../db/tables.ts'
import { hasOpenArticleDeadline, hasOpenClaimDeadline } from './open-deadlines.ts'

/** Something that is due on a day. */
export interface DueItem {
  kind: 'article' | 'claim' | 'contact'
  id: string
  /** YYYY-MM-DD. */
  deadline_on: string
  article_id: string
  title: string
  /** The claim it is, or belongs to; null for an article. */
  claim: { id: string; number: number; wording: string } | null
  /** Who was asked, for a contact; else empty. */
  whom: string
  /** Whose work it is; null when nobody's. */
  person: string | null
}

type Read = ReadonlyKysely<Tables>

/**
 * What is due on work that is not done: articles, claims, and answers that are waited for; the earliest first, so that
 * what is overdue stands at the top. Three queries.
 * @param of everybody's, or that of one person: claims assigned to them, contacts they made or that belong to those
 *   claims, and articles that they imported or have open claims in
 * @param most of each kind
 */
export async function dueItems(read: Read, of: 'all' | { person: string }, most: number): Promise<DueItem[]> {
  const person = of === 'all' ? null : of.person
  const items = [
    ...(await dueArticles(read, person, most)),
    ...(await dueClaims(read, person, most)),
    ...(await dueContacts(read, person, most)),
  ]
  return items.sort((a, b) => (a.deadline_on < b.deadline_on ? -1 : Number(a.deadline_on > b.deadline_on)))
}

async function dueArticles(read: Read, person: string | null, most: number): Promise<DueItem[]> {
  let query = read
    .selectFrom('articles as a')
    .leftJoin('users as u', 'u.id', 'a.created_by')
    .select(['a.id', 'a.title', 'a.deadline_on', 'u.name'])
    .where(hasOpenArticleDeadline('a'))
    .orderBy('a.deadline_on')
    .orderBy('a.id')
    .limit(most)
  if (person)
    query = query.where((e) =>
      e.or([
        e('a.created_by', '=', person),
        e.exists(
          e
            .selectFrom('claims as c')
            .select('c.id')
            .whereRef('c.article_id', '=', 'a.id')
            .where('c.assignee_id', '=', person)
            .where('c.state', 'in', openStates),
        ),
      ]),
    )
  const rows = await query.execute()
  return rows.map(({ id, title, deadline_on, name }) => {
    return { kind: 'article', id, deadline_on, article_id: id, title, claim: null, whom: '', person: name }
  })
}

async function dueClaims(read: Read, person: string | null, most: number): Promise<DueItem[]> {
  let query = read
    .selectFrom('claims as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .leftJoin('users as u', 'u.id', 'c.assignee_id')
    .select(['c.id', 'c.number', 'c.wording', 'c.deadline_on', 'c.article_id', 'a.title', 'u.name'])
    .where(hasOpenClaimDeadline('c'))
    .orderBy('c.deadline_on')
    .orderBy('c.id')
    .limit(most)
  if (person) query = query.where('c.assignee_id', '=', person)
  const rows = await query.execute()
  return rows.map(({ id, number, wording, deadline_on, article_id, title, name }) => {
    const claim = { id, number, wording }
    return { kind: 'claim', id, deadline_on, article_id, title, claim, whom: '', person: name }
  })
}

async function dueContacts(read: Read, person: string | null, most: number): Promise<DueItem[]> {
  let query = read
    .selectFrom('contacts as k')
    .innerJoin('claims as c', 'c.id', 'k.claim_id')
    .innerJoin('articles as a', 'a.id', 'k.article_id')
    .innerJoin('users as u', 'u.id', 'k.created_by')
    .select(['k.id', 'k.whom', 'k.deadline_on', 'k.article_id', 'a.title', 'u.name'])
    .select(['c.id as claim_id', 'c.number', 'c.wording'])
    .where('k.outcome', '=', '')
    .where('k.deadline_on', '>', '')
    .where('k.removed_at', 'is', null)
    .where('c.state', '!=', 'discarded')
    .orderBy('k.deadline_on')
    .orderBy('k.id')
    .limit(most)
  if (person)
    query = query.where((e) => e.or([e('k.created_by', '=', person), e('c.assignee_id', '=', person)]))
  const rows = await query.execute()
  return rows.map(({ id, whom, deadline_on, article_id, title, name, claim_id, number, wording }) => {
    const claim = { id: claim_id, number, wording }
    return { kind: 'contact', id, deadline_on, article_id, title, claim, whom, person: name }
  })
}
