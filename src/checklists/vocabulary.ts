/** Answers to an item of a checklist; empty while it is open. */
export const checklistAnswers = ['', 'yes', 'no', 'does not apply'] as const
export type ChecklistAnswer = (typeof checklistAnswers)[number]

/** What a checklist is described by before it has rows: the questions to a claim of a kind, in order. */
export interface DescribedChecklist {
  kind: string
  questions: readonly string[]
}
