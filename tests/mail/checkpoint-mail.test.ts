import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../src/checkpoints/verify/snapshot.ts'
import { verify } from '../../src/checkpoints/verify/verify.ts'
import { checkNote, readCheckpoint, readVerifierKey } from '../../src/merkle/verifier.ts'
import { fingerprint } from '../../src/merkle/writing.ts'
import { importedArticle } from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { headerOf, type MailServer, mailServer, partsOf, type Received, textOf } from './mail-server.ts'
import { type Sending, sendingOf } from './sending.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ARCHIVE = 'Archive@house.example'
const LAWYER = 'law@house.example'

interface Desk extends World, Sending {
  ana: Visitor
  server: MailServer
}

/** A desk at six in the morning UTC that mails its checkpoints. */
async function desk(addresses = ARCHIVE): Promise<Desk> {
  const server = await mailServer()
  const world = await makeWorld({
    ASSAY_SMTP_URL: server.url,
    ASSAY_MAIL_FROM: 'Our desk <desk@news.example>',
    ASSAY_CHECKPOINT_MAIL: addresses,
    ASSAY_SESSION_IDLE_HOURS: '720',
  })
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  untilSix(world)
  return { ...world, ...sendingOf(world), ana, server }
}

function untilSix({ context, wait }: World): void {
  wait(DAY - ((context.now().getTime() - 6 * HOUR) % DAY))
}

/** The note in a mail, with what the text beside it says. */
function opened(mail: Received | undefined): { note: string; text: string } {
  if (!mail) throw new Error('There is no such mail.')
  const [text, file] = partsOf(mail)
  if (!text || !file) throw new Error('The mail has no file.')
  return { note: textOf(file), text: textOf(text) }
}

const sizes = ({ server }: Desk) => server.received.map((mail) => readCheckpoint(opened(mail).note).size)

describe('a mailed checkpoint', () => {
  test('arrives as it was signed, with what to keep it for and how to check it', async () => {
    const world = await desk()
    await world.send()
    expect(world.server.received).toHaveLength(1)
    const [mail] = world.server.received
    expect(mail?.to).toEqual([ARCHIVE])
    const { note, text } = opened(mail)
    const latest = await world.context.read
      .selectFrom('checkpoints')
      .selectAll()
      .orderBy('size', 'desc')
      .executeTakeFirstOrThrow()
    expect(note).toBe(latest.note)
    const [key] = await world.context.read.selectFrom('log_keys').select('verifier_key').execute()
    expect(checkNote(note, [readVerifierKey(key?.verifier_key ?? '')]).good).toHaveLength(1)
    const { size, root } = readCheckpoint(note)
    expect(size).toBe((await world.acts()).length)
    const words = [`${size} acts`, fingerprint(root), key?.verifier_key, 'Keep this mail where nobody']
    for (const said of [...words, `assay verify --against checkpoint-${size}.txt`])
      expect(text).toContain(said)
    expect(mail && headerOf(mail, 'Subject')).toContain(fingerprint(root))
    const [, file] = mail ? partsOf(mail) : []
    expect(file && headerOf(file, 'Content-Disposition')).toBe(`attachment; filename=checkpoint-${size}.txt`)
    expect((await world.ana.get(`/history/log/checkpoints/${size}`)).text).toBe(note)
  })

  test('shows later that the history goes on from it, or that it does not', async () => {
    const world = await desk()
    await world.send()
    const { note } = opened(world.server.received[0])
    await importedArticle(world.ana)
    const against = async (text: string) => {
      const snapshot = await snapshotOf(world.context.connection, ':memory:')
      const { ok } = await verify(snapshot.raw, { since: null, against: text })
      snapshot.close()
      return ok
    }
    expect(await against(note)).toBe(true)
    const other = await desk()
    await other.send()
    expect(await against(opened(other.server.received[0]).note)).toBe(false)
  })
})

describe('checkpoints are mailed', () => {
  test('once a day, and only when the log has grown', async () => {
    const world = await desk()
    await world.send()
    const first = (await world.acts()).length
    await importedArticle(world.ana)
    world.wait(17 * HOUR)
    await world.send()
    expect(sizes(world)).toEqual([first])
    untilSix(world)
    await world.send()
    await world.send()
    const second = (await world.acts()).length
    expect(sizes(world)).toEqual([first, second])
    for (let day = 0; day < 2; day++) {
      untilSix(world)
      await world.send()
    }
    expect(sizes(world)).toEqual([first, second])
    await importedArticle(world.ana)
    await world.send()
    expect(sizes(world)).toEqual([first, second, second + 1])
    expect(await world.context.read.selectFrom('mails').selectAll().execute()).toEqual([])
  })

  test('to each address by itself: what one server refuses the others get all the same', async () => {
    const world = await desk(`${ARCHIVE}, ${LAWYER}`)
    await world.send()
    expect(world.server.received.map(({ to }) => to).sort()).toEqual([[ARCHIVE], [LAWYER]])
    untilSix(world)
    await importedArticle(world.ana)
    world.server.refuseWith(550)
    await world.send()
    expect(world.log.at(-1)).toContain('mail_given_up')
    expect(world.log.join('')).not.toMatch(/house\.example/)
    world.server.refuseWith(null)
    await world.send()
    expect(world.server.received).toHaveLength(2)
    untilSix(world)
    // Nothing is new since, but they have not got what was new then.
    await world.send()
    expect(world.server.received).toHaveLength(4)
    expect(sizes(world).at(-1)).toBe((await world.acts()).length)
  })

  test('not twice and not never, wherever the program ends', async () => {
    const world = await desk()
    const { keep, read } = world.context
    // Before the server has it: the row stands in the outbox, and a start anew adds none.
    world.server.refuseWith(451)
    await world.send()
    world.server.refuseWith(null)
    world.wait(60_000)
    await Promise.all([world.send(), world.send()])
    expect(world.server.received).toHaveLength(1)

    // When the server has it and the program does not know: once more under the same id, and then the next day's.
    untilSix(world)
    await importedArticle(world.ana)
    let begun: object[] = []
    let told: object[] = []
    world.server.onMail(async () => {
      begun = await read.selectFrom('mails').selectAll().execute()
      told = await read.selectFrom('checkpoint_mailings').selectAll().execute()
    })
    const crash = async () => {
      await world.send()
      await keep.deleteFrom('checkpoint_mailings').execute()
      for (const row of told)
        await keep
          .insertInto('checkpoint_mailings')
          .values(row as never)
          .execute()
      for (const row of begun)
        await keep
          .insertInto('mails')
          .values(row as never)
          .execute()
    }
    await crash()
    await world.send()
    expect(world.server.received).toHaveLength(2)
    world.wait(10 * 60_000 + 1)
    await world.send()
    const ids = world.server.received.map((mail) => headerOf(mail, 'Message-ID'))
    expect([ids.length, ids[1] === ids[2]]).toEqual([3, true])

    // Down for days with one still in the outbox: one mail, of what the log is by then.
    untilSix(world)
    await importedArticle(world.ana)
    await crash()
    world.server.onMail(async () => {})
    untilSix(world)
    await importedArticle(world.ana)
    await world.send()
    await world.send()
    expect(world.server.received).toHaveLength(5)
    expect(sizes(world).at(-1)).toBe((await world.acts()).length)
    expect(await read.selectFrom('mails').selectAll().execute()).toEqual([])
  })

  test('to nobody when none is named, and to nobody who is named no more', async () => {
    const world = await desk()
    world.server.refuseWith(451)
    await world.send()
    world.server.refuseWith(null)
    world.context.config.checkpointMail.length = 0
    world.wait(HOUR)
    await world.send()
    expect(world.server.received).toEqual([])
    expect(await world.context.read.selectFrom('mails').selectAll().execute()).toEqual([])
  })
})

test('the log’s page says to whom they go, how far each got, or how to have them mailed', async () => {
  const world = await desk(`${ARCHIVE}, ${LAWYER}`)
  const said = async () =>
    [...(await world.ana.get('/history/log')).document.querySelectorAll('.log-address')].map((address) =>
      address.parentElement?.textContent?.replace(/\s+/g, ' ').trim(),
    )
  expect(await said()).toEqual([`${ARCHIVE}none has gone yet`, `${LAWYER}none has gone yet`])
  await world.send()
  const { length } = await world.acts()
  const [archive] = await said()
  expect(archive).toMatch(new RegExp(`^${ARCHIVE}last .*, the log of ${length} acts$`))
  const silent = await makeWorld()
  const page = await (await silent.signedIn('reader')).get('/history/log')
  expect(page.document.querySelector('main')?.textContent).toContain('ASSAY_CHECKPOINT_MAIL')
})
