import path from 'node:path'
import { createApp } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import { createLog } from '../../src/log.ts'
import { type Listening, listen } from '../../src/server.ts'
import type { Asked } from './client.ts'
import { fillFile } from './fill-file.ts'
import { makeMeter } from './measure.ts'
import { cookieOf, newReviewer } from './new-reviewer.ts'
import { samplesOf } from './samples.ts'
import { rating } from './scenes.ts'

/** What the log adds to a save. */
export interface LogCost {
  n: number
  /** Server time of saving a rating, median in milliseconds: with the history hashed and signed, and without. */
  on: number
  off: number
  /** Bytes of one save in the file: its entry, and the log's nodes and checkpoint. */
  entryBytes: number
  logBytes: number
}

/** Two equal desks, filled alike: the log's work does not depend on how big they are but in the logarithm. */
const ARTICLES = 60
/** Saves in turn on either desk: what else the machine does meets both alike. */
const IN_TURN = 10

/** Measures saves on two equal desks in turn, one of which keeps no tree. */
export async function logCost(folder: string, requests: number): Promise<LogCost> {
  const meter = makeMeter(0)
  const desks = await Promise.all(
    [true, false].map((proved) => openDesk(path.join(folder, `log-${proved}.db`), proved, meter)),
  )
  const [withLog, without] = desks as [Desk, Desk]
  const most = Math.min(requests, withLog.asks.length) - (requests % IN_TURN)
  const times: Record<'on' | 'off', number[]> = { on: [], off: [] }
  try {
    for (let i = 0; i < most; i += IN_TURN)
      for (const [side, desk] of [
        ['on', withLog],
        ['off', without],
      ] as const)
        times[side].push((await meter.measure(desk.asks.slice(i, i + IN_TURN))).median)
    return { n: most, on: middle(times.on), off: middle(times.off), ...sizes(withLog.context) }
  } finally {
    await meter.close()
    for (const desk of desks) await desk.server.close().then(() => desk.context.close())
  }
}

interface Desk {
  context: Context
  server: Listening
  asks: Asked[]
}

async function openDesk(file: string, proved: boolean, meter: ReturnType<typeof makeMeter>): Promise<Desk> {
  await fillFile(file, ARTICLES)
  const config = readConfig({ ASSAY_DATA: file, ASSAY_PORT: '0' })
  const context = await createContext(config, undefined, undefined, proved)
  const { open, levels } = samplesOf(context)
  const cookie = await cookieOf(context, await newReviewer(context))
  const server = await listen(meter.timed(createApp(context, createLog('info', { write() {} }))), config)
  const port = Number(new URL(server.url).port)
  const asks = open.map((id, i) => ({
    port,
    cookie,
    path: `/claims/${id}/ratings`,
    fields: rating(levels.true, 'true', i),
  }))
  return { context, server, asks }
}

/** Averages over the newest acts, which are the saves measured. */
function sizes({ connection: { raw } }: Context): Pick<LogCost, 'entryBytes' | 'logBytes'> {
  const one = (text: string) => Number(raw?.prepare(text).pluck().get())
  const bytes = (table: string) => one(`select sum(pgsize) from dbstat where name = '${table}'`)
  return {
    entryBytes: one(
      'select avg(length(entry)) from (select entry from revisions order by seq desc limit 100)',
    ),
    logBytes:
      bytes('log_nodes') / one('select max(seq) from revisions') +
      bytes('checkpoints') / one('select count(*) from checkpoints'),
  }
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}
