import { readFileSync } from 'node:fs'
import { MAX_NOTE } from '../checkpoints/input.ts'
import { takeInCosignatures } from '../checkpoints/witness-commands.ts'
import { systemActor } from '../desk/system-actor.ts'
import { Conflict } from '../errors.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

export const cosign: Command = {
  name: 'cosign',
  args: 'FILE',
  summary: 'takes in a checkpoint of this desk that a witness signed',
  options: [
    'FILE           what assay witness wrote; - reads standard input. An admin names the witness first.',
  ],
  async run(args) {
    const [file, more] = parse(args, {}).positionals
    if (!file || more) throw new UsageError('Give the file with the cosigned checkpoint.')
    const note = readFileSync(file === '-' ? 0 : file, 'utf8')
    if (note.length > MAX_NOTE) throw new Conflict(`${file} is too large for a checkpoint.`)
    return withExistingDesk(async (context) => {
      const names = await context.change(systemActor, (c) => takeInCosignatures(c, note))
      print(names.length ? `Taken in: signed by ${names.join(', ')}.` : 'This was here already.')
      return 0
    })
  },
}
