import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { removeSnapshot } from '../../src/sources/snapshot-commands.ts'
import type { Alter } from './alterations.ts'
import { altered, checked, playedDesk, told } from './played.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))
let file: string
beforeAll(async () => {
  file = await playedDesk(folder)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const found = async (alter: Alter) => told(await checked(altered(file, alter)))

test('a byte of a kept copy, and a word read out of it', async () => {
  for (const [column, change] of [
    ['bytes', `cast(replace(cast(bytes as text), '31,204', '31,205') as blob)`],
    ['words', `replace(words, '31,204', '31,205')`],
  ])
    expect(await found((raw) => raw.exec(`update snapshot_files set ${column} = ${change}`))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^rows: snapshot_files [\\w-]+: column ${column} is not what the log says, last written by act \\d+$`,
        ),
      ),
    ])
})

test('the bytes gone, and others put in', async () => {
  expect(await found((raw) => raw.exec('delete from snapshot_files'))).toEqual([
    expect.stringMatching(/^rows: snapshot_files [\w-]+: the row is missing, last written by act \d+$/),
  ])
  const more = await found((raw) =>
    raw.exec(`insert into snapshot_files select 'zzz', version, source_id, words, bytes from snapshot_files`),
  )
  expect(more).toEqual(['rows: snapshot_files zzz: the log knows of no such row'])
})

test('the digest that stands beside it', async () => {
  expect(await found((raw) => raw.exec(`update snapshots set sha256 = 'other'`))).toEqual([
    expect.stringMatching(/^rows: snapshots [\w-]+: column sha256 is “other”, the log says “[0-9a-f]{64}”/),
  ])
})

test('one that an editor removed is well without its bytes, and not with them', async () => {
  const copy = altered(file, () => {})
  const context = await createContext(
    readConfig({ ASSAY_DATA: copy, ASSAY_KEY_FILE: file.replace(/\.db$/, '.key') }),
  )
  const { raw } = context.connection
  const before = raw?.prepare('select * from snapshot_files').get() as Record<string, unknown>
  const editor = raw?.prepare(`select id, name, role from users where role = 'editor'`).get()
  await context.change(editor as never, (c) => removeSnapshot(c, String(before.id), 'It holds a number.'))
  await context.close()
  expect(told(await checked(copy))).toEqual([])
  const back = altered(copy, (desk) =>
    desk.prepare('insert into snapshot_files values (?, ?, ?, ?, ?)').run(...Object.values(before)),
  )
  expect(told(await checked(back))).toEqual([
    `rows: snapshot_files ${before.id}: the log knows of no such row`,
  ])
  const unsaid = altered(copy, (desk) =>
    desk.exec(`update snapshots set removed_at = null, removed_by = null`),
  )
  expect(told(await checked(unsaid))).toEqual([
    expect.stringMatching(/^rows: snapshots [\w-]+: column removed_at is empty, the log says/),
    expect.stringMatching(/^rows: snapshots [\w-]+: column removed_by is empty, the log says/),
  ])
})
