import { z } from 'zod'
import { line, once, oneOf, version } from '../http/fields.ts'
import { MAX_PASSWORD } from './password-policy.ts'
import { roles } from './vocabulary.ts'

export const MAX_NAME = 100
/** RFC 5321 leaves room for no longer address. */
export const MAX_EMAIL = 254
/** Longest path to go on to after signing in, in UTF-16 units. */
export const MAX_NEXT = 2_000
/** A password may be four bytes a character; anything longer is refused before it is looked at. */
const MAX_TYPED_PASSWORD = MAX_PASSWORD * 2

const name = line('Name', { max: MAX_NAME, required: true })

const email = line('E-mail', { max: MAX_EMAIL, required: true })
  .refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), 'E-mail must be an address such as name@desk.example.')
  .transform((value) => value.toLowerCase())

/** A password is taken exactly as typed: no trimming, no normalising. */
function password(what: string) {
  return z
    .string({ error: `${what} is missing.` })
    .min(1, `${what} is missing.`)
    .max(MAX_TYPED_PASSWORD, `${what} is too long.`)
}

export const signInInput = z.object({
  email: line('E-mail', { max: MAX_EMAIL, required: true }),
  password: password('Password'),
  next: z.string().max(MAX_NEXT).catch('').default(''),
})

export const joinInput = z.object({ name, email, password: password('Password') })
export type JoinInput = z.output<typeof joinInput>

export const renameInput = z.object({ name, version, once })

export const passwordInput = z.object({
  old: password('The old password'),
  password: password('New password'),
  once,
})

export const inviteInput = z.object({ role: oneOf('Role', roles), once })

export const roleInput = z.object({ role: oneOf('Role', roles), version, once })

export const personInput = z.object({ version, once })
