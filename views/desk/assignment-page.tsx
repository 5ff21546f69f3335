import type { AssignmentPage } from '../../src/claims/assignment-page.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, HiddenField, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, SectionHeading } from '../parts/page.tsx'
import { QueueList } from './queue-list.tsx'

interface AssignmentPageProps {
  frame: Frame
  page: AssignmentPage
  today: string
}

/** Who would get which claims by load, to be confirmed before anything is done. */
export function AssignmentPageView({ frame, page, today }: AssignmentPageProps) {
  const { people, gone } = page
  const given = people.flatMap(({ person, claims }) => claims.map(({ id }) => `${id}:${person.id}`))
  return (
    <Layout {...frame} title="Give claims out by load" styles={['desk.css']}>
      <PageHeading title="Give claims out by load" kicker={<a href="/queues/unassigned">Unassigned</a>}>
        <p class="muted">
          In the order of the queue, each claim goes to whoever has the fewest open claims by then; among
          equals to the first by name. Nothing is done yet.
        </p>
      </PageHeading>
      {gone ? (
        <p class="notice">
          {gone} of the claims you chose {gone === 1 ? 'is' : 'are'} not in the queue any more.
        </p>
      ) : null}
      {given.length ? (
        <Form action="/queues/unassigned/assignment" guard={false}>
          {given.map((pair) => (
            <HiddenField key={pair} name="given" value={pair} />
          ))}
          <div class="actions">
            <SubmitButton>
              Give out {given.length} {given.length === 1 ? 'claim' : 'claims'}
            </SubmitButton>
            <a href="/queues/unassigned">Back, and change nothing</a>
          </div>
        </Form>
      ) : (
        <EmptyState title="Nothing to give out">
          <p>
            {people.length
              ? 'No unassigned claim was chosen.'
              : 'No reviewer is on the desk; choose to whom claims are to go.'}{' '}
            <a href="/queues/unassigned">Choose again</a>.
          </p>
        </EmptyState>
      )}
      {given.length
        ? people.map(({ person, claims }) => (
            <section key={person.id}>
              <SectionHeading title={person.name} count={claims.length}>
                <span class="muted">
                  {person.open} open now{claims.length ? `, ${person.open + claims.length} then` : ''}
                </span>
              </SectionHeading>
              {claims.length ? (
                <QueueList queue="unassigned" claims={claims} first={1} today={today} />
              ) : null}
            </section>
          ))
        : null}
    </Layout>
  )
}
