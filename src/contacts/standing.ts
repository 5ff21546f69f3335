import type { Outcome, ReplyStanding } from './vocabulary.ts'

/** That a claim needs a reply, and whether an editor has waived it since. */
export interface Need {
  waived_at: string | null
}

/** A contact as far as the rules look at it; removed ones are left out before. */
export interface ContactStanding {
  outcome: Outcome
}

/**
 * Whether a claim still waits for a reply: it is marked as needing one, no editor has waived it, and nobody has been
 * asked yet or somebody who was asked has neither answered nor been given up on. Such a claim may hold up a sign-off.
 * @param need the claim's mark; null when nobody has made it
 * @param contacts those that were not removed
 */
export function awaitsReply(need: Need | null, contacts: readonly ContactStanding[]): boolean {
  if (!need || need.waived_at) return false
  return !contacts.length || contacts.some(({ outcome }) => outcome === '')
}

/** In one word where a claim stands with those it concerns; null when nobody asked and nobody need be. */
export function replyStanding(need: Need | null, contacts: readonly ContactStanding[]): ReplyStanding | null {
  if (contacts.some(({ outcome }) => outcome === '') && !need?.waived_at) return 'contacted'
  if (contacts.some(({ outcome }) => outcome === 'answered')) return 'answered'
  if (contacts.some(({ outcome }) => outcome === 'no answer')) return 'no answer'
  if (need?.waived_at) return 'waived'
  return need ? 'needed' : null
}

/** The first day by which an answer is waited for; empty when none is. Days are YYYY-MM-DD. */
export function nextDeadline(contacts: readonly (ContactStanding & { deadline_on: string })[]): string {
  const days = contacts.filter(({ outcome, deadline_on }) => outcome === '' && deadline_on)
  return days.map(({ deadline_on }) => deadline_on).sort()[0] ?? ''
}

/** Whether the last day for an answer is over; a contact without one never lapses. */
export function isOver(deadline_on: string, today: string): boolean {
  return deadline_on !== '' && deadline_on < today
}
