import { type ArticleState, isSigned } from './state-vocabulary.ts'

export type { ArticleState } from './state-vocabulary.ts'

/** All that decides where an article stands: what is done on it and what is left. */
export interface ArticleFacts {
  decided: number
  /** What still stands against signing: claims and proposals to be worked on, lines to be looked at, and more. */
  left: number
  /** The same without what an editor has waived. */
  unwaived: number
  /** Editions issued so far, how many of them signed, and whether the newest of them withdrew the report. */
  editions: number
  signed: number
  withdrawn: boolean
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
  'nothing left that is not waived': {
    asks: 'nothing left to do, or a waiver for each thing that is',
    holds: ({ unwaived }) => unwaived === 0,
    missing: ({ unwaived }) =>
      unwaived === 1
        ? 'One thing is left: finish it, or waive it with a reason.'
        : `${unwaived} things are left: finish each, or waive it with a reason.`,
  },
  'an issued report that stands': {
    asks: 'an issued report that is not withdrawn',
    holds: ({ editions, withdrawn }) => editions > 0 && !withdrawn,
    missing: ({ withdrawn }) =>
      withdrawn
        ? 'The report is withdrawn already.'
        : 'No report of this article has been issued, so there is none to withdraw.',
  },
} as const satisfies Record<string, Condition>

export type ArticleCondition = keyof typeof articleConditions

/** How an act moves an article, where that depends on the article. */
export const articleMoves = {
  /** Whoever works on an article takes it into check; when nothing is left it is ready by itself, and no longer when something is. */
  'in check or ready, by what is left': (state, facts) => (isSigned(state) ? state : byWhatIsLeft(facts)),
  'signed, or corrected if signed before': (_, { signed }) => (signed ? 'corrected' : 'signed'),
  /** What the desk has taken its signature from is under work again. */
  'ready, or in check if anything is left': (state, facts) => (isSigned(state) ? byWhatIsLeft(facts) : state),
} as const satisfies Record<string, (state: ArticleState, facts: ArticleFacts) => ArticleState>

export type ArticleMove = ArticleState | keyof typeof articleMoves

function byWhatIsLeft({ left, decided }: ArticleFacts): ArticleState {
  return left || !decided ? 'in check' : 'ready'
}
