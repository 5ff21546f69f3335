import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const WRITES = 60
const PAGE = Buffer.alloc(4096, 1)

/** What the disk under `folder` takes at least for a durable write: the median of appending 4 kB and syncing, in ms. */
export function commitTime(folder: string): number {
  const file = path.join(folder, `sync-${process.pid}`)
  const handle = openSync(file, 'w')
  const times = Array.from({ length: WRITES }, () => {
    const start = performance.now()
    writeSync(handle, PAGE)
    fsyncSync(handle)
    return performance.now() - start
  })
  closeSync(handle)
  rmSync(file)
  return times.sort((a, b) => a - b)[WRITES / 2] ?? Number.NaN
}
