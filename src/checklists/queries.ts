import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { ChecklistAnswerTable, ChecklistItemTable, ChecklistTable, Tables } from '../db/tables.ts'
import { openQuestions } from './standing.ts'

export type Checklist = Selectable<ChecklistTable>
export type ChecklistItem = Selectable<ChecklistItemTable>
export type AnswerRow = Selectable<ChecklistAnswerTable>

export interface AnswerShown extends AnswerRow {
  by: string
  /** The question as it was asked. */
  question: string
}

/** A claim's checklist: what is asked now, each with its answer if it has one, and answers to what was asked before. */
export interface ClaimChecklist {
  asked: { item: ChecklistItem; answer: AnswerShown | null }[]
  earlier: AnswerShown[]
  open: number
}

/** A checklist with its items in order. */
export interface ChecklistShown extends Checklist {
  items: ChecklistItem[]
}

type Read = ReadonlyKysely<Tables>

/** Every version of every checklist, by kind, the newest of each first; two queries. */
export async function checklists(read: Read): Promise<ChecklistShown[]> {
  const rows = (await read
    .selectFrom('checklists')
    .selectAll()
    .orderBy('kind')
    .orderBy('number', 'desc')
    .execute()) as Checklist[]
  const items = new Map(
    (await read.selectFrom('checklist_items').selectAll().execute()).map((item) => [item.id, item]),
  )
  return rows.map((row) => ({
    ...row,
    items: (JSON.parse(row.items_json) as string[]).flatMap((id) => items.get(id) ?? []),
  }))
}

/** What is asked of a claim of each kind now, by kind; two queries. */
export async function checklistsInUse(read: Read): Promise<Map<string, ChecklistShown>> {
  const inUse = new Map<string, ChecklistShown>()
  for (const checklist of await checklists(read))
    if (!inUse.has(checklist.kind)) inUse.set(checklist.kind, checklist)
  return inUse
}

/** What is asked of one claim and what was answered; three queries. */
export async function checklistOfClaim(
  read: Read,
  claim: { id: string; kind: string },
): Promise<ClaimChecklist> {
  const items = (await checklistsInUse(read)).get(claim.kind)?.items ?? []
  return put(items, await answers(read).where('a.claim_id', '=', claim.id).execute())
}

/** The same for many claims of an article, by claim; three queries. */
export async function checklistsOfArticle(
  read: Read,
  articleId: string,
  claims: readonly { id: string; kind: string }[],
): Promise<Map<string, ClaimChecklist>> {
  const inUse = await checklistsInUse(read)
  const given = await answers(read).where('a.article_id', '=', articleId).execute()
  const ofClaim = Map.groupBy(given, (answer) => answer.claim_id)
  return new Map(claims.map(({ id, kind }) => [id, put(inUse.get(kind)?.items ?? [], ofClaim.get(id) ?? [])]))
}

function put(items: readonly ChecklistItem[], given: readonly AnswerShown[]): ClaimChecklist {
  const byItem = new Map(given.map((answer) => [answer.item_id, answer]))
  const asked = new Set(items.map(({ id }) => id))
  return {
    asked: items.map((item) => ({ item, answer: byItem.get(item.id) ?? null })),
    earlier: given.filter((answer) => answer.answer !== '' && !asked.has(answer.item_id)),
    open: openQuestions(items, given).length,
  }
}

function answers(read: Read) {
  return read
    .selectFrom('checklist_answers as a')
    .innerJoin('checklist_items as i', 'i.id', 'a.item_id')
    .innerJoin('users as u', 'u.id', 'a.answered_by')
    .selectAll('a')
    .select(['i.question', 'u.name as by'])
    .orderBy('a.answered_at')
    .orderBy('a.id')
}
