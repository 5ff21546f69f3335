import type { Frame } from '../../src/http/reply.tsx'
import type { User } from '../../src/users/queries.ts'
import type { SessionShown } from '../../src/users/session-store.ts'
import { roleMeanings } from '../../src/users/vocabulary.ts'
import { Form, SubmitButton, TextField } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { agentName } from './agent-name.ts'

interface AccountPageProps {
  frame: Frame
  user: Pick<User, 'name' | 'email' | 'role' | 'version'>
  sessions: SessionShown[]
}

/** A person's own account. */
export function AccountPage({ frame, user, sessions }: AccountPageProps) {
  return (
    <Layout {...frame} title="Your account" styles={['desk.css']}>
      <PageHeading title="Your account">
        <p>
          <bdi>{user.email}</bdi>, {user.role}, who {roleMeanings[user.role]}.
        </p>
      </PageHeading>
      <SectionHeading title="Name" />
      <Form action="/me/name" version={user.version} class="stack">
        <TextField
          name="name"
          label="Name"
          value={user.name}
          autocomplete="name"
          maxLength={100}
          hint="As it is shown beside everything you do, also what you did before."
          required
        />
        <div class="actions">
          <SubmitButton>Save name</SubmitButton>
        </div>
      </Form>
      <SectionHeading title="Password" />
      <Form action="/me/password" class="stack">
        <TextField
          name="old"
          label="Old password"
          type="password"
          autocomplete="current-password"
          maxLength={1000}
          required
        />
        <TextField
          name="password"
          label="New password"
          type="password"
          autocomplete="new-password"
          hint="At least 15 characters; a few unrelated words are easiest to remember. Your other sessions end."
          maxLength={1000}
          required
        />
        <div class="actions">
          <SubmitButton>Change password</SubmitButton>
        </div>
      </Form>
      <Sessions sessions={sessions} />
    </Layout>
  )
}

function Sessions({ sessions }: { sessions: SessionShown[] }) {
  return (
    <>
      <SectionHeading title="Where you are signed in" count={sessions.length}>
        {sessions.length > 1 ? (
          <Form action="/me/sessions/end" once={false} guard={false}>
            <SubmitButton kind="danger">End all others</SubmitButton>
          </Form>
        ) : null}
      </SectionHeading>
      <div class="table-frame">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span class="visually-hidden">End it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.prefix}>
                <th scope="row" title={session.agent}>
                  <bdi>{agentName(session.agent)}</bdi>
                  {session.current ? ' (this one)' : ''}
                </th>
                <td data-label="Signed in">
                  <When at={session.createdAt} />
                </td>
                <td data-label="Last used">
                  <When at={session.seenAt} />
                </td>
                <td>
                  <Form action={`/me/sessions/${session.prefix}/end`} once={false} guard={false}>
                    <SubmitButton kind="plain" title={`End the session in ${agentName(session.agent)}`}>
                      {session.current ? 'Sign out' : 'End'}
                    </SubmitButton>
                  </Form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
