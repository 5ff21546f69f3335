import { z } from 'zod'
import { list, oneOf } from '../http/fields.ts'
import { mailChoices } from './vocabulary.ts'

/** Notifications to be marked as read: some by their id, or all. */
export const readNotificationsInput = z.object({
  notification: list(z.string().max(100), 200),
  all: z.enum(['', '1']).default(''),
})

export const mailChoiceInput = z.object({ choice: oneOf('The choice', mailChoices) })
