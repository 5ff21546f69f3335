import { z } from 'zod'
import { InvalidInput } from '../errors.ts'
import { block, line, once, oneOf, version } from '../http/fields.ts'
import { MAX_ITEM, MAX_ITEMS, MAX_REMARK } from './limits.ts'
import { type ChecklistAnswer, checklistAnswers } from './vocabulary.ts'

/** A checklist as an admin types it: one question a line. `number` is the version the form was filled from. */
export const checklistInput = z.object({
  questions: block('The questions', { max: MAX_ITEMS * (MAX_ITEM + 1) })
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    )
    .refine((lines) => lines.length <= MAX_ITEMS, `At most ${MAX_ITEMS} questions.`)
    .refine(
      (lines) => lines.every((line) => line.length <= MAX_ITEM),
      `A question has at most ${MAX_ITEM} characters.`,
    )
    .refine((lines) => new Set(lines).size === lines.length, 'The same question stands there twice.'),
  number: version,
  once,
})
export type ChecklistInput = z.output<typeof checklistInput>

export interface AnswerInput {
  item: string
  answer: ChecklistAnswer
  remark: string
  /** Of the answer the form was filled from; 0 where there was none. */
  version: number
}

const answer = z.object({
  answer: oneOf('The answer', checklistAnswers).default(''),
  remark: line('The remark', { max: MAX_REMARK }),
  version: version.default(0),
})

/**
 * Reads a claim's checklist: for each item the fields `answer-ID`, `remark-ID` and `version-ID`.
 * @throws InvalidInput with a sentence per field
 */
export function readAnswers(body: unknown): { answers: AnswerInput[]; once: string | undefined } {
  const form = { ...(body as Record<string, unknown>) }
  const fields: Record<string, string> = {}
  const ids = Object.keys(form).flatMap((name) => /^answer-([0-9a-f-]{36})$/.exec(name)?.[1] ?? [])
  if (ids.length > MAX_ITEMS) throw new InvalidInput({ '': `At most ${MAX_ITEMS} answers at once.` })
  const answers = ids.flatMap((item) => {
    const read = answer.safeParse({
      answer: form[`answer-${item}`],
      remark: form[`remark-${item}`],
      version: form[`version-${item}`],
    })
    if (read.success) return [{ item, ...read.data }]
    for (const issue of read.error.issues) fields[`${String(issue.path[0])}-${item}`] ??= issue.message
    return []
  })
  if (Object.keys(fields).length) throw new InvalidInput(fields)
  return { answers, once: once.parse(form.once) }
}
