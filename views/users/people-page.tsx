import type { Frame } from '../../src/http/reply.tsx'
import type { InvitationShown } from '../../src/users/invitation-queries.ts'
import type { PersonListed } from '../../src/users/queries.ts'
import { roleMeanings, roles } from '../../src/users/vocabulary.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Form, Radios, Select, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { PersonName, When } from '../parts/text.tsx'

interface PeoplePageProps {
  frame: Frame
  people: PersonListed[]
  invitations: InvitationShown[]
  /** The link of an invitation just made; null when the form was sent twice, so that the link was shown before. */
  link?: string | null | undefined
}

/** Who is on the desk, in which role, and who is invited. */
export function PeoplePage({ frame, people, invitations, link }: PeoplePageProps) {
  return (
    <Layout {...frame} title="People" styles={['desk.css']}>
      <DeskTabs path="/desk/people" />
      <PageHeading title="People">
        <p>
          Everybody who can sign in, and what they may do. What somebody did stays in the history, also when
          they have left.
        </p>
      </PageHeading>
      {link === undefined ? null : <NewLink link={link} />}
      <People people={people} />
      <SectionHeading title="Invite somebody" />
      <Form action="/desk/people" class="stack">
        <Radios
          name="role"
          label="As"
          value="reviewer"
          required
          options={roles.map((role) => ({ value: role, label: role, hint: roleMeanings[role] }))}
        />
        <div class="actions">
          <SubmitButton>Make invitation</SubmitButton>
        </div>
      </Form>
      {invitations.length ? <Invitations invitations={invitations} /> : null}
    </Layout>
  )
}

function NewLink({ link }: { link: string | null }) {
  return (
    <div class="card" tabindex={-1} data-focus>
      {link ? (
        <>
          <p>
            <label for="invitation-link">
              <strong>Send this link to the person.</strong> It works once, for seven days, and is not shown
              again.
            </label>
          </p>
          <input id="invitation-link" class="invitation-link" type="text" dir="ltr" readonly value={link} />
        </>
      ) : (
        <p>
          This invitation was made before, and its link was shown then. If the link is lost, withdraw the
          invitation and make another.
        </p>
      )}
    </div>
  )
}

function People({ people }: { people: PersonListed[] }) {
  return (
    <div class="table-frame">
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Role</th>
            <th scope="col">Last here</th>
            <th scope="col">
              <span class="visually-hidden">Shut out or let in</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonName name={person.name} href={`/people/${person.id}/history`} />{' '}
                {person.disabled_at ? <span class="tag">disabled</span> : null}
              </th>
              <td>{person.erased ? null : <bdi>{person.email}</bdi>}</td>
              <td>
                <RoleForm person={person} />
              </td>
              <td data-label="Last here">
                {person.seen_at ? <When at={person.seen_at} /> : <span class="muted">not signed in</span>}
              </td>
              <td>
                {person.disabled_at && !person.erased ? (
                  <a href={`/desk/people/${person.id}/erasure`} aria-label={`Erase ${person.name}`}>
                    Erase…
                  </a>
                ) : null}
                <Form
                  action={`/desk/people/${person.id}/${person.disabled_at ? 'enabling' : 'disabling'}`}
                  version={person.version}
                  guard={false}
                >
                  {person.disabled_at ? (
                    <SubmitButton kind="plain" title={`Let ${person.name} in again`}>
                      Enable
                    </SubmitButton>
                  ) : (
                    <SubmitButton
                      kind="danger"
                      title={`Shut ${person.name} out`}
                      confirm={`Shut ${person.name} out? They are signed out at once; what they did stays.`}
                    >
                      Disable
                    </SubmitButton>
                  )}
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RoleForm({ person }: { person: PersonListed }) {
  return (
    <Form action={`/desk/people/${person.id}/role`} version={person.version} guard={false} class="form-row">
      <Select
        name="role"
        label={`Role of ${person.name}`}
        labelHidden
        value={person.role}
        options={roles.map((role) => ({ value: role, label: role }))}
      />
      <SubmitButton kind="plain" title={`Change the role of ${person.name}`}>
        Change
      </SubmitButton>
    </Form>
  )
}

function Invitations({ invitations }: { invitations: InvitationShown[] }) {
  return (
    <>
      <SectionHeading title="Open invitations" count={invitations.length} />
      <ul class="list">
        {invitations.map((one) => (
          <li key={one.id} class="form-row">
            <span>
              As {one.role}, by <PersonName name={one.by ?? 'Assay'} />, made <When at={one.created_at} />,
              until <When at={one.expires_at} />
            </span>
            <Form action={`/desk/people/invitations/${one.id}/withdrawal`} once={false} guard={false}>
              <SubmitButton kind="danger">Withdraw</SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
