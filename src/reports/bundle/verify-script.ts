import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../http/root.ts'

const ownImport = /^import \{[^}]*\} from ['"]\.\/verifier\.js['"];?\n/m

/**
 * The verifier as one file for bare Node: what Assay itself checks with, as compiled, and the part that checks a bundle
 * joined to it.
 */
export function verifyScript(): string {
  const compiled = path.join(projectRoot(), 'dist', 'src', 'merkle')
  const [verifier, bundle] = ['verifier.js', 'verify-bundle.js'].map((file) =>
    readFileSync(path.join(compiled, file), 'utf8'),
  )
  if (!ownImport.test(bundle ?? '')) throw new Error('The compiled verifier is not as it is expected.')
  return `#!/usr/bin/env node
// Checks the evidence bundle that it lies in: node verify.mjs [FOLDER] [--key KEY] [--against CHECKPOINT-FILE]
${verifier}${bundle?.replace(ownImport, '')}
process.exitCode = main(process.argv.slice(2), import.meta.dirname)
`
}
