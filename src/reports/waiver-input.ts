import { z } from 'zod'
import { exceptionKinds } from '../articles/exception-vocabulary.ts'
import { MAX_WAIVED_AT_ONCE } from '../articles/limits.ts'
import { block, list, once, oneOf, version } from '../http/fields.ts'

/** Longest reason of a waiver or of a re-opening, in UTF-16 units. */
const MAX_REASON = 1_000

const reason = block('The reason', { max: MAX_REASON, required: true })

/** Things left to do, of one kind, that one reason lets stand. */
export const waiverInput = z.object({
  kind: oneOf('The kind', exceptionKinds),
  exception: list(z.string().max(60), MAX_WAIVED_AT_ONCE).refine(
    (ids) => ids.length > 0,
    'Tick what you let stand.',
  ),
  /** What the page listed: what `all` among the ticked means, so that nothing is waived that nobody saw. */
  shown: list(z.string().max(60), MAX_WAIVED_AT_ONCE),
  reason,
  once,
})
export type WaiverInput = z.output<typeof waiverInput>

export const waiverRemovalInput = z.object({ version, once })

export const articleReopeningInput = z.object({ reason, once })
