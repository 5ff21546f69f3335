import { expect, test } from 'vitest'
import { importedArticle } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'

test('one form’s key sent with another saves both, and never gives one’s answer for the other', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const once = crypto.randomUUID()
  const renamed = await person.post('/me/name', { name: 'Nadia', version: '1', once })
  expect(renamed.status).toBe(303)
  const article = await importedArticle(person, undefined, { once })
  const source = await person.post('/sources', { title: 'A register', kind: 'document', once })
  expect(source.headers.get('location')).toMatch(/^\/sources\/[\w-]{36}$/)
  expect(source.headers.get('location')).not.toContain(article)
})

test('a form sent four times at once is saved once', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const form = { title: 'A register', kind: 'document', once: crypto.randomUUID() }
  const answers = await Promise.all([1, 2, 3, 4].map(() => person.post('/sources', form)))
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
  expect(await world.context.read.selectFrom('sources').select('id').execute()).toHaveLength(1)
})

test('two people’s forms with the same key are two', async () => {
  const world = await makeWorld()
  const form = { title: 'A register', kind: 'document', once: crypto.randomUUID() }
  const one = await (await world.signedIn('reviewer')).post('/sources', form)
  const other = await (await world.signedIn('reviewer')).post('/sources', form)
  expect([one.status, other.status]).toEqual([303, 303])
  expect(one.headers.get('location')).not.toBe(other.headers.get('location'))
})
