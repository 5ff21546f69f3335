import { MAX_REMARK } from '../../src/checklists/limits.ts'
import type { AnswerShown, ChecklistItem } from '../../src/checklists/queries.ts'
import { checklistAnswers } from '../../src/checklists/vocabulary.ts'
import type { ClaimPage } from '../../src/claims/page.ts'
import { may } from '../../src/users/permissions.ts'
import { Fold, PanelForm, PartHeading, usePanel } from '../claims/panel-setting.tsx'
import { HiddenField, Radios, SubmitButton, TextField } from '../form.tsx'
import { When } from '../parts/text.tsx'

/** What is asked of a claim of this kind, and what was answered. */
export function ChecklistSection({ page }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { claim, checklist } = page
  const { asked, earlier, open } = checklist
  const mayAnswer = may(viewer, 'checklist.answer', claim.state)
  const answered = asked.flatMap(({ answer }) => (answer?.answer ? [answer] : []))
  if (claim.state === 'proposed' || (!answered.length && !earlier.length && !(mayAnswer && asked.length)))
    return null
  const action = `/claims/${claim.id}/checklist`
  return (
    <section id="checklist" class="panel-section">
      <PartHeading title="Checklist" />
      <p class="muted">
        For claims of the kind {claim.kind}: {answered.length} of {asked.length} answered.
      </p>
      <Answers answers={answered} />
      {mayAnswer && asked.length ? (
        <Fold
          name="checklist"
          id={`checklist-${claim.id}`}
          action={action}
          title={open ? `Answer the checklist (${open} open)` : 'Change the answers'}
        >
          <PanelForm action={action} class="stack">
            {asked.map(({ item, answer }) => (
              <Item key={item.id} item={item} answer={answer} />
            ))}
            <SubmitButton>Save the answers</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
      {earlier.length ? (
        <details class="section">
          <summary>Answered, not asked any more ({earlier.length})</summary>
          <Answers answers={earlier} />
        </details>
      ) : null}
    </section>
  )
}

const signs = { yes: '✓', no: '✗', 'does not apply': '–', '': '' } as const

function Answers({ answers }: { answers: readonly AnswerShown[] }) {
  if (!answers.length) return null
  return (
    <ul class="list">
      {answers.map((answer) => (
        <li key={answer.id} class="checklist-answer">
          <p>
            <bdi>{answer.question}</bdi>{' '}
            <strong>
              <span aria-hidden="true">{signs[answer.answer]} </span>
              {answer.answer}
            </strong>
          </p>
          {answer.remark ? <p dir="auto">{answer.remark}</p> : null}
          <p class="claim-meta">
            <bdi>{answer.by}</bdi>
            <When at={answer.answered_at} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function Item({ item, answer }: { item: ChecklistItem; answer: AnswerShown | null }) {
  return (
    <div class="checklist-item">
      <HiddenField name={`version-${item.id}`} value={String(answer?.version ?? 0)} />
      <Radios
        name={`answer-${item.id}`}
        label={item.question}
        inline
        value={answer?.answer ?? ''}
        options={checklistAnswers.map((value) => ({ value, label: value || 'open' }))}
      />
      <TextField
        name={`remark-${item.id}`}
        label="Remark"
        value={answer?.remark ?? ''}
        maxLength={MAX_REMARK}
      />
    </div>
  )
}
