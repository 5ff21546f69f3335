import { randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { require } from '../users/permissions.ts'
import type { EditSourceInput, SourceInput } from './input.ts'
import { sourceById } from './queries.ts'

/** Describes a source, to be used by any claim. @returns its id */
export async function describeSource(c: Change, input: SourceInput): Promise<{ id: string }> {
  require(c.actor, 'source.edit')
  const id = randomUUIDv7()
  await c.insert('sources', { ...input, id, created_at: c.at, created_by: c.actor.id })
  await c.record({ action: 'source.described' })
  return { id }
}

/** Corrects a source's description, for all claims that use it. @throws Stale with both texts */
export async function editSource(c: Change, id: string, input: EditSourceInput): Promise<void> {
  require(c.actor, 'source.edit')
  const source = await sourceById(c.read, id)
  const { version, once: _, ...fields } = input
  const stored = source as unknown as Record<string, unknown>
  const theirs = Object.fromEntries(Object.keys(fields).map((field) => [field, shown(stored[field])]))
  const yours = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, shown(value)]))
  await checkVersion(c, 'sources', source, version, yours, theirs)
  if (await c.update('sources', source, fields)) await c.record({ action: 'source.edited' })
  else c.unchanged()
}

/** As the form has it: a box that is not ticked sends nothing. */
function shown(value: unknown): string {
  return typeof value === 'number' ? (value ? '1' : '') : String(value ?? '')
}
