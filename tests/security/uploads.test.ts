import { expect, test } from 'vitest'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

test.each(['utf-16', 'utf-7', 'x-unknown', 'base64', 'hex'])(
  'a part that names the character set %s is read or refused, and breaks nothing',
  async (charset) => {
    const world = await makeWorld()
    const person = await world.signedIn('reviewer')
    const type = `Content-Type: text/plain; charset=${charset}`
    const body = `--XX\r\nContent-Disposition: form-data; name="text"\r\n${type}\r\n\r\nabcd\r\n--XX--\r\n`
    expect((await sent(world, person, body)).status).toBeLessThan(500)
  },
)

test('names of the language itself are fields like any other', async () => {
  const world = await makeWorld()
  const person = await world.signedIn('reviewer')
  const fields = ['__proto__', 'constructor', 'toString', 'text', 'language', 'hasOwnProperty']
  const part = (name: string) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nen\r\n`
  expect((await sent(world, person, `${fields.map(part).join('')}--XX--\r\n`)).status).toBe(200)
})

function sent(world: World, person: Visitor, body: string): Promise<Response> {
  return fetch(`${world.origin}/articles/preview`, {
    method: 'POST',
    headers: {
      Accept: 'text/html',
      Cookie: person.cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'multipart/form-data; boundary=XX',
    },
    body,
  })
}
