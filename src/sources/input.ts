import { z } from 'zod'
import { block, day, line, once, oneOf, version, webAddress } from '../http/fields.ts'
import { sourceKinds } from './vocabulary.ts'

/** Longest note on a source's interests, in UTF-16 units. */
const MAX_INTERESTS = 2_000

const fields = {
  title: line('Title', { required: true }),
  author: line('Author'),
  publisher: line('Publisher'),
  url: webAddress('Address'),
  archive_url: webAddress('Archived copy'),
  published_on: day('Published'),
  kind: oneOf('Kind', sourceKinds).default('document'),
  /** '1' when the source may not be named. */
  anonymous: z
    .enum(['', '1'], { error: 'Anonymous must be ticked or not.' })
    .default('')
    .transform((value) => (value === '1' ? 1 : 0)),
  /** What it rests on; two sources of one origin are not independent. */
  origin: line('Origin'),
  interests: block('Interests', { max: MAX_INTERESTS }),
}

/** What describes a source, with the column names of its row. */
export const sourceInput = z.object(fields)
export type SourceInput = z.output<typeof sourceInput>

export const newSourceInput = sourceInput.extend({ once })

export const editSourceInput = sourceInput.extend({ version, once })
export type EditSourceInput = z.output<typeof editSourceInput>
