import path from 'node:path'
import { expect, test } from 'vitest'
import { replaceLogKeys } from '../../src/checkpoints/commands.ts'
import { VerificationRuns } from '../../src/checkpoints/verification-runs.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { createLog } from '../../src/log.ts'
import { makeSigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { readVerifierKey } from '../../src/merkle/verifier.ts'
import { replaceKeyFile } from '../../src/signing-keys.ts'
import { VerificationPage } from '../../views/checkpoints/verification-page.tsx'
import { renderDocument } from '../../views/layout.tsx'
import { importedArticle, madeClaim, rowsOf } from '../support/factories.ts'
import { scratch } from '../support/scratch.ts'
import { type Answer, makeWorld, type Visitor, type World } from '../support/world.ts'

const address = '/history/verification'

/** Starts a check and waits until the page has its result. */
async function check(by: Visitor, extent: 'new' | 'all'): Promise<Answer> {
  expect((await by.post(address, { extent })).status).toBe(303)
  for (;;) {
    const page = await by.get(address)
    if (!page.document.querySelector('progress')) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const heading = (page: Answer) => page.document.querySelector('#last')?.textContent ?? ''
const kept = ({ context }: World) =>
  context.read.selectFrom('verifications').selectAll().orderBy('id').execute()
const findings = (page: Answer) =>
  [...page.document.querySelectorAll('.findings li')].map((line) => line.textContent ?? '')

test('an editor checks everything, then what is new, and sees when, by whom and how far', async () => {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor', 'Eve Adler')]
  await importedArticle(ana)
  const before = await eve.get(address)
  expect(before.text).toContain('The history was never checked here')
  expect([...before.document.querySelectorAll('main button')].map((b) => b.textContent)).toEqual([
    'Check everything',
  ])
  const acts = (await world.acts()).length
  const page = await check(eve, 'all')
  expect(heading(page)).toBe('All is well')
  expect(page.text).toContain(`Everything was checked: ${acts} acts and every row.`)
  expect(page.document.querySelector('main')?.textContent).toContain('Checked by Eve Adler')
  expect(await kept(world)).toMatchObject([{ ok: 1, whole: 1, size: acts, by: eve.actor.id }])
  await importedArticle(ana)
  const later = await check(eve, 'new')
  expect(heading(later)).toBe('All is well')
  expect(later.text).toContain(`What was new was checked, up to act ${acts + 1}`)
  expect((await kept(world)).map(({ whole, ok }) => [whole, ok])).toEqual([
    [1, 1],
    [0, 1],
  ])
  // A check is no act.
  expect((await world.acts()).length).toBe(acts + 1)
})

test('the page tells the log’s name, its key and the last checkpoint', async () => {
  const world = await makeWorld()
  const eve = await world.signedIn('editor')
  const [key] = await rowsOf(world, 'log_keys')
  const { document } = await eve.get(address)
  const facts = document.querySelector('.log-facts')?.textContent ?? ''
  expect(facts).toContain(key?.verifier_key)
  expect(facts).toContain(key?.verifier_key.split('+')[0])
  expect(facts).toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}, \d+ acts/)
})

test('a key that was replaced is told by every check and by the log’s page, with its act', async () => {
  const keyFile = path.join(scratch(), 'desk.key')
  const world = await makeWorld({ ASSAY_KEY_FILE: keyFile })
  const [eve, reader] = [await world.signedIn('editor'), await world.signedIn('reader')]
  const [lost] = await rowsOf(world, 'log_keys')
  const told = async (page: Promise<Answer>) =>
    (await page).document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? ''
  expect(await told(check(eve, 'all'))).not.toContain('no key from before')
  expect(await told(reader.get('/history/log'))).not.toContain('lost one')

  const key = makeSigningKey(readVerifierKey(lost?.verifier_key ?? '').name)
  replaceKeyFile(keyFile, [key])
  await world.context.change(systemActor, (c) => replaceLogKeys(c, verifierKeyText(key.verifier), 'Burned'))
  const { seq } = (await world.acts()).at(-1) ?? { seq: 0 }
  for (const extent of ['new', 'all'] as const) {
    const page = await check(eve, extent)
    expect(heading(page)).toBe('All is well, if the key is the desk’s own')
    const text = await told(Promise.resolve(page))
    expect(text).toContain(`Key ${key.verifier.id} came in with act ${seq}, by Assay,`)
    expect(page.document.querySelector(`main a[href="/history/${seq}"]`)?.textContent).toBe(`act ${seq}`)
  }
  expect(await told(reader.get('/history/log'))).toContain(`Put in place of a lost one by act ${seq}:`)
})

test('what is wrong is named, with what to do, and no rating is told', async () => {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor')]
  const claim = await madeClaim(ana, await importedArticle(ana))
  const { raw } = world.context.connection
  raw?.prepare('update claims set wording = ?, state = ? where id = ?').run('Forged.', 'disputed', claim)
  const page = await check(eve, 'all')
  expect(heading(page)).toBe('Something is wrong')
  const lines = findings(page)
  expect(lines).toEqual([
    expect.stringMatching(
      new RegExp(
        `^claims ${claim}: column wording is “Forged\\.”, the log says “.+”, last written by act \\d+$`,
      ),
    ),
    expect.stringMatching(
      new RegExp(`^claims ${claim}: column state is not what the log says, last written by act \\d+$`),
    ),
  ])
  expect(page.text).toContain('What to do')
  const [row] = await kept(world)
  expect(row).toMatchObject({ ok: 0 })
  expect(row?.findings_json).not.toContain('disputed')
  // Nothing well to go on from: only everything can be checked.
  expect(page.document.querySelectorAll('main form')).toHaveLength(1)
})

test('thousands of findings are counted', async () => {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor')]
  for (let i = 0; i < 6; i++) await importedArticle(ana)
  const lines = (await rowsOf(world, 'lines')).length
  world.context.connection.raw?.exec('update lines set paragraph = 9')
  const listed = findings(await check(eve, 'all'))
  expect(listed).toHaveLength(22)
  expect(listed.at(-1)).toBe(`and ${lines - 21} more`)
})

test('the log’s page leads to the check only whoever may see it', async () => {
  const world = await makeWorld()
  const links = async (role: 'reader' | 'reviewer' | 'editor') => {
    const { document } = await (await world.signedIn(role)).get('/history/log')
    return document.querySelectorAll(`main a[href="${address}"]`).length
  }
  expect([await links('reader'), await links('reviewer'), await links('editor')]).toEqual([0, 0, 1])
})

test('one check at a time', async () => {
  const world = await makeWorld()
  const eve = await world.signedIn('editor')
  const runs = new VerificationRuns(world.context, createLog('silent'))
  const { over } = runs.start(eve.actor, true)
  expect(() => runs.start(eve.actor, true)).toThrow('being checked already')
  await over
  expect(runs.run).toBe(null)
  // There is none any more: the page is to be loaded anew.
  const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
  expect((await eve.get(address, fragment)).headers.get('HX-Refresh')).toBe('true')
})

test('while a check goes on the page tells how far it is, asks again by itself, and starts no other', () => {
  const run = { id: '1', progress: { part: 'rows', done: 3, of: 12 }, over: Promise.resolve() } as const
  const log = { size: 0, name: null, keys: [], checkpoint: null }
  const page = { log, last: null, hasGood: true, run }
  const text = renderDocument(
    <VerificationPage frame={{ viewer: null, path: address, toast: null }} page={page} />,
  )
  expect(text).toContain('Step 2 of 2, the rows of the tables: 25 per cent.')
  expect(text).toContain('http-equiv="refresh"')
  expect(text).toContain(`hx-get="${address}"`)
  expect(text).not.toContain('Check everything</button>')
})

test('a check that was cut off says so, and what is new is checked from the last good one', async () => {
  const world = await makeWorld()
  const eve = await world.signedIn('editor')
  await check(eve, 'all')
  await world.context.keep
    .insertInto('verifications')
    .values({
      ...{ id: 'ffffffff', at: '2025-03-17T09:00:00.000Z', by: eve.actor.id, size: 0, root: '', whole: 1 },
      ...{ ok: null, findings_json: '{"findings":[],"counts":{}}', ms: 0 },
    })
    .execute()
  const page = await eve.get(address)
  expect(heading(page)).toBe('The last check did not end')
  expect(page.text).toContain('cut off when the desk was stopped')
  expect([...page.document.querySelectorAll('main button')].map((b) => b.textContent)).toEqual([
    'Check what is new',
    'Check everything',
  ])
})

test('a reviewer neither sees the page nor starts a check; what is no extent is refused', async () => {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor')]
  expect((await ana.get(address)).status).toBe(403)
  expect((await ana.post(address, { extent: 'all' })).status).toBe(403)
  expect((await ana.get('/history')).text).not.toContain(address)
  expect((await eve.get('/history')).text).toContain(address)
  expect((await eve.post(address, { extent: 'some' })).status).toBe(422)
  expect(await kept(world)).toEqual([])
})
