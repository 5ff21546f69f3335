import { expect, test } from 'vitest'
import { importedArticle } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'

test('a title cut inside a character of two units still names a download', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const article = await importedArticle(person, undefined, { title: `${'a'.repeat(79)}😀😀 more` })
  const answer = await person.get(`/articles/${article}/report.csv`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''aaa")
})

test('a title cannot turn the file name’s ending round, nor add a header', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const article = await importedArticle(person, undefined, { title: 'Re\u202efdp.exe"; x="\u2028../a' })
  const answer = await person.get(`/articles/${article}/report.html`)
  expect(answer.status).toBe(200)
  const name = decodeURIComponent(answer.headers.get('content-disposition') ?? '')
  expect(name).toMatch(/^attachment; /)
  expect(name).not.toMatch(/\p{Bidi_Control}|exe"; x=/u)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})
