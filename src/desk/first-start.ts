import { seededChecklists } from '../../seeds/checklists.ts'
import { seededScales } from '../../seeds/scales.ts'
import { makeChecklists } from '../checklists/commands.ts'
import { addLogKeys } from '../checkpoints/commands.ts'
import type { Context } from '../context.ts'
import { verifierKeyText } from '../merkle/signing.ts'
import { openDesk } from './commands.ts'
import { systemActor } from './system-actor.ts'

/** What a new desk is called until its admin says otherwise. */
export const FIRST_NAME = 'Our desk'

/** Makes the desk with its scales and its checklists if this data has none yet. Safe to call at every start, from several processes. */
export async function ensureDesk(context: Context): Promise<void> {
  await context.change(systemActor, async (c) => {
    const known = await c.read.selectFrom('desk').select('id').executeTakeFirst()
    if (known) c.unchanged()
    else await openDesk(c, FIRST_NAME, seededScales)
    // A desk from before there were checklists gets those that a new one starts with.
    const checklist = await c.read.selectFrom('checklists').select('id').limit(1).executeTakeFirst()
    if (!checklist) await makeChecklists(c, seededChecklists)
  })
  await ensureLogKeys(context)
}

/** The log says itself which keys sign it. One from before it was signed gets its first. */
async function ensureLogKeys(context: Context): Promise<void> {
  if (await context.read.selectFrom('log_keys').select('id').limit(1).executeTakeFirst()) return
  const keys = await context.signingKeys()
  await context.change(systemActor, async (c) => {
    const other = await c.read.selectFrom('log_keys').select('id').limit(1).executeTakeFirst()
    if (other) c.unchanged()
    else
      await addLogKeys(
        c,
        keys.map((key) => verifierKeyText(key.verifier)),
      )
  })
}
