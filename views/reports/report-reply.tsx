import type { ReportContact, ReportReply } from '../../src/reports/model.ts'
import { dayInWords, timeInWords } from './dates.ts'
import { contactInWords, replyInWords } from './reply-words.ts'

/** Right of reply: who was asked, what they answered, or why nobody was. */
export function Reply({ reply }: { reply: ReportReply }) {
  return (
    <>
      <p class="report-claim-label">Right of reply: {replyInWords(reply)}</p>
      {reply.neededBecause !== '' && (
        <p class="report-byline">
          Needed because: <bdi>{reply.neededBecause}</bdi>
        </p>
      )}
      {reply.waivedBecause !== '' && (
        <p class="report-byline">
          Waived by <bdi>{reply.waivedBy}</bdi>, {timeInWords(reply.waivedAt)}:{' '}
          <bdi>{reply.waivedBecause}</bdi>
        </p>
      )}
      {reply.contacts.length > 0 && (
        <ul class="report-contacts" aria-label="Contacts">
          {reply.contacts.map((contact) => (
            <Contact contact={contact} />
          ))}
        </ul>
      )}
    </>
  )
}

function Contact({ contact }: { contact: ReportContact }) {
  return (
    <li>
      <p>
        <bdi>{contact.whom}</bdi>: <strong>{contactInWords(contact)}</strong>{' '}
        <span class="report-byline">
          asked by {contact.channel} {dayInWords(contact.askedOn)}
        </span>
      </p>
      <p class="report-user-text" dir="auto">
        {contact.asked}
      </p>
      {contact.answer !== '' && (
        <blockquote class="report-claim-quote" dir="auto">
          {contact.answer}
        </blockquote>
      )}
    </li>
  )
}
