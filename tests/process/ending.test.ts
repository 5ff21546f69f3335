import { connect } from 'node:net'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { checked, told } from '../checkpoints/played.ts'
import { serve, start } from '../support/compiled.ts'
import { rowsOf } from '../support/factories.ts'
import { replayed, standing } from '../support/replay.ts'
import { scratch } from '../support/scratch.ts'
import { type Filled, filledDesk, inDesk } from '../support/storm-desk.ts'
import { visitor } from '../support/world.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const SAVES_BEFORE_THE_KILL = 40

test('SIGTERM lets a save under way finish, and ends with code 0', async () => {
  const data = path.join(scratch(), 'desk.db')
  const { people, claims } = await filledDesk(data)
  const desk = await serve(data)
  const body = new URLSearchParams({ body: 'Written while the desk was stopping.', parent: '' }).toString()
  const request = [
    `POST /claims/${claims[0]}/notes HTTP/1.1`,
    `Host: ${new URL(desk.url).host}`,
    `Cookie: ${people[0]?.cookie}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    '\r\n',
  ].join('\r\n')
  const socket = connect(Number(new URL(desk.url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(request + body.slice(0, 10))
  // Until the first half has arrived there is nothing under way.
  await new Promise((resolve) => setTimeout(resolve, 300))
  desk.kill('SIGTERM')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await expect(fetch(`${desk.url}/healthz`)).rejects.toThrow()
  socket.write(body.slice(10))
  expect(await desk.ends()).toEqual({ code: 0, signal: null })
  await closed
  expect(answer).toMatch(/^HTTP\/1\.1 303 /)
  await inDesk(data, async (context) =>
    expect((await rowsOf({ context }, 'notes')).map((note) => note.body)).toEqual([
      'Written while the desk was stopping.',
    ]),
  )
})

test('killed in a storm of saves, it has every save that was acknowledged, and the history of each', async () => {
  const data = path.join(scratch(), 'desk.db')
  const filled = await filledDesk(data)
  const desk = await serve(data)
  const blowing = Promise.withResolvers<void>()
  let saved = 0
  const storm = raters(filled, desk.url, () => {
    if (++saved === SAVES_BEFORE_THE_KILL) blowing.resolve()
  })
  await blowing.promise
  desk.kill('SIGKILL')
  expect(await desk.ends()).toEqual({ code: null, signal: 'SIGKILL' })
  const acknowledged = await storm
  // What the last transactions wrote is not in the file itself yet.
  const verified = start(['verify'], { env: { ASSAY_DATA: data } })
  expect([await verified.ends(), verified.out]).toEqual([
    { code: 0, signal: null },
    expect.stringMatching(/^Intact: /),
  ])
  const again = await serve(data)
  const ana = filled.people[0]
  const page = await visitor(again.url, ana?.actor as never, ana?.cookie ?? '').get(
    `/claims/${filled.claims[0]}`,
  )
  expect(page.status).toBe(200)
  again.kill('SIGTERM')
  expect(await again.ends()).toEqual({ code: 0, signal: null })
  await inDesk(data, async (context) => {
    expect(context.connection.raw?.pragma('integrity_check', { simple: true })).toBe('ok')
    const ratings = await rowsOf({ context }, 'ratings')
    for (const [key, { last, sent }] of acknowledged) {
      const rating = ratings.find((rating) => `${rating.rater_id} ${rating.claim_id}` === key)
      const kept = Number(rating?.rationale ?? 0)
      expect(kept, key).toBeGreaterThanOrEqual(last)
      expect(kept, key).toBeLessThanOrEqual(sent)
    }
    expect(await replayed({ context })).toEqual(await standing({ context }))
    const acts = await context.read.selectFrom('revisions').select('seq').orderBy('seq').execute()
    expect(acts.map((act) => act.seq)).toEqual(acts.map((_, i) => i + 1))
  })
  expect(told(await checked(data))).toEqual([])
})

interface Saves {
  /** How many saves were acknowledged. */
  saved: number
  /** The number of the last that was, and of the last that was sent. */
  last: number
  sent: number
}

/** Everybody rates every claim over and over, each time with the next number, until the desk is gone. */
async function raters(
  { people, claims, levels }: Filled,
  url: string,
  onSave: () => void,
): Promise<Map<string, Saves>> {
  const all = new Map<string, Saves>()
  const one = async ({ actor, cookie }: Filled['people'][number]) => {
    const by = visitor(url, actor, cookie)
    for (let n = 1; ; n++) {
      const claim = claims[n % claims.length] ?? ''
      const key = `${actor.id} ${claim}`
      const saves = all.get(key) ?? { saved: 0, last: 0, sent: 0 }
      all.set(key, saves)
      saves.sent = n
      const fields = { question: 'true', level: levels[n % 3] ?? '', confidence: 'low', rationale: String(n) }
      const { status } = await by.post(`/claims/${claim}/ratings`, {
        ...fields,
        reason: 'Looked again.',
        version: String(saves.saved),
      })
      expect(status).toBe(303)
      saves.saved++
      saves.last = n
      onSave()
    }
  }
  const gone = (error: unknown) => {
    if (!(error instanceof TypeError)) throw error
  }
  await Promise.all(people.map((person) => one(person).catch(gone)))
  return all
}
