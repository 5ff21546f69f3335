import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { logKeys } from '../../src/checkpoints/queries.ts'
import { nameWitness } from '../../src/checkpoints/witness-commands.ts'
import type { Context } from '../../src/context.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { checkNote, readVerifierKey } from '../../src/merkle/verifier.ts'
import { type Ran, type Terminal, terminal } from '../support/command-line.ts'
import { rowsOf } from '../support/factories.ts'
import { makeWorld, type World } from '../support/world.ts'

async function renamed(context: Context, times: number): Promise<void> {
  for (let i = 0; i < times; i++)
    await context.change(systemActor, async (c) => {
      const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
      await editDesk(c, { name: `Desk ${version} ${Math.random()}`, version })
    })
}

async function keyOf({ read }: Context): Promise<string> {
  return (await logKeys(read))[0]?.verifier_key ?? ''
}

interface Watched extends Terminal {
  tiles: string
  state: string
  /** What was written by assay tiles is looked at. */
  look(...more: string[]): Promise<Ran>
  key: string
}

/** A desk in a file, and a witness of the folder it writes. */
async function watched(): Promise<Watched> {
  const at = terminal()
  const key = await at.inDesk(async (context) => {
    await ensureDesk(context)
    await renamed(context, 5)
    return keyOf(context)
  })
  const [tiles, state] = [path.join(at.folder, 'tiles'), path.join(at.folder, 'seen')]
  const own = path.join(at.folder, 'witness.key')
  return {
    ...{ ...at, tiles, state, key },
    look: (...more) =>
      at.assay('witness', tiles, '--key-of-log', key, '--key', own, '--state', state, ...more),
  }
}

const evidence = (at: Watched) => readdirSync(at.folder).filter((name) => name.startsWith('seen.evidence'))

test('a witness signs what goes on from what it saw, over more than one tile', async () => {
  const at = await watched()
  for (const more of [0, 0, 3, 300]) {
    if (more)
      await at.inDesk((context) =>
        context.change(systemActor, async (c) => {
          for (let i = 0; i < more; i++) {
            const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
            await editDesk(c, { name: `Desk ${version}`, version })
          }
        }),
      )
    expect((await at.assay('tiles', at.tiles)).code).toBe(0)
    const { code, out, err } = await at.look()
    expect([code, err]).toEqual([0, expect.stringContaining('Seen, checked and signed')])
    const witness = readVerifierKey(/^ {2}(\S+)$/m.exec(err)?.[1] ?? '')
    expect(witness.algorithm).toBe(4)
    expect(checkNote(out, [readVerifierKey(at.key), witness]).good).toHaveLength(2)
  }
  expect(statSync(path.join(at.folder, 'witness.key')).mode & 0o777).toBe(0o600)
  expect(evidence(at)).toEqual([])
  expect(existsSync(`${at.state}.lock`)).toBe(false)
})

test('a log that was written anew with its own key is refused, and both checkpoints are kept', async () => {
  const at = await watched()
  const copy = path.join(at.folder, 'copy.db')
  await at.assay('backup', copy)
  await at.inDesk((context) => renamed(context, 4))
  await at.assay('tiles', at.tiles)
  expect((await at.look()).code).toBe(0)
  const seen = readFileSync(at.state, 'utf8')

  // The same key over another history, once longer and once as long.
  renameSync(copy, at.data)
  for (const acts of [4, 3]) {
    await at.inDesk((context) => renamed(context, acts))
    await at.assay('tiles', at.tiles)
    const { code, out, err } = await at.look()
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/two stories|forked/)
  }
  expect(readFileSync(at.state, 'utf8')).toBe(seen)
  const kept = evidence(at)
  expect(kept).toHaveLength(2)
  for (const name of kept) {
    const text = readFileSync(path.join(at.folder, name), 'utf8')
    expect(text).toContain(seen)
    expect(text.split('Seen now:\n\n')[1]).toMatch(/^127\.0\.0\.1/)
  }
})

test('a log that went back is refused', async () => {
  const at = await watched()
  await at.assay('tiles', at.tiles)
  const [old, checkpoint] = [path.join(at.folder, 'old'), path.join(at.tiles, 'checkpoint')]
  copyFileSync(checkpoint, old)
  await at.inDesk((context) => renamed(context, 1))
  await at.assay('tiles', at.tiles)
  expect((await at.look()).code).toBe(0)
  copyFileSync(old, checkpoint)
  const { code, err } = await at.look()
  expect(code).toBe(1)
  expect(err).toContain('went back')
})

test('what cannot be checked is not signed, and is no evidence', async () => {
  const at = await watched()
  await at.assay('tiles', at.tiles)
  await at.look()
  await at.inDesk((context) => renamed(context, 2))
  await at.assay('tiles', at.tiles)
  const tile = path.join(at.tiles, 'tile', '0', readdirSync(path.join(at.tiles, 'tile', '0')).at(-1) ?? '')
  const newest = path.join(
    tile,
    readdirSync(tile)
      .sort((a, b) => Number(a) - Number(b))
      .at(-1) ?? '',
  )
  const good = readFileSync(newest)
  const bad = Buffer.from(good)
  bad[3] = (bad[3] ?? 0) ^ 1
  for (const [bytes, says] of [
    [bad, 'not those it signs'],
    [good.subarray(1), 'bytes'],
  ] as const) {
    writeFileSync(newest, bytes)
    const { code, out, err } = await at.look()
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(says)
  }
  writeFileSync(newest, good)
  const checkpoint = path.join(at.tiles, 'checkpoint')
  const note = readFileSync(checkpoint, 'utf8')
  writeFileSync(checkpoint, note.replace(/\n\d+\n/, '\n99\n'))
  expect((await at.look()).err).toContain('not what was signed')
  writeFileSync(checkpoint, note)
  expect((await at.look()).code).toBe(0)
  const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
  const foreign = await at.assay('witness', at.tiles, '--key-of-log', other, '--state', at.state)
  expect([foreign.code, foreign.err]).toEqual([1, expect.stringContaining('not signed with the key')])
  expect(evidence(at)).toEqual([])
})

test('two runs at once with one state do not both sign', async () => {
  const at = await watched()
  await at.assay('tiles', at.tiles)
  writeFileSync(`${at.state}.lock`, '')
  const { code, out, err } = await at.look()
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('Another run')
})

test('wrong words are refused with the usage', async () => {
  const at = await watched()
  for (const args of [[], ['x'], ['x', 'y', '--key-of-log', at.key]])
    expect((await at.assay('witness', ...args)).code).toBe(2)
  expect((await at.assay('tiles')).code).toBe(2)
  expect((await at.assay('cosign')).code).toBe(2)
})

test('entries are written only when asked for, as they are hashed', async () => {
  const at = await watched()
  await at.assay('tiles', at.tiles)
  expect(readdirSync(at.tiles).sort()).toEqual(['checkpoint', 'tile'])
  await at.assay('tiles', at.tiles, '--entries')
  const lines = readFileSync(path.join(at.tiles, 'entries.jsonl'), 'utf8')
  const rows = await at.inDesk(({ read }) =>
    read.selectFrom('revisions').select('entry').orderBy('seq').execute(),
  )
  expect(lines).toBe(rows.map(({ entry }) => `${entry}\n`).join(''))
})

/** Looks at a desk over HTTP. @returns the cosigned note and the witness's key */
async function lookAt(at: Terminal, world: World, key: string): Promise<{ note: string; witness: string }> {
  const own = ['--key', path.join(at.folder, 'w.key'), '--state', path.join(at.folder, 'w.state')]
  const { code, out, err } = await at.assay('witness', world.origin, '--key-of-log', key, ...own)
  expect([code, err]).toEqual([0, expect.stringContaining('signed')])
  return { note: out, witness: /^ {2}(\S+)$/m.exec(err)?.[1] ?? '' }
}

test('an admin names a witness, takes in what it signed, and the checkpoint carries it', async () => {
  const [at, world] = [terminal(), await makeWorld()]
  const [rana, eve] = [await world.signedIn('admin'), await world.signedIn('editor')]
  const key = await keyOf(world.context)
  const { witness } = await lookAt(at, world, key)
  const fields = { name: 'The archive', key: witness }
  expect((await eve.post('/history/log/witnesses', fields)).status).toBe(403)
  expect((await rana.post('/history/log/witnesses', fields)).status).toBe(303)
  expect((await rana.post('/history/log/witnesses', fields)).status).toBe(422)

  const { note } = await lookAt(at, world, key)
  const { length } = await world.acts()
  expect((await eve.post('/history/log/cosignatures', { note })).status).toBe(403)
  // As a browser sends it.
  const pasted = { note: note.trimEnd().replaceAll('\n', '\r\n') }
  expect((await rana.post('/history/log/cosignatures', pasted)).status).toBe(303)
  expect((await rana.post('/history/log/cosignatures', { note })).status).toBe(303)
  expect(await world.acts()).toHaveLength(length)
  expect(await world.context.read.selectFrom('cosignatures').selectAll().execute()).toMatchObject([
    { size: length },
  ])

  const { text } = await world.stranger.get('/checkpoint')
  expect(text).toBe(note)
  expect((await eve.get(`/history/log/checkpoints/${length}`)).text).toBe(note)
  const page = await eve.get('/history/log')
  expect(page.text).toContain('The archive')
  expect(page.text).not.toContain('Name a witness')
  expect(page.document.querySelector('.log-note')?.textContent).toBe(note)

  const [{ id } = { id: '' }] = await rowsOf(world, 'witnesses')
  expect((await rana.post(`/history/log/witnesses/${id}/withdrawal`, { version: '1' })).status).toBe(303)
  const again = await lookAt(at, world, key)
  const refused = await rana.post('/history/log/cosignatures', { note: again.note })
  expect(refused.status).toBe(409)
  expect(refused.text).toContain('An admin names the witness first')
  expect(refused.document.querySelector('textarea')?.textContent).toBe(again.note)
})

test('a key or note that is none is refused, and what was typed stays', async () => {
  const [at, world, other] = [terminal(), await makeWorld(), await makeWorld()]
  const rana = await world.signedIn('admin')
  for (const key of ['', 'nonsense', await keyOf(world.context)]) {
    const { status, text } = await rana.post('/history/log/witnesses', { name: 'Archive', key })
    expect(status).toBe(422)
    expect(text).toContain('value="Archive"')
  }
  const { witness } = await lookAt(at, other, await keyOf(other.context))
  expect((await rana.post('/history/log/witnesses', { name: 'Archive', key: witness })).status).toBe(303)
  const { note } = await lookAt(at, other, await keyOf(other.context))
  for (const [sent, status] of [
    ['', 422],
    ['x'.repeat(20_001), 422],
    ['no note', 409],
    [note, 409],
    [note.replace(/.$/m, 'x'), 409],
  ] as const)
    expect((await rana.post('/history/log/cosignatures', { note: sent })).status).toBe(status)
  expect(await world.context.read.selectFrom('cosignatures').selectAll().execute()).toEqual([])
})

test('assay cosign takes in from the command line', async () => {
  const at = await watched()
  expect((await at.assay('tiles', at.tiles)).out).toMatch(/^Wrote the checkpoint of \d+ acts and 1 tile to /)
  const { err, out } = await at.look()
  const early = path.join(at.folder, 'early')
  writeFileSync(early, out)
  expect((await at.assay('cosign', early)).err).toContain('An admin names the witness first')
  await at.inDesk((context) =>
    context.change(systemActor, async (c) => {
      await nameWitness(c, { name: 'Archive', key: /^ {2}(\S+)$/m.exec(err)?.[1] ?? '', once: undefined })
    }),
  )
  await at.assay('tiles', at.tiles)
  const file = path.join(at.folder, 'cosigned')
  writeFileSync(file, (await at.look()).out)
  expect((await at.assay('cosign', file)).out).toBe('Taken in: signed by Archive.\n')
  expect((await at.assay('cosign', file)).out).toBe('This was here already.\n')
  await at.assay('tiles', at.tiles)
  expect(readFileSync(path.join(at.tiles, 'checkpoint'), 'utf8')).toBe(readFileSync(file, 'utf8'))
})

test('a witness follows no redirect and reads no more than a log can have', async () => {
  const at = await watched()
  const server = createServer((req, res) => {
    if (req.url === '/moved/checkpoint') res.writeHead(302, { Location: '/big/checkpoint' }).end()
    else if (req.url === '/big/checkpoint') res.end('x'.repeat(100_000))
    else res.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const [address, says] of [
    [`${origin}/moved`, 'could not be read'],
    [`${origin}/big`, 'larger than anything of a log'],
    [`${origin}/none`, 'answered 404'],
    [`${origin}/?x=1`, 'address alone'],
    ['http://127.0.0.1:1', 'could not be read'],
  ] as const) {
    const { code, err } = await at.assay('witness', address, '--key-of-log', at.key, '--state', at.state)
    expect([code, err]).toEqual([1, expect.stringContaining(says)])
  }
})
