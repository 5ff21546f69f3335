/** The desk while you work on it: compiles on every save, and starts the desk anew when something was compiled. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'

const inherit = { stdio: 'inherit' } as const
// Compiled once before, so that there is something to start.
spawnSync('tsc', inherit)
const children: ChildProcess[] = [
  spawn('tsc', ['--watch', '--preserveWatchOutput'], inherit),
  spawn(
    process.execPath,
    ['--watch-path=dist', '--watch-preserve-output', 'dist/src/main.js', 'serve'],
    inherit,
  ),
]

const stop = () => {
  for (const child of children) child.kill()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const child of children) child.on('exit', stop)
