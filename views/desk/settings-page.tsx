import type { Frame } from '../../src/http/reply.tsx'
import type { Desk } from '../../src/scales/queries.ts'
import { Form, SubmitButton, TextField } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { DeskTabs } from './desk-tabs.tsx'

/** What the desk is called. */
export function SettingsPage({ frame, desk }: { frame: Frame; desk: Desk }) {
  return (
    <Layout {...frame} title="Desk settings">
      <DeskTabs path="/desk/settings" />
      <PageHeading title="Desk" />
      <Form action="/desk/settings" version={desk.version} class="stack">
        <TextField
          name="name"
          label="Name of the desk"
          hint="It stands over the list of articles."
          value={desk.name}
          maxLength={100}
          required
        />
        <div class="actions">
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}
