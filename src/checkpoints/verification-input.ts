import { z } from 'zod'
import { oneOf } from '../http/fields.ts'

/** How much is to be checked: what is new since the last good check, or everything. */
export const verificationInput = z.object({ extent: oneOf('How much', ['new', 'all']) })
