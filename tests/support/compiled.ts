import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { onTestFinished } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')
const main = path.join(root, 'dist', 'src', 'main.js')
/** How long a process may take to say or do what is waited for, in milliseconds. */
const PATIENCE = 15_000

/** A process of the compiled program. */
export interface Running {
  child: ChildProcess
  out: string
  err: string
  /** Waits until what it writes matches. @throws with all it wrote when it ends or falls silent before */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for its end. */
  ends(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  kill(signal: NodeJS.Signals): void
}

interface Setting {
  env?: Record<string, string>
  input?: string
  /** The Node that runs it. */
  node?: string
}

/** Starts `assay` with these words; it is ended when the test is. It sees no settings but those given. */
export function start(
  args: readonly string[],
  { env = {}, input = '', node = process.execPath }: Setting = {},
): Running {
  const child = spawn(node, [main, ...args], { env: { PATH: process.env.PATH ?? '', ...env }, stdio: 'pipe' })
  const running: Running = {
    ...{ child, out: '', err: '' },
    async says(pattern) {
      const by = Date.now() + PATIENCE
      for (;;) {
        const found = pattern.exec(running.out + running.err)
        if (found) return found
        if (child.exitCode !== null || Date.now() > by)
          throw new Error(`It never said ${pattern}:\n${running.out}\n${running.err}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    ends: () => ended,
    kill: (signal) => void child.kill(signal),
  }
  child.stdout.on('data', (chunk) => {
    running.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    running.err += chunk
  })
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`It did not end:\n${running.out}\n${running.err}`)),
      PATIENCE,
    )
    child.once('close', (code, signal) => {
      clearTimeout(late)
      resolve({ code, signal })
    })
  })
  ended.catch(() => {})
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended.catch(() => {})
  })
  return running
}

/** Serves the desk in a file on a free port. */
export async function serve(
  data: string,
  env: Record<string, string> = {},
): Promise<Running & { url: string }> {
  const settings = { ASSAY_DATA: data, ASSAY_PORT: '0', ASSAY_LOG_LEVEL: 'warn', ...env }
  const running = start(['serve'], { env: settings })
  const [, url = ''] = await running.says(/Assay is at (http:\S+)/)
  return Object.assign(running, { url })
}
