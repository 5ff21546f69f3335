import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { may } from '../../src/users/permissions.ts'
import type { Action } from '../../src/users/rules.ts'
import { Select, SubmitButton, TextField } from '../form.tsx'
import { MergeClaim } from './merge-claim.tsx'
import { Fold, PanelForm, PartHeading, usePanel } from './panel-setting.tsx'
import { SplitClaim } from './split-claim.tsx'

/** A proposal's two quick answers; editing, the third, is the fold below. Of a discarded claim: to bring it back. */
export function ProposalActs({ page: { claim } }: { page: ClaimPage }) {
  const { viewer, back } = usePanel()
  if (claim.state === 'discarded' && may(viewer, 'claim.restore', claim.state))
    return (
      <div class="actions" id="proposal">
        <PanelForm action={`/claims/${claim.id}/restoration`} version={claim.version} guard={false}>
          <SubmitButton {...(back ? {} : { shortcut: 'u' })}>Restore</SubmitButton>
        </PanelForm>
      </div>
    )
  if (!may(viewer, 'claim.accept', claim.state)) return null
  return (
    <div class="actions" id="proposal">
      <PanelForm action={`/claims/${claim.id}/acceptance`} version={claim.version} guard={false}>
        <SubmitButton {...(back ? {} : { shortcut: 'a' })}>Accept</SubmitButton>
      </PanelForm>
      <PanelForm action={`/claims/${claim.id}/discarding`} version={claim.version} guard={false}>
        <SubmitButton kind="danger" {...(back ? {} : { shortcut: 'x' })}>
          Discard
        </SubmitButton>
      </PanelForm>
    </div>
  )
}

/** What is done with a claim as a whole, less often: assign, split, merge, set aside, discard, restore. */
export function ClaimActs({ page, others }: { page: ClaimPage; others: readonly Claim[] }) {
  const { viewer } = usePanel()
  const { claim } = page
  const can = (action: Action) => may(viewer, action, claim.state)
  const any: Action[] = ['claim.assign', 'claim.split', 'claim.set-aside', 'claim.discard', 'claim.restore']
  if (claim.state === 'discarded' || !any.some(can)) return null
  const base = `/claims/${claim.id}`
  return (
    <section id="acts" class="claim-acts">
      <PartHeading title="The claim as a whole" />
      {can('claim.assign') ? <Assign page={page} /> : null}
      {can('claim.schedule') ? <Deadline claim={claim} /> : null}
      {can('claim.split') ? <SplitClaim page={page} /> : null}
      {can('claim.merge') ? <MergeClaim page={page} others={others} /> : null}
      {can('claim.set-aside') ? (
        <WithReason
          claim={claim}
          name="aside"
          action={`${base}/setting-aside`}
          title="Set aside"
          hint="It stays in the report as an open point, and is not decided."
          required
        />
      ) : null}
      {can('claim.discard') && claim.state !== 'proposed' ? (
        <WithReason
          claim={claim}
          name="discard"
          action={`${base}/discarding`}
          title="Discard"
          hint="It leaves the list; its line may have to be looked at again."
          required
        />
      ) : null}
      {can('claim.restore') ? (
        <WithReason claim={claim} name="restore" action={`${base}/restoration`} title="Restore" hint="" />
      ) : null}
    </section>
  )
}

function Assign({ page: { claim, people } }: { page: ClaimPage }) {
  const action = `/claims/${claim.id}/assignment`
  const able = people.filter((person) => !person.disabled_at && person.role !== 'reader')
  return (
    <PanelForm action={action} version={claim.version} class="form-row assign">
      <Select
        name="assignee"
        label="Assigned to"
        empty="nobody"
        value={claim.assignee_id ?? ''}
        options={able.map((person) => ({ value: person.id, label: person.name }))}
      />
      <SubmitButton kind="plain">Assign</SubmitButton>
    </PanelForm>
  )
}

function Deadline({ claim }: { claim: Claim }) {
  return (
    <PanelForm action={`/claims/${claim.id}/deadline`} version={claim.version} class="form-row assign">
      <TextField name="deadline_on" label="Deadline" type="date" value={claim.deadline_on} />
      <SubmitButton kind="plain">Set the deadline</SubmitButton>
    </PanelForm>
  )
}

interface WithReasonProps {
  claim: Claim
  name: string
  action: string
  title: string
  hint: string
  required?: boolean
}

function WithReason({ claim, name, action, title, hint, required }: WithReasonProps) {
  return (
    <Fold name={name} id={`${name}-${claim.id}`} action={action} title={title}>
      <PanelForm action={action} version={claim.version} class="stack">
        <TextField name="reason" label="Reason" hint={hint} maxLength={1000} required={required} />
        <SubmitButton kind={required ? 'danger' : 'primary'}>{title}</SubmitButton>
      </PanelForm>
    </Fold>
  )
}
