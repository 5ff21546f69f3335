import { z } from 'zod'
import { claimKinds } from '../breaker/types.ts'
import { block, day, line, list, once, oneOf, version } from '../http/fields.ts'
import { MAX_QUOTE } from './limits.ts'
import { risks } from './vocabulary.ts'

/** Longest wording of a claim, in UTF-16 units. */
export const MAX_WORDING = 1_000
export const MAX_TAGS = 20
export const MAX_TAG = 40
/** Claims in one bulk act. */
export const MAX_BULK = 500
/** Claims that can be given out by load at once, and people they can go to. */
export const MAX_GIVEN_OUT = 100
export const MAX_PEOPLE = 100
/** Parts one claim can be split into. */
export const MAX_PARTS = 6

const id = z.string().min(1).max(60)
const reason = block('The reason', { max: 1_000 })
const requiredReason = block('The reason', { max: 1_000, required: true })
const wording = line('The wording', { max: MAX_WORDING, required: true })
const offset = z.coerce.number().int().min(0).optional().catch(undefined)

/** A tag as people type it: trimmed, lower case, without the separating comma. */
export const tag = line('A tag', { max: MAX_TAG }).transform((value) =>
  value.toLowerCase().replaceAll(',', ''),
)

const tags = line('Tags', { max: MAX_TAGS * (MAX_TAG + 2) })
  .transform((value) =>
    [
      ...new Set(
        value
          .toLowerCase()
          .split(/[,،]/)
          .map((word) => word.trim()),
      ),
    ].filter(Boolean),
  )
  .refine((words) => words.length <= MAX_TAGS, `At most ${MAX_TAGS} tags.`)
  .refine(
    (words) => words.every((word) => word.length <= MAX_TAG),
    `A tag has at most ${MAX_TAG} characters.`,
  )

const what = {
  wording,
  claimant: line('The claimant'),
  cue: line('The attributing words').default(''),
  kind: oneOf('The kind', claimKinds),
}

/** A claim made by a person: from words selected in the text (start, end), or from words typed out of one line. */
export const newClaimInput = z.object({
  ...what,
  kind: oneOf('The kind', claimKinds).default('event'),
  line: z.coerce.number().int().min(1).optional().catch(undefined),
  quote: z.string().max(MAX_QUOTE, `The quote is longer than ${MAX_QUOTE} characters.`).default(''),
  start: z.preprocess((value) => (value === '' ? undefined : value), offset),
  end: z.preprocess((value) => (value === '' ? undefined : value), offset),
  once,
})

export const editClaimInput = z.object({
  ...what,
  risk: oneOf('The risk', risks).default(''),
  tags,
  reason,
  version,
  once,
})
export const plainInput = z.object({ version, once })
export const reasonInput = z.object({ version, reason, once })
export const requiredReasonInput = z.object({ version, reason: requiredReason, once })
export const assignmentInput = z.object({ version, assignee: z.string().max(60).default(''), once })

export const claimDeadlineInput = z.object({ version, deadline_on: day('The deadline'), once })

export const splitInput = z.object({
  version,
  wording: list(line('The wording', { max: MAX_WORDING }), MAX_PARTS),
  quote: list(z.string().max(MAX_QUOTE), MAX_PARTS),
  once,
})

export const mergeInput = z.object({ version, claim: list(id, 20), wording, once })

export const bulkInput = z.object({
  claim: list(id, MAX_BULK).refine((ids) => ids.length > 0, 'Choose at least one claim.'),
  act: oneOf('The act', ['accept', 'discard', 'assign', 'schedule', 'tag', 'untag', 'set-aside', 'restore']),
  assignee: z.string().max(60).default(''),
  deadline_on: day('The deadline').default(''),
  tag: tag.default(''),
  reason: reason.default(''),
  once,
})

/** Which claims to give out by load: those named, or so many of the queue's first; and to whom. */
export const byLoadAsked = z.object({
  claim: list(id, MAX_GIVEN_OUT).catch([]),
  number: z.coerce.number().int().min(0).max(MAX_GIVEN_OUT).catch(0).default(0),
  person: list(id, MAX_PEOPLE).catch([]),
})

/** An assignment as its preview showed it: for each claim, after a colon, who is to get it. */
export const byLoadInput = z.object({
  given: list(
    z
      .string()
      .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/, 'This form was not filled by the preview.')
      .transform((pair) => ({ claim: pair.slice(0, 36), to: pair.slice(37) })),
    MAX_GIVEN_OUT,
  ).refine((given) => given.length > 0, 'There is nothing to give out.'),
  once,
})

export type ByLoadAsked = z.output<typeof byLoadAsked>
export type NewClaimInput = z.output<typeof newClaimInput>
export type EditClaimInput = z.output<typeof editClaimInput>
export type SplitInput = z.output<typeof splitInput>
export type MergeInput = z.output<typeof mergeInput>
export type BulkInput = z.output<typeof bulkInput>
