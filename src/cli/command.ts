import { existsSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { type Context, createContext } from '../context.ts'
import { ensureDesk } from '../desk/first-start.ts'
import { NotFound } from '../errors.ts'

/** One word of the command line. */
export interface Command {
  name: string
  /** What follows the name, as help shows it. */
  args: string
  summary: string
  /** A line of help for each option. */
  options: readonly string[]
  run(args: readonly string[]): Promise<number | undefined>
}

/** The words after a command are not what it takes. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** Opens the desk that the environment names (and makes it, if need be), runs the work, and closes it again. */
export async function withDesk<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const context = await createContext(readConfig(process.env))
  try {
    await ensureDesk(context)
    return await work(context)
  } finally {
    await context.close()
  }
}

/**
 * As `withDesk`, for commands that make no sense on a desk that was never used: a mistyped path must not make one.
 * @throws NotFound
 */
export async function withExistingDesk<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const { data } = readConfig(process.env)
  if (!existsSync(data)) throw new NotFound(`There is no desk at ${data}: ASSAY_DATA names the file.`)
  return withDesk(work)
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}
