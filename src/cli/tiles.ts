import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { latestCheckpoint } from '../checkpoints/queries.ts'
import { cosignedNote } from '../checkpoints/witness-queries.ts'
import type { Context } from '../context.ts'
import { nodeHashes } from '../db/log.ts'
import { Conflict } from '../errors.ts'
import { tilePath, tilePlaces, tilesOf } from '../merkle/tiles.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

/** Entries read at once. */
const ROWS_AT_ONCE = 500

export const tiles: Command = {
  name: 'tiles',
  args: 'DIR [--entries]',
  summary: 'writes the log’s newest checkpoint and its hashes to a folder, to be kept or published elsewhere',
  options: [
    'The folder has the form of C2SP tlog-tiles; assay witness reads it. Written again, it goes on from there.',
    '--entries      also writes entries.jsonl: every act in full, one a line, exactly as hashed. Not for publishing.',
  ],
  async run(args) {
    const { values, positionals } = parse(args, { entries: { type: 'boolean' } })
    const [folder, more] = positionals
    if (!folder || more) throw new UsageError('Give the folder to write to.')
    return withExistingDesk(async ({ read }) => {
      const checkpoint = await latestCheckpoint(read)
      if (!checkpoint) throw new Conflict('Nothing has been signed on this desk yet.')
      let written = 0
      for (const tile of tilesOf(checkpoint.size)) {
        const hashes = await nodeHashes(read, tilePlaces(tile))
        if (!hashes) throw new Conflict('The history’s log is not whole: run assay verify.')
        const file = path.join(folder, 'tile', tilePath(tile))
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, Buffer.concat(hashes))
        written++
      }
      if (values.entries) await writeEntries(read, checkpoint.size, path.join(folder, 'entries.jsonl'))
      writeFileSync(path.join(folder, 'checkpoint'), await cosignedNote(read, checkpoint))
      print(
        `Wrote the checkpoint of ${checkpoint.size} acts and ${written} ${written === 1 ? 'tile' : 'tiles'} to ${folder}.`,
      )
      return 0
    })
  },
}

/** A tile of entries could not hold an act of more than 64 KB, such as an imported article. */
async function writeEntries(read: Context['read'], size: number, file: string): Promise<void> {
  const handle = openSync(file, 'w', 0o600)
  try {
    for (let after = 0; after < size; after += ROWS_AT_ONCE) {
      const rows = await read
        .selectFrom('revisions')
        .select('entry')
        .where('seq', '>', after)
        .where('seq', '<=', Math.min(size, after + ROWS_AT_ONCE))
        .orderBy('seq')
        .execute()
      writeSync(handle, rows.map(({ entry }) => `${entry}\n`).join(''))
    }
  } finally {
    closeSync(handle)
  }
}
