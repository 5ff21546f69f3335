import type { Context } from '../src/context.ts'
import type { Actor, Change } from '../src/db/change.ts'
import { keepSnapshot } from '../src/sources/snapshot-commands.ts'

type Play = <T>(by: Actor, work: (c: Change) => Promise<T>) => Promise<T>

/** What a reviewer saved of a source. Like the sources themselves it is invented. */
const saved = {
  title: 'Camp census, first quarter',
  fileName: 'camp-census-2025-q1-notes.txt',
  how: 'sent by the coordination office with the figures',
  words: `Camp census, first quarter of 2025: notes to the figures

Counted on 1 March 2025, tent by tent, in all camps of the north-east.
Total residents: 31,204. Countries of origin: 58.
People who were in hospital on that day are counted in their camp.
Not counted: staff, and visitors who stayed less than three nights.
`,
}

/** Keeps a copy of what a source said when it was checked. */
export async function keepDemoCopy({ read }: Context, play: Play, by: Actor): Promise<void> {
  const { title, fileName, how, words } = saved
  const source = await read
    .selectFrom('sources')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow()
  const file = { fileName, type: 'text/plain', bytes: Buffer.from(words), words: words.trim() } as const
  await play(by, (c) => keepSnapshot(c, source.id, file, { got_at: '', how }))
}
