import { randomUUIDv7 } from 'node:crypto'
import { beginCheck } from '../articles/steps.ts'
import { claimById } from '../claims/queries.ts'
import type { Change } from '../db/change.ts'
import { InvalidInput, Stale } from '../errors.ts'
import { require } from '../users/permissions.ts'
import type { AnswerInput, ChecklistInput } from './input.ts'
import { type AnswerRow, type ChecklistShown, checklistsInUse } from './queries.ts'
import type { DescribedChecklist } from './vocabulary.ts'

/** Makes the checklists that a desk starts with. */
export async function makeChecklists(c: Change, described: readonly DescribedChecklist[]): Promise<void> {
  for (const { kind, questions } of described) await insertChecklist(c, kind, 1, questions, [])
  await c.record({ action: 'checklist.made' })
}

/**
 * Saves the checklist of a kind as a new version. A question whose words stay keeps its answers; one that is worded
 * anew is another question, and the answers to the old one stay with it.
 * @throws Stale when the form was filled from an older version
 */
export async function editChecklist(c: Change, kind: string, input: ChecklistInput): Promise<void> {
  require(c.actor, 'checklist.edit')
  const newest = (await checklistsInUse(c.read)).get(kind)
  const before = newest?.items.map(({ question }) => question) ?? []
  const number = newest?.number ?? 0
  if (number !== input.number)
    throw new Stale(
      'Somebody else saved this checklist while you were editing.',
      { questions: input.questions.join('\n') },
      { questions: before.join('\n') },
      number,
    )
  if (before.join('\n') === input.questions.join('\n')) return c.unchanged()
  await insertChecklist(c, kind, number + 1, input.questions, newest?.items ?? [])
  await c.record({ action: 'checklist.edited' })
}

/**
 * Saves answers to a claim's checklist, in one act; those that did not change are left alone.
 * @throws Stale when somebody else answered one of them first
 */
export async function answerChecklist(
  c: Change,
  claimId: string,
  answers: readonly AnswerInput[],
): Promise<void> {
  const claim = await claimById(c.read, claimId)
  require(c.actor, 'checklist.answer', claim.state)
  const asked = new Set((await checklistsInUse(c.read)).get(claim.kind)?.items.map(({ id }) => id))
  const given = (await c.read
    .selectFrom('checklist_answers')
    .selectAll()
    .where('claim_id', '=', claimId)
    .execute()) as AnswerRow[]
  const byItem = new Map(given.map((row) => [row.item_id, row]))
  const changed = answers.filter(({ item, answer, remark }) => {
    const row = byItem.get(item)
    return answer !== (row?.answer ?? '') || remark !== (row?.remark ?? '')
  })
  requireFresh(changed, byItem)
  const signed = { answered_by: c.actor.id, answered_at: c.at }
  for (const { item, answer, remark } of changed) {
    const row = byItem.get(item)
    if (!row && !asked.has(item))
      throw new InvalidInput({ [`answer-${item}`]: 'This is not asked any more: load the page again.' })
    if (row) await c.update('checklist_answers', row, { answer, remark, ...signed })
    else
      await c.insert('checklist_answers', {
        id: randomUUIDv7(),
        article_id: claim.article_id,
        claim_id: claimId,
        item_id: item,
        ...{ answer, remark, ...signed },
      })
  }
  if (!changed.length) return c.unchanged()
  await beginCheck(c, claim.article_id)
  await c.record({ action: 'checklist.answered' })
}

function requireFresh(changed: readonly AnswerInput[], byItem: ReadonlyMap<string, AnswerRow>): void {
  const stale = changed.filter(({ item, version }) => (byItem.get(item)?.version ?? 0) !== version)
  if (!stale.length) return
  const named = (fields: readonly (readonly [string, string])[]) => Object.fromEntries(fields)
  throw new Stale(
    'Somebody else answered this while you were answering.',
    named(
      stale.flatMap(({ item, answer, remark }) => [
        [`answer-${item}`, answer],
        [`remark-${item}`, remark],
      ]),
    ),
    named(
      stale.flatMap(({ item }) => {
        const row = byItem.get(item)
        return [
          [`answer-${item}`, row?.answer ?? ''],
          [`remark-${item}`, row?.remark ?? ''],
        ]
      }),
    ),
    0,
  )
}

async function insertChecklist(
  c: Change,
  kind: string,
  number: number,
  questions: readonly string[],
  known: ChecklistShown['items'],
): Promise<void> {
  const ids: string[] = []
  for (const question of questions) {
    const same = known.find((item) => item.question === question)
    const id = same?.id ?? randomUUIDv7()
    if (!same) await c.insert('checklist_items', { id, kind, question, created_at: c.at })
    ids.push(id)
  }
  const row = { id: randomUUIDv7(), kind, number, items_json: JSON.stringify(ids), created_at: c.at }
  await c.insert('checklists', row)
}
