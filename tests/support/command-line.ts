import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { run } from '../../src/cli.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import { scratch } from './scratch.ts'

export interface Ran {
  /** The exit code. */
  code: number
  out: string
  err: string
}

/** Somebody at a terminal, with a desk in a file of their own. */
export interface Terminal {
  folder: string
  data: string
  assay(...args: string[]): Promise<Ran>
  /** Looks into the desk's data, or works on it, as the desk itself would. */
  inDesk<T>(work: (context: Context) => Promise<T>, data?: string): Promise<T>
}

export function terminal(): Terminal {
  const folder = scratch()
  const data = path.join(folder, 'desk.db')
  vi.stubEnv('ASSAY_DATA', data)
  vi.stubEnv('ASSAY_LOG_LEVEL', 'silent')
  onTestFinished(() => void vi.unstubAllEnvs())
  return {
    folder,
    data,
    assay: (...args) => captured(() => run(args)),
    async inDesk(work, file = data) {
      const context = await createContext(readConfig({ ASSAY_DATA: file }))
      try {
        return await work(context)
      } finally {
        await context.close()
      }
    },
  }
}

/** Runs a command in this process, and takes what it writes to the terminal. */
async function captured(work: () => Promise<number>): Promise<Ran> {
  const said = { out: '', err: '' }
  const taking = (stream: 'out' | 'err') => (chunk: unknown) => {
    said[stream] += String(chunk)
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(taking('out'))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(taking('err'))
  try {
    return { code: await work(), ...said }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}
