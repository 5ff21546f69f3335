import type { Notification } from '../notifications/queries.ts'
import { notificationInWords, notificationPath } from '../notifications/words.ts'

/** Longest subject, in UTF-16 units. */
const MAX_SUBJECT = 150
/** Longest wording or note in a mail; the page has the rest. */
const MAX_EXCERPT = 600

export interface MailText {
  subject: string
  /** Plain text, lines ended by LF. */
  text: string
}

/**
 * A mail about one notification, or a summary of several.
 * @param origin where people reach the desk
 */
export function mailText(desk: string, notifications: readonly Notification[], origin: string): MailText {
  const [first] = notifications
  const subject =
    notifications.length === 1 && first ? sentence(first) : `${notifications.length} things you have not read`
  return {
    subject: cut(oneLine(`${desk}: ${subject}`), MAX_SUBJECT),
    text: [
      ...notifications.map((notification) => paragraph(notification, origin)),
      `--\nAll that you have not read: ${origin}/notifications\nThere you also choose whether you get such mails.`,
    ].join('\n\n'),
  }
}

function paragraph(notification: Notification, origin: string): string {
  const { wording, body, title } = notification
  return [
    `${sentence(notification)}.`,
    wording === null ? '' : cut(oneLine(`“${wording}”`), MAX_EXCERPT),
    body === null ? '' : quoted(cut(body, MAX_EXCERPT)),
    oneLine(`In: ${title}`),
    `${origin}${notificationPath(notification)}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function sentence(notification: Notification): string {
  const { who, what } = notificationInWords(notification)
  return oneLine(who ? `${who} ${what}` : what)
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`
}
