export const questions = ['said', 'true'] as const
export type Question = (typeof questions)[number]

export const questionLabels: Record<Question, string> = {
  said: 'Was it said by the claimant?',
  true: 'Is it so?',
}

export const confidences = ['low', 'medium', 'high'] as const
