import type { ClaimCondition } from '../../src/claims/conditions.ts'
import type { ClaimPage } from '../../src/claims/page.ts'
import type { VerdictShown } from '../../src/claims/queries.ts'
import { lacking, may, missing } from '../../src/users/permissions.ts'
import { Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { VerdictBadge } from '../parts/badges.tsx'
import { When } from '../parts/text.tsx'
import { Fold, PanelForm, PartHeading, usePanel } from './panel-setting.tsx'
import { useRefused } from './refusal.tsx'

/** The desk's decision, and for editors the form to make, confirm or reopen it. Nothing while it is not due. */
export function VerdictSection({ page }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { claim, verdict, waiting } = page
  const canDecide = may(viewer, 'claim.decide', claim.state)
  if (!verdict && !waiting && !canDecide) return null
  return (
    <section id="verdict" class="panel-section">
      <PartHeading title="Verdict" />
      {verdict ? <ShownVerdict verdict={verdict} /> : null}
      {waiting ? <Waiting verdict={waiting} page={page} /> : null}
      {canDecide ? <Decide page={page} /> : null}
      {may(viewer, 'claim.reopen', claim.state) ? <Reopen page={page} /> : null}
    </section>
  )
}

function ShownVerdict({ verdict }: { verdict: VerdictShown }) {
  return (
    <div class="verdict-shown">
      <p class="claim-meta">
        {verdict.said ? <VerdictBadge {...verdict.said} /> : null}
        <VerdictBadge {...verdict.true} />
        <bdi>{verdict.decider}</bdi>
        <When at={verdict.decided_at} />
        {verdict.confirmer ? (
          <span>
            confirmed by <bdi>{verdict.confirmer}</bdi>
          </span>
        ) : null}
      </p>
      <p class="prose serif" dir="auto">
        {verdict.summary}
      </p>
      {verdict.dispute_reason ? (
        <p class="small">
          The raters differed; settled so because: <span dir="auto">{verdict.dispute_reason}</span>
        </p>
      ) : null}
      {verdict.sources_reason ? (
        <p class="small">
          On fewer than two independent sources: <span dir="auto">{verdict.sources_reason}</span>
        </p>
      ) : null}
    </div>
  )
}

/** A verdict that does not hold yet, and for another editor the button that makes it hold. */
function Waiting({ verdict, page }: { verdict: VerdictShown; page: ClaimPage }) {
  const { viewer } = usePanel()
  const { claim, facts } = page
  const asks = may(viewer, 'claim.confirm', claim.state)
  const lacks = asks ? missing('claim.confirm', withReasons(facts, verdict)) : []
  return (
    <>
      <p>
        <strong>Waits for a second editor</strong>, because the claim is flagged {claim.risk}.
      </p>
      <ShownVerdict verdict={verdict} />
      <Needs sentences={lacks} />
      {asks && !lacks.length ? (
        <PanelForm action={`/claims/${claim.id}/confirmation`} version={verdict.version} guard={false}>
          <SubmitButton>Confirm the verdict</SubmitButton>
        </PanelForm>
      ) : null}
    </>
  )
}

/** A verdict that is confirmed brings the reasons it was made with. */
function withReasons(facts: ClaimPage['facts'], { sources_reason, dispute_reason }: VerdictShown) {
  return { ...facts, sourcesReason: sources_reason, disputeReason: dispute_reason }
}

/** What is missing that the form to decide can bring along. */
const brought: readonly ClaimCondition[] = ['two sources or a reason', 'a reason for settling it']

/** What is missing before something can be done. */
function Needs({ sentences }: { sentences: readonly string[] }) {
  if (!sentences.length) return null
  return (
    <ul class="needs">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** The form to decide with what it still needs; without the form while something is missing that it cannot bring. */
function Decide({ page }: { page: ClaimPage }) {
  const action = `/claims/${page.claim.id}/verdict`
  const refused = useRefused(action)
  const wants = lacking('claim.decide', page.facts)
  const blocked = wants.some((name) => !brought.includes(name))
  const form = <VerdictForm page={page} wants={wants} />
  return (
    <>
      <Needs sentences={missing('claim.decide', page.facts)} />
      {blocked && !refused ? null : page.waiting ? (
        <Fold name="verdict" id={`verdict-${page.claim.id}`} action={action} title="Decide otherwise">
          {form}
        </Fold>
      ) : (
        form
      )}
    </>
  )
}

function VerdictForm({ page, wants }: { page: ClaimPage; wants: readonly ClaimCondition[] }) {
  const { claim, saidLevels, trueLevels } = page
  const verdict = page.verdict ?? page.waiting
  return (
    <PanelForm action={`/claims/${claim.id}/verdict`} version={verdict?.version ?? 0} class="stack">
      <div class="form-row">
        <Select
          name="said_level"
          label="Was it said?"
          empty="no decision"
          value={verdict ? (verdict.said_level_id ?? '') : onlyAnswer(page, 'said')}
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
      {wants.includes('a reason for settling it') ? (
        <TextArea
          name="dispute_reason"
          label="Why you settle the dispute so"
          hint="Stands with the verdict and in the report. The ratings stay as they are."
          value={verdict?.dispute_reason ?? ''}
          maxLength={1000}
          rows={2}
          required
        />
      ) : null}
      {wants.includes('two sources or a reason') ? (
        <TextField
          name="sources_reason"
          label="Why fewer than two independent sources"
          hint="Stands with the verdict."
          value={verdict?.sources_reason ?? ''}
          maxLength={1000}
          required
        />
      ) : null}
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
