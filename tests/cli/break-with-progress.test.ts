import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { breakWithProgress } from '../../src/cli/break-with-progress.ts'

const book = 'The mayor of Tavira opened twelve clinics on Monday, and the old bridge was closed. '.repeat(
  2_000,
)

test('Ctrl-C stops the breaking of a long text', async () => {
  const broken = breakWithProgress(book, 'en')
  process.emit('SIGINT')
  expect(await broken).toBe(null)
  expect(process.listenerCount('SIGINT')).toBe(0)
})

test('otherwise it gives what breaking at once gives', async () => {
  const text = book.slice(0, 10_000)
  expect(await breakWithProgress(text, 'en')).toEqual(breakText(text, 'en'))
})
