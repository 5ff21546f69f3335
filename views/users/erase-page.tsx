import type { Frame } from '../../src/http/reply.tsx'
import type { User } from '../../src/users/queries.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Form, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'

/** What erasing a person does, before it is done. */
export function ErasePage({
  frame,
  person,
}: {
  frame: Frame
  person: Pick<User, 'id' | 'name' | 'version'>
}) {
  return (
    <Layout {...frame} title={`Erase ${person.name}`} styles={['desk.css']}>
      <DeskTabs path="/desk/people" />
      <PageHeading title={`Erase ${person.name}`} kicker={<a href="/desk/people">People</a>} />
      <ul>
        <li>
          Name, e-mail address and password are gone for good; the person is signed out and cannot sign in
          again.
        </li>
        <li>
          What they did stays in the history, as done by “Erased person” with a number. All proofs hold.
        </li>
        <li>
          The name stays where it was published or typed: in issued editions and their files, and in texts
          that name the person, such as notes. It also stays in backups and other copies made before.
        </li>
      </ul>
      <p>
        <strong>This cannot be undone.</strong>
      </p>
      <Form action={`/desk/people/${person.id}/erasure`} version={person.version} guard={false}>
        <div class="actions">
          <SubmitButton kind="danger">Erase {person.name}</SubmitButton>
          <a href="/desk/people">Keep</a>
        </div>
      </Form>
    </Layout>
  )
}
