import { z } from 'zod'
import { once } from '../http/fields.ts'

export const issueInput = z.object({ once })
