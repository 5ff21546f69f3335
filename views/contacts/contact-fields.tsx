import { MAX_ASKED, MAX_WHOM } from '../../src/contacts/limits.ts'
import type { ContactShown } from '../../src/contacts/queries.ts'
import { channels } from '../../src/contacts/vocabulary.ts'
import { Checkbox, Select, TextArea, TextField } from '../form.tsx'

/** The same fields when a contact is recorded and when it is edited. @param askedOn the day the form starts with */
export function ContactFields({ contact, askedOn }: { contact?: ContactShown; askedOn: string }) {
  return (
    <>
      <TextField
        name="whom"
        label="Whom"
        hint="Name and office, as it may stand in the report; no address and no number."
        value={contact?.whom ?? ''}
        maxLength={MAX_WHOM}
        required
      />
      <Checkbox
        name="anonymous"
        label="Not to be named in a report"
        value="1"
        checked={contact?.anonymous === 1}
      />
      <TextArea
        name="asked"
        label="What was asked"
        value={contact?.asked ?? ''}
        maxLength={MAX_ASKED}
        rows={3}
        required
      />
      <div class="form-row">
        <Select
          name="channel"
          label="By"
          value={contact?.channel ?? 'e-mail'}
          options={channels.map((channel) => ({ value: channel, label: channel }))}
        />
        <TextField
          name="asked_on"
          label="Asked on"
          type="date"
          value={contact?.asked_on ?? askedOn}
          required
        />
        <TextField name="deadline_on" label="Deadline" type="date" value={contact?.deadline_on ?? ''} />
      </div>
    </>
  )
}
