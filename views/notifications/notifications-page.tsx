import type { Frame } from '../../src/http/reply.tsx'
import type { Notification } from '../../src/notifications/queries.ts'
import { type MailChoice, mailChoiceLabels, mailChoices } from '../../src/notifications/vocabulary.ts'
import { notificationInWords, notificationPath } from '../../src/notifications/words.ts'
import { Form, HiddenField, Radios, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, Pager, SectionHeading } from '../parts/page.tsx'
import { PersonName, When } from '../parts/text.tsx'

interface NotificationsPageProps {
  frame: Frame
  notifications: readonly Notification[]
  isFirst: boolean
  /** The one after which the next page begins. */
  older: string | null
  /** When the reader wants mail; null where the desk sends none. */
  mail: MailChoice | null
}

/** What concerns the reader and was not read yet. */
export function NotificationsPage({ frame, notifications, isFirst, older, mail }: NotificationsPageProps) {
  return (
    <Layout {...frame} title="Notifications" styles={['desk.css']}>
      <PageHeading
        title="Notifications"
        actions={
          notifications.length > 1 ? (
            <Form action="/notifications/read" once={false} guard={false} prefix="read-all">
              <HiddenField name="all" value="1" />
              <SubmitButton kind="plain">Mark all as read</SubmitButton>
            </Form>
          ) : null
        }
      />
      {notifications.length ? (
        <ul class="list notifications">
          {notifications.map((notification) => (
            <li key={notification.id}>
              <Item notification={notification} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nothing unread">
          <p>
            When somebody names you in a note with @, gives you a claim, or decides one you rated, when a new
            draft sends one that you have or rated to be checked again, when an answer comes that you wait
            for, or when something of yours is due, it stands here until you have read it.
          </p>
        </EmptyState>
      )}
      <Pager
        newer={isFirst ? null : '/notifications'}
        older={older ? `/notifications?before=${older}` : null}
      />
      <ByMail choice={mail} />
    </Layout>
  )
}

function Item({ notification }: { notification: Notification }) {
  const { id, number, wording, body, title, created_at } = notification
  const { who, what } = notificationInWords(notification)
  return (
    <>
      <p>
        {who ? (
          <>
            <PersonName name={who} />{' '}
          </>
        ) : null}
        {what} <When at={created_at} />
      </p>
      {body === null ? null : (
        <p dir="auto" class="note-body">
          {body}
        </p>
      )}
      <p>
        <a href={notificationPath(notification)}>
          {number === null ? (
            <bdi>{title}</bdi>
          ) : (
            <>
              Claim {number}: <bdi>{wording}</bdi>
            </>
          )}
        </a>
        {number === null ? null : (
          <span class="muted">
            {' '}
            in <bdi>{title}</bdi>
          </span>
        )}
      </p>
      <Form action="/notifications/read" once={false} guard={false} prefix={`read-${id.replace('.', '-')}`}>
        <HiddenField name="notification" value={id} />
        <SubmitButton kind="quiet">Mark as read</SubmitButton>
      </Form>
    </>
  )
}

function ByMail({ choice }: { choice: MailChoice | null }) {
  return (
    <section aria-labelledby="by-mail">
      <SectionHeading title="By e-mail" id="by-mail" />
      {choice === null ? (
        <p class="muted">
          This desk sends no mail: no mail server is set up for it. Look in here now and then.
        </p>
      ) : (
        <Form action="/notifications/mail" once={false} guard={false} class="stack">
          <Radios
            name="choice"
            label="Send me a mail"
            value={choice}
            options={mailChoices.map((value) => ({ value, label: mailChoiceLabels[value] }))}
          />
          <div class="actions">
            <SubmitButton kind="plain">Save</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  )
}
