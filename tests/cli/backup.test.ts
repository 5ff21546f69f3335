import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { terminal } from '../support/command-line.ts'
import { replayed, standing } from '../support/replay.ts'

// Processes and whole demonstrations take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

test('a backup made while the desk is open, put in its place, is the same desk', async () => {
  const at = terminal()
  const copy = path.join(at.folder, 'copy.db')
  const before = await at.inDesk(async (context) => {
    await ensureDesk(context)
    await playDemo(context, () => {})
    expect(await at.assay('backup', copy)).toEqual({ code: 0, out: `Wrote ${copy}, checked.\n`, err: '' })
    return standing({ context })
  })
  expect(readdirSync(at.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
  for (const file of readdirSync(at.folder))
    if (file.startsWith('desk.db')) rmSync(path.join(at.folder, file))
  copyFileSync(copy, at.data)
  await at.inDesk(async (context) => {
    expect(await standing({ context })).toEqual(before)
    expect(await replayed({ context })).toEqual(before)
    expect(context.connection.raw?.pragma('integrity_check', { simple: true })).toBe('ok')
    const found = await context.read.selectFrom('search_rows').select('id').execute()
    expect(found.length).toBeGreaterThan(10)
  })
  expect((await at.assay('user', 'list')).out).toContain('admin     Rana Haddad')
})

test('a file that is there already is not overwritten', async () => {
  const at = terminal()
  await at.assay('user', 'list')
  const copy = path.join(at.folder, 'copy.db')
  expect((await at.assay('backup', copy)).code).toBe(0)
  const { code, err } = await at.assay('backup', copy)
  expect([code, err]).toEqual([1, `assay backup: ${copy} exists already; nothing was written.\n`])
})

test('a desk that is not there is neither copied nor made', async () => {
  const at = terminal()
  const { code, err } = await at.assay('backup', path.join(at.folder, 'copy.db'))
  expect([code, err]).toEqual([
    1,
    `assay backup: There is no desk at ${at.data}: ASSAY_DATA names the file.\n`,
  ])
  expect(readdirSync(at.folder)).toEqual([])
})

test('a folder that is not there, and wrong words', async () => {
  const at = terminal()
  await at.assay('user', 'list')
  const { code, err } = await at.assay('backup', path.join(at.folder, 'none', 'copy.db'))
  expect(code).toBe(1)
  expect(err).not.toMatch(/\n {4}at /)
  expect((await at.assay('backup')).code).toBe(2)
  expect((await at.assay('backup', 'a', 'b')).code).toBe(2)
  expect(existsSync('a')).toBe(false)
})
