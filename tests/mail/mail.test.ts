import { describe, expect, test } from 'vitest'
import { MOST_TRIES } from '../../src/mail/outbox.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { chooseMail } from '../../src/notifications/queries.ts'
import type { MailChoice } from '../../src/notifications/vocabulary.ts'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import { makeWorld, type Visitor } from '../support/world.ts'
import { headerOf, type MailServer, mailServer, textOf } from './mail-server.ts'
import { type Sending, sendingOf } from './sending.ts'

const HOUR = 3_600_000

interface Desk extends DeskWithClaim, Sending {
  server: MailServer
  chooses(by: Visitor, choice: MailChoice): Promise<void>
  mails(): Promise<number>
}

async function desk(): Promise<Desk> {
  const server = await mailServer()
  const world = await deskWithClaim({
    ASSAY_SMTP_URL: server.url,
    ASSAY_MAIL_FROM: 'Our desk <desk@news.example>',
  })
  const { context } = world
  return {
    ...{ ...world, ...sendingOf(world), server },
    chooses: async (by, choice) => {
      expect((await by.post('/notifications/mail', { choice })).status).toBe(303)
    },
    mails: async () => (await context.read.selectFrom('mails').select('id').execute()).length,
  }
}

async function mentions(world: Desk, body = '@Ben Okafor which register?') {
  const written = await world.ana.post(`/claims/${world.claim}/notes`, { body, parent: '' })
  expect(written.status).toBe(303)
}

describe('a mail at once', () => {
  test('tells what happened, with a link, and is sent once', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    await mentions(world, '@Ben Okafor which register?\nThe state’s?')
    expect(world.server.received).toEqual([])
    await world.send()
    await world.send()
    expect(world.server.received).toHaveLength(1)
    const [mail] = world.server.received
    if (!mail) return
    expect(mail).toMatchObject({
      from: 'desk@news.example',
      to: [`${world.ben.actor.id}@desk.example`],
    })
    expect(headerOf(mail, 'Subject')).toMatch(/^Our desk: Ana Petrova named you in a note on claim \d+$/)
    expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(mail, 'Content-Type')).toMatch(/^text\/plain/)
    const text = textOf(mail)
    expect(text).toContain('> @Ben Okafor which register?')
    expect(text).toContain('> The state’s?')
    expect(text).toContain(`${world.origin}/claims/${world.claim}#note-`)
    expect(await world.mails()).toBe(0)
  })

  test('cannot be made to hold other headers by what somebody is called or writes', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    await world.ana.post('/me/name', { name: 'Ana\r\nBcc: x@evil.example', version: '1' })
    await mentions(world, '@Ben Okafor\r\n.\r\nBcc: x@evil.example')
    await world.send()
    const [mail] = world.server.received
    expect(mail?.to).toEqual([`${world.ben.actor.id}@desk.example`])
    expect(mail && headerOf(mail, 'Bcc')).toBe('')
  })

  test('goes to nobody who did not choose it, who has read it, or who was shut out', async () => {
    const world = await desk()
    await mentions(world)
    await world.send()
    expect(world.server.received).toEqual([])
    await world.chooses(world.ben, 'at once')
    await mentions(world)
    await world.ben.post('/notifications/read', { all: '1' })
    await world.send()
    expect([world.server.received, await world.mails()]).toEqual([[], 0])
    await mentions(world)
    const admin = await world.signedIn('admin')
    await admin.post(`/desk/people/${world.ben.actor.id}/disabling`, { version: '1' })
    await world.send()
    expect([world.server.received, await world.mails()]).toEqual([[], 0])
  })

  test('is written with the act or not at all', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    const refused = await world.ana.post(`/claims/${world.claim}/notes`, { body: '', parent: '' })
    expect([refused.status, await world.mails()]).toEqual([422, 0])
    const once = crypto.randomUUID()
    for (let n = 0; n < 2; n++)
      await world.ana.post(`/claims/${world.claim}/notes`, { body: '@Ben twice', parent: '', once })
    expect(await world.mails()).toBe(1)
  })
})

describe('a mail that is not taken', () => {
  test('is sent again after a while that doubles', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    await mentions(world)
    world.server.refuseWith(451)
    await world.send()
    world.server.refuseWith(null)
    await world.send()
    expect(world.server.received).toEqual([])
    world.wait(60_000)
    world.server.refuseWith(451)
    await world.send()
    world.server.refuseWith(null)
    world.wait(60_000)
    await world.send()
    expect(world.server.received).toEqual([])
    world.wait(60_000)
    await world.send()
    expect(world.server.received).toHaveLength(1)
    expect(await world.mails()).toBe(0)
  })

  test('is given up when the server says never, or after some hours', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    await mentions(world)
    world.server.refuseWith(550)
    await world.send()
    expect(await world.mails()).toBe(0)
    expect(world.log.at(-1)).toContain('mail_given_up')
    await mentions(world)
    world.server.refuseWith(421)
    for (let n = 1; n < MOST_TRIES; n++) {
      await world.send()
      expect(await world.mails()).toBe(1)
      world.wait(2 * HOUR)
    }
    await world.send()
    expect(await world.mails()).toBe(0)
  })

  test('waits where no server answers, and the log holds no address and no password', async () => {
    const world = await desk()
    await world.chooses(world.ben, 'at once')
    await mentions(world)
    await world.send({ url: 'smtp://desk:a%20secret@127.0.0.1:9', from: 'desk@news.example' })
    const { log } = world
    expect(log.join('')).toContain('mail_failed')
    expect(log.join('')).not.toMatch(/secret|@/)
    expect(await world.mails()).toBe(1)
  })
})

describe('a program that ends while it sends', () => {
  test('sends the mail once more, and never a third time', async () => {
    const world = await desk()
    const { context } = world
    await world.chooses(world.ben, 'at once')
    await mentions(world)
    // The server has the mail, and before the program hears so it is gone: the row stays as it is at that moment.
    let asBegun: object[] = []
    world.server.onMail(async () => {
      asBegun = await context.read.selectFrom('mails').selectAll().execute()
    })
    const crash = async () => {
      await world.send()
      for (const row of asBegun)
        await context.keep
          .insertInto('mails')
          .values(row as never)
          .execute()
    }
    await crash()
    expect(world.server.received).toHaveLength(1)
    expect(await world.mails()).toBe(1)
    await world.send()
    expect(world.server.received).toHaveLength(1)
    world.wait(10 * 60_000 + 1)
    await crash()
    expect(world.server.received).toHaveLength(2)
    const ids = new Set(world.server.received.map((mail) => headerOf(mail, 'Message-ID')))
    expect(ids.size).toBe(1)
    world.wait(10 * 60_000 + 1)
    await world.send()
    expect(world.server.received).toHaveLength(2)
    expect(await world.mails()).toBe(0)
  })
})

describe('a daily summary', () => {
  test('holds what is unread, goes out once a day, and not when there is nothing', async () => {
    const world = await desk()
    const { context } = world
    await chooseMail(context.keep, world.ben.actor.id, 'daily', context.now())
    await mentions(world, '@Ben Okafor one')
    await mentions(world, '@Ben Okafor two')
    expect(await world.mails()).toBe(0)
    world.wait(24 * HOUR)
    await world.send()
    await world.send()
    expect(world.server.received).toHaveLength(1)
    const [mail] = world.server.received
    if (!mail) return
    expect(headerOf(mail, 'Subject')).toBe('Our desk: 2 things you have not read')
    expect(textOf(mail)).toMatch(/@Ben Okafor one[\s\S]*@Ben Okafor two/)
    world.wait(24 * HOUR)
    await world.send()
    expect(world.server.received).toHaveLength(1)
    await context.change(world.ana.actor, (c) =>
      writeNote(c, { claim: world.claim }, { body: '@Ben Okafor three', parent: '', once: undefined }),
    )
    world.wait(24 * HOUR)
    await world.send()
    const last = world.server.received[1]
    expect(last && textOf(last)).not.toContain('@Ben Okafor two')
  })
})

test('without a mail server the page says so and offers no choice', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer')
  const { document } = await ana.get('/notifications')
  expect(document.querySelector('main')?.textContent).toContain('This desk sends no mail')
  expect(document.querySelector('[name=choice]')).toBeNull()
})
