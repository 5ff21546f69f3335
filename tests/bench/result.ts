import type { LogCost } from './log-cost.ts'
import type { Measured } from './measure.ts'
import { aligned } from './table.ts'

export interface Line extends Measured {
  name: string
  /** Median against that of the bare route. */
  ratio: number
  aim: number | null
}

/** All that a run tells; times in milliseconds unless named otherwise. */
export interface Result {
  node: string
  cpu: string
  cores: number
  rows: Record<string, number>
  fileBytes: number
  /** Null when a file was used again. */
  fillSeconds: number | null
  /** A durable write of 4 kB to the same disk: the least a save can take. */
  commit: number
  lines: Line[]
  log: LogCost
}

/** The result for people: what ran on what, and one table. */
export function inWords(result: Result): string {
  const { node, cpu, cores, rows, fileBytes, fillSeconds, commit, lines, log } = result
  const filled = fillSeconds === null ? 'filled earlier' : `filled in ${fillSeconds.toFixed(0)} s`
  const counts = Object.entries(rows).map(
    ([table, n]) => `${n.toLocaleString('en')} ${table.replaceAll('_', ' ')}`,
  )
  return [
    `Node ${node} on ${cpu}, ${cores} cores`,
    `The desk: ${counts.join(', ')}`,
    `Its file: ${(fileBytes / 1e6).toFixed(0)} MB, ${filled}; a write of 4 kB takes ${commit.toFixed(2)} ms to reach the disk`,
    '',
    aligned([
      ['server time', 'n', 'median ms', 'p95 ms', 'aim ms', 'cpu ms', '× bare', 'kB'],
      ...lines.map(({ name, n, median, p95, aim, cpu, ratio, bytes }) => [
        name,
        String(n),
        median.toFixed(2),
        p95.toFixed(2),
        aim === null ? '' : `< ${aim}`,
        cpu.toFixed(2),
        ratio.toFixed(1),
        (bytes / 1000).toFixed(0),
      ]),
    ]),
    '',
    `The log, ${log.n} saves in turn on two equal desks: ${log.on.toFixed(2)} ms hashed and signed, ${log.off.toFixed(2)} ms without (${signed(log.on / log.off - 1)})`,
    `An act of rating: ${log.entryBytes.toFixed(0)} bytes of entry, ${log.logBytes.toFixed(0)} bytes of tree and checkpoint`,
  ].join('\n')
}

function signed(part: number): string {
  return `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(0)} %`
}
