import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { commitTime } from './commit-time.ts'
import { fillFile } from './fill-file.ts'
import { logCost } from './log-cost.ts'
import { type Options, readOptions } from './options.ts'
import { inWords, type Result } from './result.ts'
import { linesOf } from './run.ts'
import { rowsIn } from './samples.ts'

/** Fills a desk, asks it for its pages over loopback, and tells how long the server takes for each. */
async function bench(options: Options): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'))
  try {
    const file = path.resolve(options.reuse ?? options.keep ?? path.join(folder, 'desk.db'))
    const fillSeconds = options.reuse ? null : await fillFile(file, options.articles)
    const context = await createContext(readConfig({ ASSAY_DATA: file, ASSAY_PORT: '0' }))
    const [cpu] = cpus()
    const about = {
      node: process.versions.node,
      cpu: cpu?.model.trim() ?? 'an unknown processor',
      cores: cpus().length,
      rows: rowsIn(context),
      fileBytes: statSync(file).size,
      fillSeconds,
      commit: commitTime(path.dirname(file)),
    }
    try {
      const lines = await linesOf(context, options)
      return { ...about, lines, log: await logCost(folder, options.requests) }
    } finally {
      await context.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const options = readOptions(process.argv.slice(2))
if (typeof options === 'string') {
  console.error(options)
  process.exitCode = 2
} else {
  const result = await bench(options)
  console.log(options.json ? JSON.stringify(result, null, 2) : inWords(result))
}
