import { backup } from './cli/backup.ts'
import { breakFile } from './cli/break.ts'
import { bundle } from './cli/bundle.ts'
import { type Command, UsageError } from './cli/command.ts'
import { cosign } from './cli/cosign.ts'
import { demo } from './cli/demo.ts'
import { importFile } from './cli/import.ts'
import { key } from './cli/key.ts'
import { report } from './cli/report.ts'
import { serve } from './cli/serve.ts'
import { tiles } from './cli/tiles.ts'
import { user } from './cli/user.ts'
import { verify } from './cli/verify.ts'
import { witness } from './cli/witness.ts'
import { WrongSettings } from './config.ts'
import { Refusal } from './errors.ts'

/** Every command, in the order `assay help` lists them. */
export const commands: readonly Command[] = [
  serve,
  demo,
  importFile,
  breakFile,
  report,
  bundle,
  backup,
  verify,
  key,
  tiles,
  witness,
  cosign,
  user,
]

/**
 * Runs one command line.
 * @param args the words after `assay`
 * @returns the exit code: 0 done, 1 refused or failed, 2 the words are off
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(help(rest[0]))
    return 0
  }
  const command = commands.find((command) => command.name === name)
  if (!command) {
    process.stderr.write(`assay: there is no command ${name}; "assay help" lists them.\n`)
    return 2
  }
  if (rest.includes('--help')) {
    process.stdout.write(help(name))
    return 0
  }
  try {
    return (await command.run(rest)) ?? 0
  } catch (error) {
    return explain(name, error)
  }
}

function explain(name: string, error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`assay ${name}: ${error.message}\n${help(name)}`)
    return 2
  }
  const known = error instanceof Refusal || error instanceof WrongSettings || isPlain(error)
  const text = known ? (error as Error).message : ((error as Error)?.stack ?? String(error))
  process.stderr.write(`assay ${name}: ${text}\n`)
  return 1
}

/** Errors whose own sentence says all a person needs: a missing file, a port in use. */
function isPlain(error: unknown): boolean {
  return error instanceof Error && ('code' in error || error.constructor === Error)
}

function help(name?: string): string {
  const one = commands.find((command) => command.name === name)
  if (one)
    return `${usage(one)}\n  ${one.summary}\n${one.options.map((option) => `    ${option}\n`).join('')}`
  const list = commands.map((command) => `  ${usage(command)}\n      ${command.summary}\n`).join('')
  return `assay: the desk where a newsroom checks an article line by line\n\n${list}\n"assay help COMMAND" says more. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.\n`
}

function usage(command: Command): string {
  return `assay ${command.name}${command.args ? ` ${command.args}` : ''}`
}
