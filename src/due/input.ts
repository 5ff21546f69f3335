import { z } from 'zod'
import { oneOf } from '../http/fields.ts'
import { whoseDue } from './vocabulary.ts'

export const calendarInput = z.object({ whose: oneOf('Whose deadlines', whoseDue).default('mine') })
