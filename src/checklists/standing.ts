import type { ChecklistAnswer } from './vocabulary.ts'

/**
 * The items of a claim's checklist that nobody has answered yet, in the checklist's order. Answered is also what does
 * not apply. A desk that wants checklists done before a verdict or a sign-off asks this function.
 * @param asked what the checklist for the claim's kind asks now
 * @param answers what was answered on the claim, also to items that are not asked any more
 */
export function openQuestions<Item extends { id: string }>(
  asked: readonly Item[],
  answers: readonly { item_id: string; answer: ChecklistAnswer }[],
): Item[] {
  const done = new Set(answers.filter(({ answer }) => answer !== '').map(({ item_id }) => item_id))
  return asked.filter(({ id }) => !done.has(id))
}
