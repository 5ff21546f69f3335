import type { Answer } from '../../src/ratings/answer-queries.ts'
import { questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { VerdictBadge } from '../parts/badges.tsx'

/** Who answered what about a claim, a line for each question that somebody answered. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <>
      {questions.map((question) => (
        <AnswersTo key={question} answers={answers.filter((answer) => answer.question === question)} />
      ))}
    </>
  )
}

function AnswersTo({ answers: [first, ...others] }: { answers: readonly Answer[] }) {
  if (!first) return null
  return (
    <p class="claim-meta">
      <span>{questionLabels[first.question]}</span>
      {[first, ...others].map(({ rater_id, rater, level }) => (
        <span key={rater_id}>
          <bdi>{rater}</bdi> <VerdictBadge {...level} />
        </span>
      ))}
    </p>
  )
}
