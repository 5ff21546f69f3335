import type { Calendar } from '../../src/due/calendar-store.ts'
import { MOST_DUE } from '../../src/due/limits.ts'
import type { DueItem } from '../../src/due/queries.ts'
import type { Whose } from '../../src/due/vocabulary.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, Radios, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, SectionHeading, Tabs } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { DueList } from './due-list.tsx'

interface DuePageProps {
  frame: Frame
  items: readonly DueItem[]
  whose: Whose
  /** YYYY-MM-DD. */
  today: string
  calendar: Calendar | null
  /** The address of the calendar, in the one answer that makes it. */
  link?: string | undefined
}

/** All deadlines of work that is not done, overdue first. */
export function DuePage({ frame, items, whose, today, calendar, link }: DuePageProps) {
  const overdue = items.filter(({ deadline_on }) => deadline_on < today)
  const ahead = items.filter(({ deadline_on }) => deadline_on >= today)
  return (
    <Layout {...frame} title="Due" styles={['desk.css']}>
      <PageHeading title="Due">
        <p>
          Deadlines of articles and claims, and days by which people outside the desk were asked to answer.
        </p>
      </PageHeading>
      {link ? <NewAddress link={link} /> : null}
      <Tabs
        label="Whose deadlines"
        tabs={[
          { href: '/due', label: 'Everybody’s', current: whose === 'all' },
          { href: '/due?whose=mine', label: 'Yours', current: whose === 'mine' },
        ]}
      />
      {items.length ? null : (
        <EmptyState title="Nothing is due">
          <p>
            An article’s deadline stands under its details, a claim’s under “The claim as a whole”; many
            claims get one at once from the bar above their list.
          </p>
        </EmptyState>
      )}
      {overdue.length ? (
        <section aria-labelledby="overdue">
          <SectionHeading title="Overdue" id="overdue" count={overdue.length} />
          <DueList items={overdue} today={today} />
        </section>
      ) : null}
      {ahead.length ? (
        <section aria-labelledby="ahead">
          <SectionHeading title="Ahead" id="ahead" count={ahead.length} />
          <DueList items={ahead} today={today} />
        </section>
      ) : null}
      {items.length >= MOST_DUE ? (
        <p class="muted">Of each kind the {MOST_DUE} earliest are listed.</p>
      ) : null}
      <CalendarSection calendar={calendar} />
    </Layout>
  )
}

function NewAddress({ link }: { link: string }) {
  return (
    <div class="card" tabindex={-1} data-focus>
      <p>
        <label for="calendar-link">
          <strong>Subscribe to this address in your calendar.</strong> It is not shown again. Whoever has it
          can read these deadlines until you renew or withdraw it.
        </label>
      </p>
      <input id="calendar-link" class="invitation-link" type="text" dir="ltr" readonly value={link} />
    </div>
  )
}

function CalendarSection({ calendar }: { calendar: Calendar | null }) {
  return (
    <section aria-labelledby="calendar">
      <SectionHeading title="In your calendar" id="calendar" />
      {calendar ? (
        <p>
          Your calendar has an address for {calendar.whose === 'all' ? 'everybody’s' : 'your'} deadlines since{' '}
          <When at={calendar.created_at} />;{' '}
          {calendar.seen_at ? (
            <>
              it was last read <When at={calendar.seen_at} />.
            </>
          ) : (
            'it has not been read yet.'
          )}
        </p>
      ) : (
        <p class="muted">
          Calendar programs can subscribe to these deadlines under a secret address of your own.
        </p>
      )}
      <Form action="/due/calendar" once={false} guard={false} class="stack">
        <Radios
          name="whose"
          label="Deadlines in it"
          inline
          value={calendar?.whose ?? 'mine'}
          options={[
            { value: 'mine', label: 'yours' },
            { value: 'all', label: 'everybody’s' },
          ]}
        />
        <div class="actions">
          <SubmitButton kind="plain">{calendar ? 'Renew the address' : 'Make an address'}</SubmitButton>
        </div>
      </Form>
      {calendar ? (
        <Form action="/due/calendar/withdrawal" once={false} guard={false} class="calendar-acts">
          <SubmitButton kind="danger">Withdraw the address</SubmitButton>
        </Form>
      ) : null}
    </section>
  )
}
