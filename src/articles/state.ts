import type { ArticleTable } from '../db/tables.ts'

export type ArticleState = ArticleTable['state']

/** All that decides where an article stands: what is done on it and what is left. */
export interface ArticleFacts {
  decided: number
  /** Claims and proposals with work left on them. */
  open: number
  linesNotLookedAt: number
  /** Editions issued so far. */
  editions: number
}

export interface Condition {
  asks: string
  holds: (facts: ArticleFacts) => boolean
  missing: (facts: ArticleFacts) => string
}

/** What acts on articles can be made to wait for, by name. */
export const articleConditions = {
  'a decided claim': {
    asks: 'at least one decided claim',
    holds: ({ decided }) => decided > 0,
    missing: () => 'Decide at least one claim first: the report would have no verdict.',
  },
} as const satisfies Record<string, Condition>

export type ArticleCondition = keyof typeof articleConditions

/** How an act moves an article, where that depends on the article. */
export const articleMoves = {
  /** The first act that works on its claims takes an article from draft into check. */
  'in check, if a draft': (state) => (state === 'draft' ? 'in check' : state),
  /** A new draft opens what was ready or issued already. */
  'in check again, if ready or issued': (state) => (state === 'draft' ? state : 'in check'),
  'signed if nothing is open, corrected if issued before': (state, { open, linesNotLookedAt, editions }) => {
    if (open || linesNotLookedAt) return state
    return editions ? 'corrected' : 'signed'
  },
} as const satisfies Record<string, (state: ArticleState, facts: ArticleFacts) => ArticleState>

export type ArticleMove = ArticleState | keyof typeof articleMoves
