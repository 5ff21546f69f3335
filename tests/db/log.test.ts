import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Change } from '../../src/db/change.ts'
import { connect } from '../../src/db/connect.ts'
import { migrate } from '../../src/db/migrate.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { inclusionProof, placeNumber } from '../../src/merkle/tree.ts'
import {
  checkNote,
  type Hash,
  isIncluded,
  leafHash,
  readCheckpoint,
  readVerifierKey,
} from '../../src/merkle/verifier.ts'
import { readEntry } from '../../src/revisions/entry.ts'
import { takeBackTo } from '../support/earlier-schema.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => path.join(folder, 'desk.db')
const keyFile = () => path.join(folder, 'desk.key')
const open = (settings: Record<string, string> = {}) =>
  createContext(readConfig({ ASSAY_DATA: file(), ...settings }))

/** Renames the desk `times` times, each a change of its own. */
async function rename(context: Context, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) await context.change(systemActor, renamed)
}

async function renamed(c: Change): Promise<void> {
  const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
  await editDesk(c, { name: `Desk ${version}`, version })
}

/**
 * Checks every checkpoint and that every entry is in the tree of the last one, by proofs alone; and that each entry after a
 * checkpoint holds the digest of its note.
 */
async function assertProved({ read }: Context): Promise<number> {
  const keys = await read.selectFrom('log_keys').select('verifier_key').execute()
  const known = keys.map((key) => readVerifierKey(key.verifier_key))
  const notes = await read.selectFrom('checkpoints').selectAll().orderBy('size').execute()
  const signed = notes.map(({ note }) => readCheckpoint(checkNote(note, known).text))
  expect(signed.map(({ size }) => size)).toEqual(notes.map(({ size }) => size))
  const last = signed.at(-1)
  const entries = await read.selectFrom('revisions').select('entry').orderBy('seq').execute()
  expect(entries).toHaveLength(last?.size ?? -1)
  const rows = await read.selectFrom('log_nodes').selectAll().execute()
  const nodes = new Map(rows.map(({ place, hash }) => [place, hash]))
  const at = (level: number, index: number) => nodes.get(placeNumber({ level, index })) as Hash
  for (const [index, { entry }] of entries.entries()) {
    const proof = inclusionProof(index, entries.length, at)
    expect(isIncluded(index, entries.length, leafHash(entry), proof, last?.root as Hash)).toBe(true)
    const before = notes.find(({ size }) => size === index)
    const digest = before && createHash('sha256').update(before.note).digest('base64')
    // What was taken in holds what stood there before it was taken back.
    if (index >= (signed[0]?.size ?? 0)) expect(readEntry(entry).checkpoint).toBe(digest)
  }
  return entries.length
}

test('each change ends with a checkpoint, signed with a key that only its owner can read', async () => {
  const context = await open()
  await ensureDesk(context)
  await rename(context, 9)
  await assertProved(context)
  const { n } = await context.read
    .selectFrom('checkpoints')
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(11)
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  await context.close()
  expect(readFileSync(file()).includes(readFileSync(keyFile(), 'utf8').split('+')[4]?.trim() ?? '?')).toBe(
    false,
  )
})

test('processes that write in turn go on from each other’s tree and checkpoint', async () => {
  const [one, two] = [await open(), await open()]
  await ensureDesk(one)
  await ensureDesk(two)
  for (let i = 0; i < 6; i++) await rename(i % 2 ? one : two, i)
  await assertProved(two)
  await one.close()
  await two.close()
})

test('of the acts of one change, the first holds the checkpoint before', async () => {
  const context = await open()
  await ensureDesk(context)
  for (let i = 0; i < 2; i++)
    await context.change(systemActor, async (c) => {
      for (let n = 0; n < 3; n++) await renamed(c)
    })
  const entries = await context.read.selectFrom('revisions').select('entry').orderBy('seq', 'desc').execute()
  const holds = entries.slice(0, 6).map(({ entry }) => readEntry(entry).checkpoint !== undefined)
  expect(holds).toEqual([false, false, true, false, false, true])
  await assertProved(context)
  await context.close()
})

test('a change that is undone leaves nothing in the tree', async () => {
  const context = await open()
  await ensureDesk(context)
  await expect(
    context.change(systemActor, async (c) => {
      await renamed(c)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await rename(context)
  await assertProved(context)
  await context.close()
})

test('a history from before there was a tree is taken in', async () => {
  const before = await open()
  await ensureDesk(before)
  await rename(before, 30)
  await before.close()
  const raw = new Database(file())
  takeBackTo(raw, '0020_log')
  raw.close()
  const after = await open()
  await ensureDesk(after)
  await rename(after)
  await assertProved(after)
  await after.close()
})

test('a first start after the upgrade that was cut off is made up for by the next', async () => {
  const before = await open()
  await ensureDesk(before)
  await before.close()
  const raw = new Database(file())
  takeBackTo(raw, '0020_log')
  raw.close()
  const connection = connect(file())
  await migrate(connection)
  await connection.db.destroy()
  const after = await open()
  await ensureDesk(after)
  await rename(after)
  await assertProved(after)
  await after.close()
})

test('an act put in behind Assay’s back is not taken in', async () => {
  const context = await open()
  await ensureDesk(context)
  await context.close()
  const raw = new Database(file())
  raw.exec(
    'insert into revisions select seq + 1, at, actor_id, action, article_id, entry from revisions order by seq desc limit 1',
  )
  raw.close()
  const again = await open()
  await expect(rename(again)).rejects.toThrow('run assay verify')
  await again.close()
})

test.each(['log_nodes', 'checkpoints'])('%s is append-only on any connection', async (table) => {
  const context = await open()
  await ensureDesk(context)
  const raw = new Database(file())
  expect(() => raw.exec(`delete from ${table}`)).toThrow('append-only')
  const column = table === 'log_nodes' ? 'hash' : 'note'
  expect(() => raw.exec(`update ${table} set ${column} = ${column}`)).toThrow('append-only')
  expect(() => raw.exec(`insert or replace into ${table} select * from ${table}`)).toThrow('append-only')
  raw.close()
  await context.close()
})

test('without its key a desk is read, and not written', async () => {
  const first = await open()
  await ensureDesk(first)
  await first.close()
  rmSync(keyFile())
  const second = await open()
  await ensureDesk(second)
  await expect(rename(second)).rejects.toThrow('signing key is missing')
  expect(existsSync(keyFile())).toBe(false)
  await second.close()
})

test('a key that is another desk’s, open to others or damaged is refused, and not repeated', async () => {
  const first = await open()
  await ensureDesk(first)
  await first.close()
  const own = readFileSync(keyFile(), 'utf8')
  const refused = async () => {
    const context = await open()
    const message = await rename(context).then(
      () => '',
      (error: Error) => error.message,
    )
    await context.close()
    return message
  }
  chmodSync(keyFile(), 0o644)
  expect(await refused()).toContain('chmod 600')
  chmodSync(keyFile(), 0o600)
  writeFileSync(keyFile(), own.replace('AQ', 'AR').slice(0, -4))
  expect(await refused()).toMatch(/cannot be read as one\.$/)
  const other = await open({ ASSAY_DATA: path.join(folder, 'other.db') })
  await ensureDesk(other)
  await other.close()
  writeFileSync(keyFile(), readFileSync(path.join(folder, 'other.key')))
  expect(await refused()).toContain('another desk')
  writeFileSync(keyFile(), own)
  expect(await refused()).toBe('')
})
