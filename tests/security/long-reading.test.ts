import { expect, test } from 'vitest'
import { breakTextApart, readUploadApart, SHORT_TEXT } from '../../src/articles/intake/read-apart.ts'
import { breakText } from '../../src/breaker/break.ts'
import type { Step } from '../../src/breaker/types.ts'
import { makeWorld } from '../support/world.ts'

const sentence =
  'The ministry opened 12 clinics in Tavira in March 2025, and the mayor said that it was the largest project.'

test('others are answered while a very long article is read', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const text = Array<string>(1200).fill(sentence).join('\n\n')
  let isDone = false
  const preview = person.post('/articles/preview', { text, language: 'en' }).finally(() => {
    isDone = true
  })
  const waits: number[] = []
  while (!isDone) {
    const began = performance.now()
    await world.stranger.get('/healthz')
    waits.push(performance.now() - began)
  }
  const answer = await preview
  expect([200, 303]).toContain(answer.status)
  // In one thread the first look would wait for the whole reading, and be the only one.
  expect(waits.length).toBeGreaterThan(10)
})

test('what comes back from the thread is what would have been made here', async () => {
  const text = `${sentence} `.repeat(SHORT_TEXT / 50).trim()
  expect(text.length).toBeGreaterThan(SHORT_TEXT)
  expect(await breakTextApart(text, 'en')).toEqual(breakText(text, 'en'))
})

test('a reading says how far it is, ends at once when it is stopped, and the next one is read', async () => {
  const text = Array<string>(3_700).fill(sentence).join('\n\n')
  const stop = new AbortController()
  const steps: Step[] = []
  const onStep = (step: Step) => {
    steps.push(step)
    stop.abort(new Error('stopped'))
  }
  const next = breakTextApart(`${sentence} `.repeat(200), 'en')
  const waiting = new AbortController()
  const given = breakTextApart(text, 'en', { signal: waiting.signal })
  waiting.abort(new Error('never begun'))
  await expect(given).rejects.toThrow('never begun')
  await expect(breakTextApart(text, 'en', { onStep, signal: stop.signal })).rejects.toThrow('stopped')
  expect(steps).toHaveLength(1)
  expect(steps[0]?.done).toBeLessThan(text.length)
  expect(steps[0]?.total).toBe(text.length)
  expect((await next).lines).toHaveLength(200)
  expect((await breakTextApart(`${sentence} `.repeat(300), 'en')).lines).toHaveLength(300)
})

test('a file that is refused there is refused here, by the same field; the next one is read', async () => {
  const pdf = { name: 'a.txt', bytes: Buffer.from('%PDF-1.7') }
  await expect(readUploadApart(pdf)).rejects.toMatchObject({
    status: 422,
    fields: { file: expect.stringContaining('PDF') },
  })
  const draft = await readUploadApart({ name: 'a.txt', bytes: Buffer.from(sentence) })
  expect(draft.text).toBe(sentence)
})

test('a text far beyond the longest is refused without being looked through', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const began = performance.now()
  const answer = await person.post('/articles', { title: 'T', language: 'en', text: 'a. '.repeat(500_000) })
  expect(answer.status).toBe(422)
  expect(answer.text.length).toBeLessThan(100_000)
  expect(performance.now() - began).toBeLessThan(3000)
})

test('a text of nothing visible is no article', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const answer = await person.post('/articles', { title: 'T', language: 'en', text: '\u200b\u2060' })
  expect(answer.status).toBe(422)
})
