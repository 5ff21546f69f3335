import { z } from 'zod'
import { once } from '../http/fields.ts'

export const issueInput = z.object({ once })

/** `seen`: the digest of what the editor had before them. */
export const signatureInput = z.object({ once, seen: z.string().max(64).catch('').default('') })
