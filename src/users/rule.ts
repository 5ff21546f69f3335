import type { ArticleCondition, ArticleMove, ArticleState } from '../articles/state.ts'
import type { ClaimCondition } from '../claims/conditions.ts'
import type { ClaimMove } from '../claims/state.ts'
import type { ClaimState } from '../db/tables.ts'
import type { Role } from './vocabulary.ts'

/** One row of the table. What a row does not say is not asked, and does not move. */
export interface Rule {
  roles: readonly Role[]
  /** What the act is, after "may": used in the sentence that refuses it. */
  does: string
  /** The claim states that allow the act; absent where no claim is concerned. */
  states?: readonly ClaimState[]
  /** What must hold for the claim besides; a refusal says each that does not. */
  needs?: readonly ClaimCondition[]
  /** Of these, what the form of the act brings along itself: the sentence then stands by its field. */
  brings?: readonly ClaimCondition[]
  /** The state the claim is in afterwards: by its name, or how it is found. */
  next?: ClaimMove
  /** The same for the article, for acts on articles and for those that move one along. */
  articleStates?: readonly ArticleState[]
  articleNeeds?: readonly ArticleCondition[]
  articleNext?: ArticleMove
}

/** Whom rows name. */
export const workers = ['reviewer', 'editor', 'admin'] as const
export const deciders = ['editor', 'admin'] as const
export const everyone = ['reader', ...workers] as const
export const admins = ['admin'] as const
