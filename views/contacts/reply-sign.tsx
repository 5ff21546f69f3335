import { type ReplyStanding, replyIcons, replyWords } from '../../src/contacts/vocabulary.ts'
import { readableTime } from '../parts/text.tsx'

interface ReplySignProps {
  standing: ReplyStanding
  /** Whether a reply is still awaited. */
  awaits: boolean
  /** By when; empty when no day was set, or when it is said elsewhere. */
  deadline_on: string
}

/** How a claim stands with those it concerns: a sign and its words. */
export function ReplySign({ standing, awaits, deadline_on }: ReplySignProps) {
  return (
    <span class={awaits ? 'tag reply awaited' : 'tag reply'}>
      <span aria-hidden="true">{replyIcons[standing]} </span>
      {replyWords[standing]}
      {deadline_on ? `, due ${readableTime(deadline_on)}` : ''}
    </span>
  )
}
