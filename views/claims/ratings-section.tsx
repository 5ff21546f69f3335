import type { ClaimPage } from '../../src/claims/page.ts'
import type { RatingShown } from '../../src/claims/queries.ts'
import { confidences, type Question, questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { lacking, may, missing } from '../../src/users/permissions.ts'
import { Radios, SubmitButton, TextArea, TextField } from '../form.tsx'
import { VerdictBadge } from '../parts/badges.tsx'
import { When } from '../parts/text.tsx'
import { Fold, PanelForm, PartHeading, usePanel } from './panel-setting.tsx'

/** The two questions, each with everybody's answers and the form for one's own. */
export function RatingsSection({ page }: { page: ClaimPage }) {
  if (page.claim.state === 'proposed' && !page.ratings.length) return null
  return (
    <section id="ratings" class="panel-section">
      <PartHeading title="Ratings" count={page.ratings.length} />
      {page.claim.state === 'disputed' ? (
        <p class="conflict">
          The raters differ. Each rating stays as it is, unless who gave it changes it with a reason; talk
          about it in the notes below. An editor who did not rate the claim settles it.
        </p>
      ) : null}
      <Openness page={page} />
      {questions.map((question) => (
        <QuestionRatings key={question} question={question} page={page} />
      ))}
    </section>
  )
}

/** What the viewer does not see, and why: said whether or not there is anything to see. */
function Openness({ page }: { page: ClaimPage }) {
  const { viewer, past } = usePanel()
  const { claim, open, facts, deciders } = page
  const names = deciders.map(({ name }) => name).join(', ')
  const isOpen = open.said && open.true
  if (claim.state === 'decided' && isOpen) return null
  return (
    <>
      {names ? (
        <p class="small muted">
          The decider’s part: <bdi>{names}</bdi>.
        </p>
      ) : null}
      {isOpen ? null : (
        <p class="muted">
          {past ? 'Ratings that are not open to you today are left out.' : hiddenBecause(viewer.role)}
        </p>
      )}
      {!isOpen && may(viewer, 'claim.take-part', claim.state) && !missing('claim.take-part', facts).length ? (
        <Fold
          name="decider"
          id={`decider-${claim.id}`}
          action={`/claims/${claim.id}/decider`}
          title="See the ratings and decide it"
        >
          <PanelForm action={`/claims/${claim.id}/decider`} guard={false} class="stack">
            <p class="hint">
              You take the decider’s part in this claim: you see every rating from now on, and cannot rate it
              yourself any more. The history says so, and there is no way back.
            </p>
            <SubmitButton kind="plain">Take the decider’s part</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
    </>
  )
}

function hiddenBecause(role: string): string {
  return role === 'reader'
    ? 'Ratings are shown once the claim is decided.'
    : 'Blind: to each question you see others’ answers when yours is in.'
}

function QuestionRatings({ question, page }: { question: Question; page: ClaimPage }) {
  const { viewer, edit, typed, level } = usePanel()
  const Title: 'h3' | 'h4' = level === 1 ? 'h3' : 'h4'
  const { claim, ratings } = page
  const given = ratings.filter((rating) => rating.question === question)
  const own = given.find((rating) => rating.rater_id === viewer.id)
  const canRate = may(viewer, 'claim.rate', claim.state)
  const names = canRate ? lacking('claim.rate', { ...page.facts, question }) : []
  const lacks = canRate ? missing('claim.rate', { ...page.facts, question }) : []
  // Who can read others' answers to one question can to the other: that is said once.
  const told = names.includes('a blind eye') && question !== questions[0] ? [] : lacks
  const action = `/claims/${claim.id}/ratings`
  const refused = typed?.action === action && typed.values.question === question
  const who = question === 'said' && claim.claimant ? ` (${claim.claimant})` : ''
  return (
    <div class="question">
      <Title>
        {questionLabels[question]}
        <bdi class="muted">{who}</bdi>
      </Title>
      {given.length ? (
        <ul class="list">
          {given.map((rating) => (
            <RatingItem key={rating.id} rating={rating} />
          ))}
        </ul>
      ) : null}
      {told.map((sentence) => (
        <p key={sentence} class="muted">
          {sentence}
        </p>
      ))}
      {canRate && (!lacks.length || refused) ? (
        <details
          id={`rate-${question}-${claim.id}`}
          class="fold"
          open={refused || edit === `rating:${question}` || (question === 'true' && !own)}
          data-close
        >
          <summary>{own ? 'Change my rating' : 'My rating'}</summary>
          <RatingForm question={question} page={page} own={own} asksReason={given.length > 1} />
        </details>
      ) : null}
    </div>
  )
}

function RatingItem({ rating }: { rating: RatingShown }) {
  return (
    <li class="rating">
      <p class="claim-meta">
        <VerdictBadge {...rating.level} />
        <bdi>{rating.rater}</bdi>
        <span>{rating.confidence} confidence</span>
        <When at={rating.created_at} />
      </p>
      {rating.rationale ? (
        <p class="prose" dir="auto">
          {rating.rationale}
        </p>
      ) : null}
      {rating.revised_at ? (
        <p class="small muted">
          changed <When at={rating.revised_at} />
          {rating.revision_reason ? (
            <>
              : <span dir="auto">{rating.revision_reason}</span>
            </>
          ) : null}
        </p>
      ) : null}
    </li>
  )
}

interface RatingFormProps {
  question: Question
  page: ClaimPage
  own: RatingShown | undefined
  /** Whether others have answered too, so that a change needs a reason. */
  asksReason: boolean
}

function RatingForm({ question, page, own, asksReason }: RatingFormProps) {
  const levels = question === 'said' ? page.saidLevels : page.trueLevels
  return (
    <PanelForm
      action={`/claims/${page.claim.id}/ratings`}
      hidden={{ question }}
      version={own?.version ?? 0}
      class="stack"
    >
      <Radios
        name="level"
        label="Level"
        required
        value={own?.level_id}
        options={levels.map(({ id, label, colour, icon, definition }) => ({
          value: id,
          label,
          hint: definition,
          badge: <VerdictBadge label={label} colour={colour} icon={icon} />,
        }))}
      />
      <Radios
        name="confidence"
        label="Confidence"
        inline
        required
        value={own?.confidence ?? 'medium'}
        options={confidences.map((confidence) => ({ value: confidence, label: confidence }))}
      />
      <TextArea
        name="rationale"
        label="Rationale"
        hint="What in the evidence leads there."
        value={own?.rationale ?? ''}
        maxLength={10000}
        rows={3}
      />
      {own ? (
        <TextField
          name="reason"
          label="Why it changes"
          hint="Both ratings stay in the history."
          maxLength={1000}
          required={asksReason}
        />
      ) : null}
      <SubmitButton>{own ? 'Change my rating' : 'Save my rating'}</SubmitButton>
    </PanelForm>
  )
}
