import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistencyBetween } from '../../src/checkpoints/queries.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { readTilePath, tilePath, tilesOf } from '../../src/merkle/tiles.ts'
import {
  checkNote,
  isConsistent,
  isIncluded,
  leafHash,
  readCheckpoint,
  readProof,
  readVerifierKey,
} from '../../src/merkle/verifier.ts'
import { importedArticle, levels, madeClaim, rate, withEvidence } from '../support/factories.ts'
import { makeWorld, type World } from '../support/world.ts'
import { bytesOf } from './bytes.ts'

/** Acts of one change each, so that there is a checkpoint for every size from here on. */
async function renamed({ context }: World, times: number): Promise<void> {
  for (let i = 0; i < times; i++)
    await context.change(systemActor, async (c) => {
      const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
      await editDesk(c, { name: `Desk ${version}`, version })
    })
}

async function keysOf({ context }: World) {
  const rows = await context.read.selectFrom('log_keys').select('verifier_key').execute()
  return rows.map(({ verifier_key }) => readVerifierKey(verifier_key))
}

test('an act’s proof shows it in the first checkpoint that has it, and in any later one asked for', async () => {
  const world = await makeWorld()
  const eve = await world.signedIn('editor')
  await renamed(world, 20)
  const keys = await keysOf(world)
  const entries = await world.context.read.selectFrom('revisions').selectAll().orderBy('seq').execute()
  for (const { seq, entry } of entries)
    for (const query of ['', `?size=${entries.length}`]) {
      const { status, text, headers } = await eve.get(`/history/${seq}/proof${query}`)
      expect(status).toBe(200)
      expect(headers.get('content-disposition')).toContain(`act-${seq}.tlog-proof`)
      const { index, hashes, checkpoint } = readProof(text)
      const { size, root } = readCheckpoint(checkNote(checkpoint, keys).text)
      expect(index).toBe(seq - 1)
      expect(isIncluded(index, size, leafHash(entry), hashes, root)).toBe(true)
      if (query) expect(size).toBe(entries.length)
    }
  for (const query of ['?size=2', '?size=999', '?size=x'])
    expect((await eve.get(`/history/9/proof${query}`)).status).toBe(query === '?size=x' ? 400 : 404)
})

test('the act’s page names its leaf and links its proof', async () => {
  const world = await makeWorld()
  const eve = await world.signedIn('editor')
  const row = await world.context.read
    .selectFrom('revisions')
    .selectAll()
    .where('seq', '=', 3)
    .executeTakeFirstOrThrow()
  const { text, document } = await eve.get('/history/3')
  expect(text).toContain(leafHash(row.entry).toString('base64'))
  expect(document.querySelector('a[href="/history/3/proof"]')).not.toBeNull()
})

test('there is no proof of an act that is not open to whoever asks, nor for strangers', async () => {
  const world = await makeWorld()
  const [ana, ben] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
  const claim = await madeClaim(ana, await importedArticle(ana))
  await withEvidence(world, ana, claim)
  expect((await rate(ana, claim, (await levels(world)).true.true)).status).toBe(303)
  const { length } = await world.acts()
  expect((await ana.get(`/history/${length}/proof`)).status).toBe(200)
  expect((await ben.get(`/history/${length}/proof`)).status).toBe(404)
  expect((await world.stranger.get(`/history/${length}/proof`)).status).toBe(303)
})

test('any two checkpoints are shown to be of one log', async () => {
  const world = await makeWorld()
  await renamed(world, 12)
  const notes = await world.context.read.selectFrom('checkpoints').select('note').orderBy('size').execute()
  const all = notes.map(({ note }) => readCheckpoint(note))
  for (const one of all)
    for (const two of all.filter(({ size }) => size >= one.size)) {
      const proof = await consistencyBetween(world.context.read, one.size, two.size)
      expect(isConsistent(one.size, two.size, one.root, two.root, proof)).toBe(true)
    }
})

test('strangers read the newest checkpoint and the tree’s hashes, and nothing else', async () => {
  const world = await makeWorld()
  await renamed(world, 3)
  const { status, text, headers } = await world.stranger.get('/checkpoint')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
  const { size } = readCheckpoint(checkNote(text, await keysOf(world)).text)
  expect(size).toBe((await world.acts()).length)
  const entries = await world.context.read.selectFrom('revisions').select('entry').orderBy('seq').execute()
  for (const tile of tilesOf(size)) {
    const { bytes, caching } = await bytesOf(world, `/tile/${tilePath(tile)}`)
    expect(bytes.equals(Buffer.concat(entries.map(({ entry }) => leafHash(entry))))).toBe(true)
    expect(caching).toBe('no-store')
  }
  for (const path of [
    '0/000',
    '0/000.p/200',
    '0/001.p/1',
    '1/000.p/1',
    '9/000',
    '0/x000',
    '0/entries',
    'entries/000',
  ])
    expect((await world.stranger.get(`/tile/${path}`)).status, path).toBe(404)
})

test('a full tile may be kept by whoever fetched it', async () => {
  const world = await makeWorld()
  await world.context.change(systemActor, async (c) => {
    for (let i = 0; i < 256; i++) {
      const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
      await editDesk(c, { name: `Desk ${version}`, version })
    }
  })
  const { bytes, caching } = await bytesOf(world, '/tile/0/000')
  expect([bytes.length, caching]).toEqual([8192, 'public, max-age=31536000, immutable'])
  expect((await bytesOf(world, '/tile/1/000.p/1')).bytes.length).toBe(32)
})

test('tiles have the addresses that the format gives them', () => {
  expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('0/x001/x234/067')
  expect(tilePath({ level: 2, index: 0, width: 12 })).toBe('2/000.p/12')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.nat(2 ** 30),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        const tile = { level, index, width }
        if (index * 256 ** (level + 1) > 2 ** 50) return
        expect(readTilePath(tilePath(tile))).toEqual(tile)
      },
    ),
  )
  for (const wrong of [
    '',
    '0',
    '0/',
    '0/1',
    '0/0000',
    '0/x000/001',
    '0/000.p/256',
    '0/000.p/0',
    '5/x999/x999/x999/x999/999',
    '00/000',
  ])
    expect(readTilePath(wrong), wrong).toBeNull()
  expect([...tilesOf(513)].map(tilePath)).toEqual(['0/000', '0/001', '0/002.p/1', '1/000.p/2'])
  expect([...tilesOf(0)]).toEqual([])
})
