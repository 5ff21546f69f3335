import type { z } from 'zod'
import { InvalidInput } from '../errors.ts'

/**
 * Checks a form's fields against its schema.
 * @throws InvalidInput with a sentence per field
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse({ ...(body as object) })
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message
  throw new InvalidInput(fields)
}
