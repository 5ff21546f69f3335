import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type PartName, partNames } from './parts.ts'

export interface Options {
  /** The folder with the labelled sets. */
  data: string
  /** Where predictions go. */
  out: string
  only: readonly PartName[]
  json: boolean
}

const usage = `npm run bench:breaker -- DIR [options]
  DIR              folder with the labelled sets (claim-decomposition/, attribution/, treebanks/, …)
  --only A,B       only these parts: ${partNames.join(', ')}
  --out FOLDER     where predictions are written (a fresh temporary folder)
  --json           print the rows as JSON`

/** The options, or what is wrong with the arguments and how to give them. */
export function readOptions(args: string[]): Options | string {
  try {
    return parsed(args)
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${usage}`
  }
}

function parsed(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { only: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [data] = positionals
  if (!data || positionals.length > 1) throw new Error('Give one folder.')
  const only = (values.only?.split(',') ?? [...partNames]).map((name) => {
    const known = partNames.find((part) => part === name.trim())
    if (!known) throw new Error(`There is no part "${name}".`)
    return known
  })
  const out = values.out ? path.resolve(values.out) : mkdtempSync(path.join(tmpdir(), 'assay-breaker-'))
  mkdirSync(out, { recursive: true })
  return { data: path.resolve(data), out, only, json: values.json ?? false }
}
