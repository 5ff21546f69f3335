import type { ClaimPage } from '../../src/claims/page.ts'
import { may } from '../../src/users/permissions.ts'
import { Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { VerdictBadge } from '../parts/badges.tsx'
import { When } from '../parts/text.tsx'
import { Fold, PanelForm, PartHeading, usePanel } from './panel-setting.tsx'

/** The desk's decision, and for editors the form to make or reopen it. Nothing while it is not due. */
export function VerdictSection({ page }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { claim, verdict } = page
  const canDecide = may(viewer, 'claim.decide', claim.state)
  if (!verdict && !canDecide) return null
  return (
    <section id="verdict" class="panel-section">
      <PartHeading title="Verdict" />
      {verdict ? (
        <div class="verdict-shown">
          <p class="claim-meta">
            {verdict.said ? <VerdictBadge {...verdict.said} /> : null}
            <VerdictBadge {...verdict.true} />
            <bdi>{verdict.decider}</bdi>
            <When at={verdict.decided_at} />
          </p>
          <p class="prose serif" dir="auto">
            {verdict.summary}
          </p>
        </div>
      ) : null}
      {canDecide ? <VerdictForm page={page} /> : null}
      {may(viewer, 'claim.reopen', claim.state) ? <Reopen page={page} /> : null}
    </section>
  )
}

function VerdictForm({ page }: { page: ClaimPage }) {
  const { claim, verdict, saidLevels, trueLevels } = page
  return (
    <PanelForm action={`/claims/${claim.id}/verdict`} version={verdict?.version ?? 0} class="stack">
      <div class="form-row">
        <Select
          name="said_level"
          label="Was it said?"
          empty="no decision"
          value={verdict?.said_level_id ?? onlyAnswer(page, 'said')}
          options={saidLevels.map((level) => ({ value: level.id, label: level.label }))}
        />
        <Select
          name="level"
          label="Is it so?"
          empty="choose"
          required
          value={verdict?.level_id ?? onlyAnswer(page, 'true')}
          options={trueLevels.map((level) => ({ value: level.id, label: level.label }))}
        />
      </div>
      <TextArea
        name="summary"
        label="Published summary"
        hint="Stands in the report, for readers."
        value={verdict?.summary ?? ''}
        maxLength={2000}
        rows={3}
        required
      />
      <SubmitButton>Decide</SubmitButton>
    </PanelForm>
  )
}

/** What all raters agree on, as the first choice. */
function onlyAnswer({ ratings }: ClaimPage, question: 'said' | 'true'): string {
  const levels = new Set(ratings.flatMap((rating) => (rating.question === question ? [rating.level_id] : [])))
  return levels.size === 1 ? ([...levels][0] ?? '') : ''
}

function Reopen({ page: { claim } }: { page: ClaimPage }) {
  const action = `/claims/${claim.id}/reopening`
  return (
    <Fold name="reopen" id={`reopen-${claim.id}`} action={action} title="Reopen the claim">
      <PanelForm action={action} class="stack">
        <TextField
          name="reason"
          label="Reason"
          maxLength={1000}
          required
          hint="The verdict is withdrawn; the ratings stay."
        />
        <SubmitButton kind="danger">Reopen</SubmitButton>
      </PanelForm>
    </Fold>
  )
}
