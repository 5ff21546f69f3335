import type { Claim } from '../../src/claims/queries.ts'
import { MAX_ANSWER, MAX_REPLY_REASON } from '../../src/contacts/limits.ts'
import type { ContactShown } from '../../src/contacts/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { Fold, PanelForm, usePanel } from '../claims/panel-setting.tsx'
import { Radios, SubmitButton, TextArea, TextField } from '../form.tsx'
import { When } from '../parts/text.tsx'
import { ContactFields } from './contact-fields.tsx'

/** One contact: whom, what was asked, what came of it, and what can be done with it. */
export function ContactItem({ contact, claim }: { contact: ContactShown; claim: Claim }) {
  return (
    <li id={`contact-${contact.id}`} class="contact">
      <p class="evidence-title">
        <strong>
          <bdi>{contact.whom}</bdi>
        </strong>{' '}
        <span class="muted">
          asked by {contact.channel}, <When at={contact.asked_on} />
        </span>
      </p>
      <p class="prose" dir="auto">
        {contact.asked}
      </p>
      <Outcome contact={contact} />
      <p class="claim-meta">
        {contact.anonymous ? <span class="tag">not to be named</span> : null}
        <span>
          recorded by <bdi>{contact.by}</bdi>, <When at={contact.created_at} />
        </span>
      </p>
      <ContactActs contact={contact} claim={claim} />
      <EraseContact contact={contact} />
    </li>
  )
}

function Outcome({ contact }: { contact: ContactShown }) {
  const { today } = usePanel()
  const { outcome, answer, answered_on, deadline_on, closer } = contact
  if (outcome === 'answered')
    return (
      <>
        <p class="contact-outcome">
          <span aria-hidden="true">↩ </span>
          <strong>Answered</strong> <When at={answered_on} />{' '}
          <span class="muted">
            (recorded by <bdi>{closer}</bdi>)
          </span>
        </p>
        <blockquote class="prose answer" dir="auto">
          {answer}
        </blockquote>
      </>
    )
  if (outcome === 'no answer')
    return (
      <p class="contact-outcome">
        <span aria-hidden="true">∅ </span>
        <strong>No answer</strong> by <When at={deadline_on} />{' '}
        <span class="muted">
          (confirmed by <bdi>{closer}</bdi>)
        </span>
      </p>
    )
  const isOver = deadline_on !== '' && deadline_on < today
  return (
    <p class={isOver ? 'contact-outcome awaited' : 'contact-outcome'}>
      <span aria-hidden="true">… </span>
      {isOver ? 'The deadline is over: ' : 'Waiting for an answer'}
      {isOver ? <When at={deadline_on} /> : null}
      {isOver || !deadline_on ? null : (
        <>
          {' '}
          until <When at={deadline_on} />
        </>
      )}
    </p>
  )
}

function ContactActs({ contact, claim }: { contact: ContactShown; claim: Claim }) {
  const { viewer, today } = usePanel()
  if (!may(viewer, 'contact.edit', claim.state)) return null
  const { id, version } = contact
  const [edit, closing, removal] = [`/contacts/${id}`, `/contacts/${id}/outcome`, `/contacts/${id}/removal`]
  return (
    <div class="evidence-acts small">
      <Fold name={`outcome:${id}`} id={`outcome-${id}`} action={closing} title="What came of it">
        <PanelForm action={closing} version={version} class="stack">
          <Radios
            name="outcome"
            label="What came of it"
            inline
            required
            value={contact.outcome || 'answered'}
            options={[
              { value: 'answered', label: 'they answered' },
              { value: 'no answer', label: 'no answer by the deadline' },
              { value: 'waiting', label: 'still waiting' },
            ]}
          />
          <TextArea name="answer" label="Answer" value={contact.answer} maxLength={MAX_ANSWER} rows={3} />
          <TextField
            name="answered_on"
            label="Answered on"
            type="date"
            value={contact.answered_on || today}
          />
          <SubmitButton>Save what came of it</SubmitButton>
        </PanelForm>
      </Fold>
      <Fold name={`contact:${id}`} id={`edit-contact-${id}`} action={edit} title="Edit">
        <PanelForm action={edit} version={version} class="stack">
          <ContactFields contact={contact} askedOn={contact.asked_on} />
          <SubmitButton>Save the contact</SubmitButton>
        </PanelForm>
      </Fold>
      <Fold name={`removal:${id}`} id={`remove-contact-${id}`} action={removal} title="Remove">
        <PanelForm action={removal} version={version} class="stack">
          <TextField
            name="reason"
            label="Reason"
            maxLength={MAX_REPLY_REASON}
            required
            hint="It stays in the history."
          />
          <SubmitButton kind="danger">Remove the contact</SubmitButton>
        </PanelForm>
      </Fold>
    </div>
  )
}

/** For who may erase people, whatever the claim's state. */
function EraseContact({ contact: { id, version, whom } }: { contact: ContactShown }) {
  const { viewer } = usePanel()
  if (!may(viewer, 'person.erase')) return null
  const action = `/contacts/${id}/erasure`
  return (
    <Fold name={`erasure:${id}`} id={`erase-contact-${id}`} action={action} title="Erase the name">
      <PanelForm action={action} version={version} class="stack">
        <p class="small">
          The name <bdi>{whom}</bdi> goes for good, here and in every contact that has the same words. What
          was asked and answered stays as written, and so do issued editions.
        </p>
        <SubmitButton kind="danger">Erase the name</SubmitButton>
      </PanelForm>
    </Fold>
  )
}
