export const notificationKinds = [
  'mention',
  'assigned',
  'disputed',
  'decided',
  're-check',
  'due',
  'reply',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** When a person wants to be told by e-mail. */
export const mailChoices = ['none', 'at once', 'daily'] as const
export type MailChoice = (typeof mailChoices)[number]

export const mailChoiceLabels: Record<MailChoice, string> = {
  none: 'not at all',
  'at once': 'at once, one mail for each',
  daily: 'once a day, what is unread',
}
