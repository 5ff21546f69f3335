import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../http/root.ts'

/** What the script is made of, each after what it imports. */
const parts = ['verifier.js', 'verify-bag.js', 'verify-sources.js', 'verify-bundle.js']
const ownImports = /^import \{[^}]*\} from ['"]\.\/[\w-]+\.js['"];?\n/gm

/**
 * The verifier as one file for bare Node: what Assay itself checks with, as compiled, and the parts that check a bundle
 * joined to it.
 */
export function verifyScript(): string {
  const folder = path.join(projectRoot(), 'dist', 'src', 'merkle')
  const code = parts.map((part) => readFileSync(path.join(folder, part), 'utf8').replace(ownImports, ''))
  return `#!/usr/bin/env node
// Checks the evidence bundle that it lies in: node verify.mjs [FOLDER] [--key KEY] [--against CHECKPOINT-FILE]
${code.join('')}
process.exitCode = main(process.argv.slice(2), import.meta.dirname)
`
}
