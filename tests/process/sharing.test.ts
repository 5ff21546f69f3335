import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { checked, told } from '../checkpoints/played.ts'
import { serve } from '../support/compiled.ts'
import { rowsOf } from '../support/factories.ts'
import { replayed, standing } from '../support/replay.ts'
import { scratch } from '../support/scratch.ts'
import { filledDesk, inDesk } from '../support/storm-desk.ts'
import { visitor } from '../support/world.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const NOTES_EACH = 25

test('two processes on one file both save, and each sees what the other saved', async () => {
  const data = path.join(scratch(), 'desk.db')
  const { people, claims } = await filledDesk(data)
  const desks = await Promise.all([serve(data), serve(data)])
  const [ana, ben] = desks.map(({ url }, i) =>
    visitor(url, people[i]?.actor as never, people[i]?.cookie ?? ''),
  )
  if (!ana || !ben) throw new Error('Two are needed.')
  const writes = async (by: typeof ana, n: number) => {
    const { status } = await by.post(`/claims/${claims[0]}/notes`, {
      body: `Note ${n} by ${by.actor.name}.`,
      parent: '',
    })
    expect(status).toBe(303)
  }
  const many = (by: typeof ana) => Promise.all(Array.from({ length: NOTES_EACH }, (_, n) => writes(by, n)))
  const [, , meanwhile] = await Promise.all([many(ana), many(ben), checked(data)])
  expect(told(meanwhile)).toEqual([])
  for (const by of [ana, ben]) {
    const page = await by.get(`/claims/${claims[0]}`)
    expect(page.document.querySelectorAll('li[id^="note-"]')).toHaveLength(2 * NOTES_EACH)
  }
  const wording = (by: typeof ana, words: string) =>
    by.post(`/claims/${claims[0]}`, { version: '2', wording: words, claimant: '', kind: 'event', tags: '' })
  const answers = await Promise.all([wording(ana, 'Hers.'), wording(ben, 'His.')])
  expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409])
  for (const desk of desks) desk.kill('SIGTERM')
  for (const desk of desks) expect(await desk.ends()).toEqual({ code: 0, signal: null })
  await inDesk(data, async (context) => {
    expect(await rowsOf({ context }, 'notes')).toHaveLength(2 * NOTES_EACH)
    expect(await replayed({ context })).toEqual(await standing({ context }))
  })
  expect(told(await checked(data))).toEqual([])
})
