import { spawnSync } from 'node:child_process'
import { existsSync, globSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const main = path.join(root, 'dist', 'src', 'main.js')

/**
 * Compiles the program unless what is compiled is newer than all its sources: once, before any test, since two
 * compilations at once would write under each other's readers.
 */
export function setup(): void {
  const sources = globSync('{src,views,migrations,seeds}/**/*.{ts,tsx}', { cwd: root })
  const newest = Math.max(...sources.map((file) => statSync(path.join(root, file)).mtimeMs))
  if (existsSync(main) && statSync(main).mtimeMs > newest) return
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  // What it finds wrong is for `npm run check` to tell: it writes the program all the same.
  spawnSync(process.execPath, [tsc], { cwd: root })
  if (!existsSync(main)) throw new Error('The program could not be compiled.')
}
