import type { ArticleTable } from '../db/tables.ts'

export type ArticleState = ArticleTable['state']

/** Whether an editor stands for the article as it was issued: then nothing on it is worked on. */
export function isSigned(state: ArticleState): boolean {
  return state === 'signed' || state === 'corrected'
}
