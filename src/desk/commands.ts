import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { InvalidInput } from '../errors.ts'
import { insertScale } from '../scales/commands.ts'
import { desk, newestOfScale, scaleById } from '../scales/queries.ts'
import type { DescribedScale } from '../scales/vocabulary.ts'
import { require } from '../users/permissions.ts'

/** The id of the one row of settings. */
export const DESK_ID = 'desk'

/** Makes the desk: its scales, and its settings with the first scale of each question in use. */
export async function openDesk(c: Change, name: string, scales: readonly DescribedScale[]): Promise<void> {
  const made: { id: string; question: DescribedScale['question'] }[] = []
  for (const scale of scales) made.push({ id: await insertScale(c, scale, 1), question: scale.question })
  const first = (question: DescribedScale['question']) =>
    made.find((scale) => scale.question === question)?.id
  const [scale_id, said_scale_id] = [first('true'), first('said')]
  if (!scale_id || !said_scale_id) throw new Error('A desk needs a scale for each question.')
  await c.insert('desk', { id: DESK_ID, name, scale_id, said_scale_id, policies_json: '{}' })
  await c.record({ action: 'desk.opened' })
}

export interface DeskInput {
  name?: string | undefined
  /** The scale to go on with, for the question it answers. */
  scale?: string | undefined
  version: number
}

/** Changes the desk's name, or the scale that new ratings use; what was rated before keeps its scale. @throws Stale */
export async function editDesk(c: Change, input: DeskInput): Promise<void> {
  require(c.actor, 'desk.edit')
  const settings = await desk(c.read)
  const patch = {
    ...(input.name && { name: input.name }),
    ...(input.scale && (await choice(c, input.scale))),
  }
  const fields = input.name ? { yours: { name: input.name }, theirs: { name: settings.name } } : null
  await checkVersion(c, 'desk', settings, input.version, fields?.yours ?? {}, fields?.theirs ?? {})
  if (await c.update('desk', settings, patch)) await c.record({ action: 'desk.edited' })
  else c.unchanged()
}

async function choice(c: Change, id: string): Promise<{ scale_id: string } | { said_scale_id: string }> {
  const scale = await scaleById(c.read, id)
  if ((await newestOfScale(c.read, scale.key)).id !== id)
    throw new InvalidInput({ scale: 'There is a newer version of this scale; choose that one.' })
  return scale.question === 'true' ? { scale_id: id } : { said_scale_id: id }
}
