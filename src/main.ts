#!/usr/bin/env node
/** Nothing but the runtime check may be imported before it: newer syntax in any module would crash an old Node first. */
const NEEDED = 24
const major = Number(process.versions.node.split('.')[0])

if (major < NEEDED) {
  process.stderr.write(
    `Assay needs Node ${NEEDED} or newer; this is ${process.versions.node}. Run it as "npm start" or "npx assay", which bring their own.\n`,
  )
  process.exitCode = 1
} else {
  const { run } = await import('./cli.ts')
  process.exitCode = await run(process.argv.slice(2))
}

export {}
