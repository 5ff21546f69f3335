import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Conflict } from '../errors.ts'
import { evidenceBundle, newestEdition } from '../reports/bundle/bundle.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

export const bundle: Command = {
  name: 'bundle',
  args: 'ID [--edition N] [--out FILE]',
  summary: 'writes an edition with its history and proofs as one archive that can be checked anywhere',
  options: [
    '--edition N    an issued edition; without it the newest',
    '--out FILE     where to; without it evidence-ID-edition-N.zip in this folder',
  ],
  async run(args) {
    const option = { type: 'string' } as const
    const { values, positionals } = parse(args, { edition: option, out: option })
    const [id, more] = positionals
    if (!id || more) throw new UsageError('Give one article’s ID: the last part of its address.')
    if (values.edition !== undefined && !/^[1-9]\d{0,5}$/.test(values.edition))
      throw new UsageError('An edition is a number, such as 1.')
    return withExistingDesk(async ({ read }) => {
      const number = values.edition ? Number(values.edition) : await newestEdition(read, id)
      const { fileName, bytes } = await evidenceBundle(read, id, number)
      const file = values.out ?? fileName
      if (existsSync(file)) throw new Conflict(`${file} exists already; nothing was written.`)
      await pipeline(Readable.from(bytes), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
      print(`Wrote ${file}. Unpack it and run in its folder: node verify.mjs`)
      return 0
    })
  },
}
