export const questions = ['said', 'true'] as const
export type Question = (typeof questions)[number]

export const questionLabels: Record<Question, string> = {
  said: 'Was it said by the claimant?',
  true: 'Is it so?',
}

export const confidences = ['low', 'medium', 'high'] as const

/** States that tell of ratings. */
const telling = new Set<unknown>(['rated', 'disputed'])

export function tellsOfRatings(state: unknown): boolean {
  return telling.has(state)
}

/** A claim's state as somebody sees it. @param isHidden whether a rating of the claim is hidden from who looks */
export function stateSeen<State>(state: State, isHidden: boolean): State | 'in check' {
  return isHidden && tellsOfRatings(state) ? 'in check' : state
}
