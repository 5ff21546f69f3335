import { z } from 'zod'
import { day, line, list, once, version, webAddress } from '../http/fields.ts'
import { MAX_TEXT_CHARACTERS } from './intake/draft.ts'
import { MAX_LINES_AT_ONCE } from './limits.ts'

const language = line('Language', { max: 35 }).refine(
  (value) => /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value),
  'Language must be a code such as en or ar.',
)

const details = {
  title: line('Title', { required: true }),
  byline: line('Byline'),
  publisher: line('Publisher'),
  url: webAddress('Address'),
  published_on: day('Published'),
  language,
}

/** An article to be saved: its details and its text, already normalised. */
export const articleInput = z.object({
  ...details,
  text: z
    .string({ error: 'The article has no text.' })
    .min(1, 'The article has no text.')
    .max(MAX_TEXT_CHARACTERS),
  raw_sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .or(z.literal(''))
    .default(''),
  file_name: line('File name').default(''),
  media_type: line('Media type', { max: 100 }).default(''),
  charset: line('Character set', { max: 40 }).default(''),
  once,
})
export type ArticleInput = z.output<typeof articleInput>

export const detailsInput = z.object({ ...details, deadline_on: day('Deadline'), version, once })
export type DetailsInput = z.output<typeof detailsInput>

/** A form that only says: do it. */
export const onceInput = z.object({ once })

export const dismissalInput = z.object({ version, dismissed: z.enum(['0', '1']), once })

export const nothingInput = z.object({ version, nothing: z.enum(['0', '1']), once })

/** Lines to mark at once as nothing to check. */
export const linesInput = z.object({ line: list(z.string().max(60), MAX_LINES_AT_ONCE), once })
