import { z } from 'zod'
import { block, day, line, once, oneOf, version } from '../http/fields.ts'
import { MAX_ANSWER, MAX_ASKED, MAX_REPLY_REASON, MAX_WHOM } from './limits.ts'
import { channels } from './vocabulary.ts'

const contact = {
  whom: line('Whom', { max: MAX_WHOM, required: true }),
  anonymous: z.enum(['', '1'], { error: 'Whether to be named must be yes or no.' }).default(''),
  channel: oneOf('The channel', channels),
  asked: block('What was asked', { max: MAX_ASKED, required: true }),
  asked_on: day('The day of asking').refine((value) => value !== '', 'Say on which day they were asked.'),
  deadline_on: day('The deadline'),
}

const notBefore = {
  path: ['deadline_on'],
  message: 'The deadline is before the day they were asked.',
}

/** A contact: whom, how, what was asked, when, and by when an answer was asked for. Days are YYYY-MM-DD. */
export const contactInput = z
  .object({ ...contact, once })
  .refine(({ asked_on, deadline_on }) => !deadline_on || deadline_on >= asked_on, notBefore)
export const editContactInput = z
  .object({ ...contact, version, once })
  .refine(({ asked_on, deadline_on }) => !deadline_on || deadline_on >= asked_on, notBefore)

/** What came of a contact: an answer and its day, no answer by the deadline, or still waiting. */
export const outcomeInput = z
  .object({
    outcome: oneOf('What came of it', ['answered', 'no answer', 'waiting']),
    answer: block('The answer', { max: MAX_ANSWER }),
    answered_on: day('The day of the answer'),
    version,
    once,
  })
  .refine(({ outcome, answer }) => outcome !== 'answered' || answer !== '', {
    path: ['answer'],
    message: 'Write down what they answered.',
  })

export const removeContactInput = z.object({
  version,
  reason: block('The reason', { max: MAX_REPLY_REASON, required: true }),
  once,
})

export const eraseContactInput = z.object({ version, once })

/** Why a claim needs a reply, or why it can do without. `version` is 0 while it has no such mark. */
export const replyReasonInput = z.object({
  version,
  reason: block('The reason', { max: MAX_REPLY_REASON, required: true }),
  once,
})

export type ContactInput = z.output<typeof contactInput>
export type EditContactInput = z.output<typeof editContactInput>
export type OutcomeInput = z.output<typeof outcomeInput>
export type ReplyReasonInput = z.output<typeof replyReasonInput>
