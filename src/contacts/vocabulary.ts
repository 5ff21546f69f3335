/** By what way somebody outside the desk was asked. */
export const channels = ['e-mail', 'phone', 'letter', 'in person', 'social media', 'other'] as const
export type Channel = (typeof channels)[number]

/** What came of a contact; empty while the answer is waited for. */
export const outcomes = ['', 'answered', 'no answer'] as const
export type Outcome = (typeof outcomes)[number]

/** Where a claim stands with those it concerns. */
export const replyStandings = ['needed', 'contacted', 'answered', 'no answer', 'waived'] as const
export type ReplyStanding = (typeof replyStandings)[number]

export const replyWords: Record<ReplyStanding, string> = {
  needed: 'needs reply',
  contacted: 'asked, no answer yet',
  answered: 'answered',
  'no answer': 'no answer',
  waived: 'reply waived',
}

/** Stands beside the words, so that a card can be glanced at. */
export const replyIcons: Record<ReplyStanding, string> = {
  needed: '✉',
  contacted: '…',
  answered: '↩',
  'no answer': '∅',
  waived: '∥',
}
