import { existsSync } from 'node:fs'
import { writeBackup } from '../db/backup.ts'
import { Conflict } from '../errors.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

export const backup: Command = {
  name: 'backup',
  args: 'FILE',
  summary: 'writes a checked copy of the data, also while the desk is running',
  options: [
    'To restore: stop the desk, move the data file and what is named after it (-wal, -shm) away, put the copy in its',
    'place, start again.',
  ],
  async run(args) {
    const [file, more] = parse(args, {}).positionals
    if (!file || more) throw new UsageError('Give the file to write.')
    if (existsSync(file)) throw new Conflict(`${file} exists already; nothing was written.`)
    return withExistingDesk(async ({ connection }) => {
      if (!connection.raw) throw new Conflict('This desk’s data is not in a file.')
      writeBackup(connection.raw, file)
      print(`Wrote ${file}, checked.`)
      return 0
    })
  },
}
