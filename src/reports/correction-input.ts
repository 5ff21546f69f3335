import { z } from 'zod'
import { block, day, once, oneOf } from '../http/fields.ts'
import { correctionKinds, type StatedCorrection, statedKinds } from './correction-vocabulary.ts'

/** Longest public text of a correction, in UTF-16 units. */
const MAX_CORRECTION = 2_000

const text = (required: boolean) => block('The public text', { max: MAX_CORRECTION, required })

export const withdrawalInput = z.object({ text: text(true), once })

/**
 * The corrections in a form's fields, `text-3` and `kind-3` for claim 3, `text-0` and `kind-0` for the article as a
 * whole; and what is wrong with them, by field. Fields left empty state nothing.
 */
export function statedCorrections(body: unknown): {
  stated: StatedCorrection[]
  errors: Record<string, string>
} {
  const fields = { ...(body as Record<string, unknown>) }
  const stated: StatedCorrection[] = []
  const errors: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    const number = /^text-(0|[1-9]\d{0,5})$/.exec(name)?.[1]
    if (!number) continue
    const said = text(false).safeParse(value)
    const kind = oneOf('The kind', statedKinds).default('correction').safeParse(fields[`kind-${number}`])
    if (!said.success) errors[name] = said.error.issues[0]?.message ?? ''
    if (!kind.success) errors[`kind-${number}`] = kind.error.issues[0]?.message ?? ''
    if (said.data && kind.success) stated.push({ claim: Number(number), kind: kind.data, text: said.data })
  }
  return { stated, errors }
}

/** What the list of corrections is narrowed to; empty is everything. What is not understood is left out. */
export const correctionFilter = z.object({
  article: z.string().max(60).catch('').default(''),
  kind: z
    .enum(['', ...correctionKinds])
    .catch('')
    .default(''),
  /** From and to these days, UTC. */
  from: day('From').catch('').default(''),
  to: day('To').catch('').default(''),
  /** Time and id of the last correction on the page before, joined by `_`. */
  before: z
    .string()
    .regex(/^[\dT:.Z-]{1,30}_[\w-]{1,60}$/)
    .catch('')
    .default(''),
})
export type CorrectionFilter = z.output<typeof correctionFilter>
