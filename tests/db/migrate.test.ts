import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { connect } from '../../src/db/connect.ts'

/** The last step of the schema, and what it makes. */
const newest = {
  name: '0024_unrated_state',
  makes: 'claims_unrated_state',
  undo: 'drop index claims_unrated_state; alter table claims drop column unrated_state',
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = promisify(execFile)
const source = (name: string) => pathToFileURL(path.join(import.meta.dirname, '..', '..', name)).href
const file = () => path.join(folder, 'desk.db')
const open = () => createContext(readConfig({ ASSAY_DATA: file() }))

test('a first start makes strict tables under the pragmas that keep what was saved', async () => {
  const context = await open()
  const pragma = (name: string) => context.connection.raw?.pragma(name, { simple: true })
  expect({
    journal: pragma('journal_mode'),
    sync: pragma('synchronous'),
    keys: pragma('foreign_keys'),
  }).toEqual({
    journal: 'wal',
    sync: 2,
    keys: 1,
  })
  const loose = await sql<{ name: string }>`select name from pragma_table_list
    where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite%' and name not like 'kysely%' and name not like 'search_index%'`.execute(
    context.connection.db,
  )
  expect(loose.rows).toEqual([])
  await context.close()
  expect(existsSync(path.join(folder, 'backups'))).toBe(false)
})

test('an upgrade is preceded by a backup that opens and holds the data', async () => {
  await (await open()).close()
  const raw = new Database(file())
  raw.exec(newest.undo)
  raw.prepare('delete from kysely_migration where name = ?').run(newest.name)
  raw.close()
  await (await open()).close()
  const backups = readdirSync(path.join(folder, 'backups'))
  expect(backups).toHaveLength(1)
  const copy = new Database(path.join(folder, 'backups', backups[0] ?? ''), { readonly: true })
  expect(copy.prepare('select count(*) n from sqlite_master where name = ?').get(newest.makes)).toEqual({
    n: 0,
  })
  expect(copy.prepare("select count(*) n from sqlite_master where name = 'claims'").get()).toEqual({ n: 1 })
  copy.close()
})

test('a file made by a newer Assay is refused and left alone', async () => {
  await (await open()).close()
  const raw = new Database(file())
  raw.prepare("insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01')").run()
  raw.close()
  await expect(open()).rejects.toThrow(/9999_future/)
})

test('three processes that start at once on a fresh file all get the whole schema', async () => {
  const script = `
    const { createContext } = await import(${JSON.stringify(source('src/context.ts'))})
    const { readConfig } = await import(${JSON.stringify(source('src/config.ts'))})
    const context = await createContext(readConfig(process.env))
    console.log((await context.read.selectFrom('claims').selectAll().execute()).length)
    await context.close()`
  const start = () =>
    run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ASSAY_DATA: file() },
    })
  const started = await Promise.all([start(), start(), start()])
  expect(started.map(({ stdout }) => stdout.trim())).toEqual(['0', '0', '0'])
})

test('a transaction takes the write lock at its start, so a second writer waits instead of failing', async () => {
  const context = await open()
  const other = connect(file())
  other.raw?.pragma('busy_timeout = 50')
  await context.connection.db.transaction().execute(async (tx) => {
    await tx.selectFrom('claims').selectAll().execute()
    await expect(sql`insert into attempts (key, at) values ('k', 'now')`.execute(other.db)).rejects.toThrow(
      'locked',
    )
  })
  await sql`insert into attempts (key, at) values ('k', 'now')`.execute(other.db)
  await other.db.destroy()
  await context.close()
})
