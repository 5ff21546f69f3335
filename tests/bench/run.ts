import { createApp } from '../../src/app.tsx'
import type { Context } from '../../src/context.ts'
import { createLog } from '../../src/log.ts'
import { listen } from '../../src/server.ts'
import { bareApp } from './bare.ts'
import { type Measured, makeMeter } from './measure.ts'
import { cookieOf, newReviewer } from './new-reviewer.ts'
import type { Options } from './options.ts'
import type { Line } from './result.ts'
import { samplesOf } from './samples.ts'
import { scenes } from './scenes.ts'

/** How many requests of each measurement come first and do not count. */
const WARM_UP = 30

/** Measures the bare route, everything of the desk, and the bare route again. */
export async function linesOf(
  context: Context,
  { requests, only }: Pick<Options, 'requests' | 'only'>,
): Promise<Line[]> {
  const samples = samplesOf(context)
  const cookies = {
    reading: await cookieOf(context, samples.people[1] ?? ''),
    saving: await cookieOf(context, await newReviewer(context)),
  }
  const meter = makeMeter(WARM_UP)
  // Requests are written to the log as in production, but not between the lines of the table.
  const log = createLog('info', { write() {} })
  const desk = await listen(meter.timed(createApp(context, log)), context.config)
  const bare = await listen(meter.timed(bareApp()), context.config)
  const measure = (url: string, count: number, ask: (i: number) => object) => {
    const port = Number(new URL(url).port)
    return meter.measure(Array.from({ length: count + WARM_UP }, (_, i) => ({ port, path: '/', ...ask(i) })))
  }
  try {
    const before = await measure(bare.url, requests, () => ({}))
    const times: (Measured & { name: string; aim: number })[] = []
    for (const { name, aim, ask, most = requests + WARM_UP } of scenes(samples)) {
      if (!name.includes(only)) continue
      const count = Math.min(requests, most - WARM_UP)
      const measured = await measure(desk.url, count, (i) => {
        const asked = ask(i)
        return { ...asked, cookie: asked.fields ? cookies.saving : cookies.reading }
      })
      times.push({ name, aim, ...measured })
    }
    const after = await measure(bare.url, requests, () => ({}))
    const unit = (before.median + after.median) / 2
    const ratio = (measured: Measured) => measured.median / unit
    return [
      { name: 'bare Express route, before', aim: null, ...before, ratio: ratio(before) },
      ...times.map((line) => ({ ...line, ratio: ratio(line) })),
      { name: 'bare Express route, after', aim: null, ...after, ratio: ratio(after) },
    ]
  } finally {
    await meter.close()
    await Promise.all([desk.close(), bare.close()])
  }
}
