import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './client.ts'

export interface Measured {
  n: number
  /** Server time per request in milliseconds. */
  median: number
  p95: number
  /** Processor time of the server's thread per request, on average, in milliseconds: steady on a busy machine. */
  cpu: number
  /** Size of an answer, on average. */
  bytes: number
}

export interface Meter {
  /** Wraps an app so that its requests are timed: from reaching the handler to the answer being handed over. */
  timed(app: RequestListener): RequestListener
  /** Sends the requests one after the other. @throws Error when one is refused */
  measure(requests: Asked[]): Promise<Measured>
  close(): Promise<void>
}

/** @param warmUp how many requests of each measurement come first and do not count */
export function makeMeter(warmUp: number): Meter {
  const client = new Worker(new URL('./client.js', import.meta.url))
  let times: number[] = []
  const send = async (requests: Asked[]): Promise<Answered> => {
    client.postMessage(requests)
    const [answered] = await once(client, 'message')
    return answered
  }
  return {
    timed: (app) => (req, res) => {
      const start = performance.now()
      res.once('finish', () => times.push(performance.now() - start))
      app(req, res)
    },
    async measure(requests) {
      times = []
      const before = process.threadCpuUsage()
      const { bytes, failed } = await send(requests)
      const { user, system } = process.threadCpuUsage(before)
      if (failed) throw new Error(failed)
      const counted = times.slice(warmUp).sort((a, b) => a - b)
      return {
        n: counted.length,
        median: quantile(counted, 0.5),
        p95: quantile(counted, 0.95),
        cpu: (user + system) / 1000 / requests.length,
        bytes: Math.round(bytes / requests.length),
      }
    },
    close: async () => {
      await client.terminate()
    },
  }
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
