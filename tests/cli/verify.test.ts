import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { keyOf, noteAt, noteOf, otherSignature, rebuildTree, writeNote } from '../checkpoints/alterations.ts'
import { altered, quickDesk } from '../checkpoints/played.ts'
import { terminal } from '../support/command-line.ts'

/** A desk of some acts, at the place that the environment names. */
async function desk(acts = 8) {
  const at = terminal()
  copyFileSync(await quickDesk(at.folder, acts), at.data)
  return at
}

test('an intact desk ends with 0, on a copy without the key, and nothing is written', async () => {
  const { assay, data } = await desk()
  const before = readFileSync(data)
  const { code, out, err } = await assay('verify')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(
    /^Intact: 8 acts, and every row of the tables is what they say\.\nFingerprint: [0-9a-f ]{19} /,
  )
  expect(out).toContain('--against FILE')
  expect(readFileSync(data).equals(before)).toBe(true)
})

test('a copy in a folder that cannot be written', async () => {
  const { assay, data, folder } = await desk()
  const shelf = path.join(folder, 'shelf')
  mkdirSync(shelf)
  copyFileSync(data, path.join(shelf, 'desk.db'))
  // Whoever is root can write there all the same, and then needs no copy of the copy.
  chmodSync(shelf, 0o500)
  process.env.ASSAY_DATA = path.join(shelf, 'desk.db')
  const { code } = await assay('verify')
  chmodSync(shelf, 0o700)
  expect(code).toBe(0)
})

test('an altered one ends with 1, says what and what to do, also as JSON', async () => {
  const { assay, data } = await desk()
  copyFileSync(
    altered(data, (raw) => raw.exec(`update desk set name = 'Theirs'`)),
    data,
  )
  const { code, out } = await assay('verify')
  expect(code).toBe(1)
  expect(out).toMatch(/^NOT INTACT: 1 thing is wrong, of 8 acts/)
  expect(out).toMatch(
    /The tables:\n {2}desk \w+: column name is “Theirs”, the log says “Desk \d”, last written by act 8\n/,
  )
  expect(out).toContain('What to do:\n  1. Keep the data file as it is')
  const json = await assay('verify', '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, size: 8, whole: true, counts: { rows: 1 } })
})

test('--against a checkpoint kept elsewhere, its own and another desk’s', async () => {
  const { assay, data, folder } = await desk()
  const kept = path.join(folder, 'kept.txt')
  writeFileSync(kept, noteOf(data, 5))
  const good = await assay('verify', '--against', kept)
  expect([good.code, good.out]).toEqual([
    0,
    expect.stringContaining('goes on from the checkpoint kept elsewhere'),
  ])
  writeFileSync(kept, noteOf(await quickDesk(folder, 5), 5))
  const bad = await assay('verify', '--against', kept)
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('not signed by a key that this log knows')])
})

test('--every-signature checks also those that a later one vouches for', async () => {
  const { assay, data, folder } = terminal()
  const file = await quickDesk(folder, 8)
  copyFileSync(file, data)
  expect((await assay('verify', '--every-signature')).code).toBe(0)
  const badlySigned = altered(file, (raw) => {
    writeNote(raw, 5, otherSignature(noteAt(raw, 5)))
    rebuildTree(raw, keyOf(file), 6)
  })
  copyFileSync(badlySigned, data)
  expect((await assay('verify')).code).toBe(0)
  const { code, out } = await assay('verify', '--every-signature')
  expect([code, out]).toEqual([1, expect.stringContaining('checkpoint 5: its signature is wrong')])
})

test('--since last goes on from the desk’s own last good check, or says that there is none', async () => {
  const { assay, inDesk } = await desk()
  const none = await assay('verify', '--since', 'last')
  expect([none.code, none.out]).toEqual([0, expect.stringContaining('no earlier check to go on from')])
  const result = JSON.parse((await assay('verify', '--json')).out)
  await inDesk(async ({ connection }) => {
    connection.raw?.pragma('foreign_keys = OFF')
    connection.raw
      ?.prepare(`insert into verifications values ('1', '', 'x', ?, ?, 1, 1, '{}', 1)`)
      .run(result.size, result.root)
  })
  const { code, out } = await assay('verify', '--since', 'last')
  expect([code, out]).toEqual([0, expect.stringContaining('Intact: 0 acts since the last check, of 8;')])
})

test('what cannot be checked is said in a sentence', async () => {
  const { assay, data } = await desk()
  expect(await assay('verify', '--since', 'monday')).toMatchObject({
    code: 2,
    err: expect.stringContaining('the word last'),
  })
  expect(await assay('verify', data)).toMatchObject({ code: 2 })
  expect(await assay('verify', '--against', 'nothing-here')).toMatchObject({ code: 2 })
  const raw = new Database(data)
  raw.exec(`drop table verifications; delete from kysely_migration where name = '0021_verification'`)
  raw.close()
  expect(await assay('verify')).toMatchObject({
    code: 1,
    err: expect.stringContaining('written by an older Assay'),
  })
  writeFileSync(data, 'This is no database, though it is longer than a header. '.repeat(100))
  expect(await assay('verify')).toMatchObject({ code: 1, err: expect.stringContaining('is no database') })
  rmSync(data)
  expect(await assay('verify')).toMatchObject({ code: 1, err: expect.stringContaining('There is no desk') })
})

test('a file damaged in the middle is told as that', async () => {
  const { assay, data } = await desk(60)
  const bytes = readFileSync(data)
  const raw = new Database(data, { readonly: true })
  const root = raw
    .prepare(`select rootpage from sqlite_schema where name = 'revisions'`)
    .pluck()
    .get() as number
  const size = raw.pragma('page_size', { simple: true }) as number
  raw.close()
  bytes.fill(0xff, (root - 1) * size, root * size)
  writeFileSync(data, bytes)
  const { code, out } = await assay('verify')
  expect([code, out]).toEqual([1, expect.stringContaining('the file itself is damaged')])
})
