#!/usr/bin/env node
/** Nothing but the runtime check may be imported before it: newer syntax in any module would crash an old Node first. */
import { nodeProblem } from './node-version.ts'
import { keepHeapSmall } from './small-heap.ts'

const problem = nodeProblem(process.versions.node)

if (problem) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
} else {
  keepHeapSmall()
  const { run } = await import('./cli.ts')
  process.exitCode = await run(process.argv.slice(2))
}
