import type { ClaimPage } from '../../src/claims/page.ts'
import { MAX_REPLY_REASON } from '../../src/contacts/limits.ts'
import { may } from '../../src/users/permissions.ts'
import { Fold, PanelForm, PartHeading, usePanel } from '../claims/panel-setting.tsx'
import { SubmitButton, TextField } from '../form.tsx'
import { When } from '../parts/text.tsx'
import { ContactFields } from './contact-fields.tsx'
import { ContactItem } from './contact-item.tsx'

/** Right of reply: whether the claim needs one, who was asked, and what came of it. */
export function ReplySection({ page }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { claim, reply } = page
  const { need, contacts } = reply
  const mayRecord = may(viewer, 'contact.record', claim.state)
  if (!need && !contacts.length && !mayRecord) return null
  return (
    <section id="reply" class="panel-section">
      <PartHeading title="Right of reply" count={contacts.length} />
      <NeedInWords page={page} />
      {contacts.length ? (
        <ul class="list">
          {contacts.map((contact) => (
            <ContactItem key={contact.id} contact={contact} claim={claim} />
          ))}
        </ul>
      ) : null}
      {mayRecord ? <RecordContact page={page} /> : null}
      <NeedActs page={page} />
    </section>
  )
}

function NeedInWords({ page: { reply, claim } }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { need, contacts, awaits } = reply
  if (!need)
    return contacts.length || !may(viewer, 'reply.need', claim.state) ? null : (
      <p class="muted">Nobody has been asked. If the claim accuses somebody, they should be.</p>
    )
  return (
    <>
      <p class={awaits ? 'reply-need awaited' : 'reply-need'}>
        <strong>
          {need.waived_at ? 'Needed a reply' : awaits ? 'Needs a reply' : 'The reply it needs is settled'}
        </strong>
        : <bdi>{need.reason}</bdi>{' '}
        <span class="muted">
          <bdi>{need.needer}</bdi>, <When at={need.needed_at} />
        </span>
      </p>
      {need.waived_at ? (
        <p class="reply-need">
          <strong>Waived</strong>: <bdi>{need.waived_reason}</bdi>{' '}
          <span class="muted">
            <bdi>{need.waiver}</bdi>, <When at={need.waived_at} />
          </span>
        </p>
      ) : null}
    </>
  )
}

function RecordContact({ page: { claim } }: { page: ClaimPage }) {
  const { today } = usePanel()
  const action = `/claims/${claim.id}/contacts`
  return (
    <Fold name="contact" id={`contact-${claim.id}`} action={action} title="Record a contact">
      <PanelForm action={action} class="stack">
        <ContactFields askedOn={today} />
        <SubmitButton>Record the contact</SubmitButton>
      </PanelForm>
    </Fold>
  )
}

/** Marking a claim as needing a reply, and an editor's waiving it. */
function NeedActs({ page: { claim, reply } }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const { need, awaits } = reply
  const needing = `/claims/${claim.id}/reply-need`
  const waiving = `/claims/${claim.id}/reply-waiver`
  const again = need?.waived_at ? 'A reply is needed after all' : 'Say anew why it needs a reply'
  return (
    <>
      {may(viewer, 'reply.need', claim.state) ? (
        <Fold name="reply" id={`need-${claim.id}`} action={needing} title={need ? again : 'Needs a reply'}>
          <PanelForm action={needing} version={need?.version ?? 0} class="stack">
            <TextField
              name="reason"
              label="Why"
              hint="It counts as open until somebody was asked and all have answered or let the deadline pass."
              value={need?.waived_at ? '' : need?.reason}
              maxLength={MAX_REPLY_REASON}
              required
            />
            <SubmitButton kind="plain">Mark as needing a reply</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
      {need && awaits && may(viewer, 'reply.waive', claim.state) ? (
        <Fold name="waiver" id={`waive-${claim.id}`} action={waiving} title="Waive the reply">
          <PanelForm action={waiving} version={need.version} class="stack">
            <TextField
              name="reason"
              label="Why it can do without"
              hint="It stands in the report."
              maxLength={MAX_REPLY_REASON}
              required
            />
            <SubmitButton kind="danger">Waive the reply</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
    </>
  )
}
