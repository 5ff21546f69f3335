import { randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { Stale } from '../errors.ts'
import { require } from '../users/permissions.ts'
import type { ScaleInput } from './input.ts'
import { desk, type Level, levelsOfScale, newestOfScale, scaleById } from './queries.ts'
import type { DescribedLevel, DescribedScale } from './vocabulary.ts'

/** Writes the rows of one version of a scale. The act is the caller's to record. @returns the scale's id */
export async function insertScale(c: Change, described: DescribedScale, number: number): Promise<string> {
  const id = randomUUIDv7()
  const { key, name, question, alike = 0 } = described
  await c.insert('scales', { id, key, name, number, question, alike, created_at: c.at })
  let value = 0
  const rows = described.levels.map(({ onAxis, ...level }, place) => ({
    ...level,
    id: randomUUIDv7(),
    scale_id: id,
    place,
    value: onAxis ? ++value : null,
  }))
  await c.insert('levels', ...rows)
  return id
}

/**
 * Saves a scale as a new version. A desk that uses the scale goes on with the new version; what was rated before
 * keeps the levels it was rated with.
 * @throws Stale when the form was filled from an older version
 */
export async function editScale(c: Change, id: string, input: ScaleInput): Promise<void> {
  require(c.actor, 'scale.edit')
  const { key, question } = await scaleById(c.read, id)
  const newest = await newestOfScale(c.read, key)
  const before = await levelsOfScale(c.read, newest.id)
  if (newest.number !== input.number) throw staleScale(newest, before, input)
  if (newest.name === input.name && newest.alike === input.alike && sameLevels(before, input.levels))
    return c.unchanged()
  const { name, levels, alike } = input
  const made = await insertScale(c, { key, name, question, alike, levels }, newest.number + 1)
  const settings = await desk(c.read)
  if (settings.scale_id === newest.id) await c.update('desk', settings, { scale_id: made })
  else if (settings.said_scale_id === newest.id) await c.update('desk', settings, { said_scale_id: made })
  await c.record({ action: 'scale.edited' })
}

function sameLevels(before: readonly Level[], after: readonly DescribedLevel[]): boolean {
  return (
    before.length === after.length &&
    before.every((level, i) => {
      const other = after[i]
      return (
        other !== undefined &&
        level.key === other.key &&
        level.label === other.label &&
        level.definition === other.definition &&
        (level.value !== null) === other.onAxis &&
        level.colour === other.colour &&
        level.icon === other.icon
      )
    })
  )
}

function staleScale(
  newest: { name: string; number: number },
  before: readonly Level[],
  input: ScaleInput,
): Stale {
  return new Stale(
    'Somebody else saved this scale while you were editing.',
    { name: input.name, levels: listed(input.levels) },
    { name: newest.name, levels: listed(before) },
    newest.number,
  )
}

function listed(levels: readonly { label: string; definition: string }[]): string {
  return levels.map((level) => `${level.label}: ${level.definition}`).join('\n')
}
