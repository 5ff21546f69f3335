import { readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { logKeys } from '../../src/checkpoints/queries.ts'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { checkNote, readNote, readVerifierKey } from '../../src/merkle/verifier.ts'
import { type Terminal, terminal } from '../support/command-line.ts'
import type { World } from '../support/world.ts'

async function opened(): Promise<Terminal & { keyFile: string }> {
  const at = terminal()
  await at.inDesk((context) => ensureDesk(context))
  return { ...at, keyFile: path.join(at.folder, 'desk.key') }
}

const renamed = ({ context }: Pick<World, 'context'>) =>
  context.change(systemActor, async (c) => {
    const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
    await editDesk(c, { name: `Desk ${version}`, version })
  })

/** Ids of the keys that signed the newest checkpoint, all good. */
async function signers({ context }: Pick<World, 'context'>): Promise<string[]> {
  const { note } = await context.read
    .selectFrom('checkpoints')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const keys = (await logKeys(context.read)).map(({ verifier_key }) => readVerifierKey(verifier_key))
  const { good } = checkNote(note, keys)
  expect(readNote(note).signatures).toHaveLength(good.length)
  return good.map(({ key }) => key.id)
}

test('a key is rotated while the desk runs: both sign until the old one is retired', async () => {
  const at = await opened()
  const context = await createContext(readConfig({ ASSAY_DATA: at.data }))
  await renamed({ context })
  const [old = ''] = await signers({ context })
  const rotated = await at.assay('key', 'rotate')
  expect([rotated.code, rotated.err]).toEqual([0, ''])
  const both = await signers({ context })
  expect(both).toHaveLength(2)
  await renamed({ context })
  expect(await signers({ context })).toEqual(both)
  expect(statSync(at.keyFile).mode & 0o777).toBe(0o600)

  expect((await at.assay('key', 'retire', old)).code).toBe(0)
  expect(await signers({ context })).toEqual(both.slice(1))
  await renamed({ context })
  expect(await signers({ context })).toEqual(both.slice(1))
  expect(readFileSync(at.keyFile, 'utf8').trim().split('\n')).toHaveLength(1)
  expect(statSync(at.keyFile).mode & 0o777).toBe(0o600)
  const { out } = await at.assay('key', 'list')
  expect(out).toMatch(new RegExp(`^${old} .*retired`, 'm'))
  expect(out).toMatch(new RegExp(`^${both[1]} .*in use, in the key file`, 'm'))
  const acts = await context.read.selectFrom('revisions').select('action').orderBy('seq').execute()
  expect(acts.map(({ action }) => action).filter((action) => action.startsWith('log.'))).toEqual([
    'log.key-added',
    'log.key-added',
    'log.key-retired',
  ])
  await context.close()
})

test('the only key is not retired, nor one that is not there', async () => {
  const at = await opened()
  const [one = ''] = await at.inDesk((context) => signers({ context }))
  expect(await at.assay('key', 'retire', one)).toMatchObject({ code: 1 })
  expect((await at.assay('key', 'retire', 'ffffffff')).err).toContain('no key ffffffff')
  for (const args of [[], ['retire'], ['list', 'x'], ['replace'], ['burn']])
    expect((await at.assay('key', ...args)).code, args.join(' ')).toBe(2)
  expect(await at.inDesk((context) => signers({ context }))).toEqual([one])
})

test('a lost key is replaced with a reason; one that is there is not', async () => {
  const at = await opened()
  const [old] = await at.inDesk((context) => signers({ context }))
  expect((await at.assay('key', 'replace', '--reason', 'Why not')).err).toContain('use assay key rotate')
  rmSync(at.keyFile)
  const { code, out } = await at.assay('key', 'replace', '--reason', 'The disk burned')
  expect(code).toBe(0)
  expect(out).toContain('only your word')
  const now = await at.inDesk((context) => signers({ context }))
  expect(now).toHaveLength(1)
  expect(now).not.toEqual([old])
  const last = await at.inDesk(({ read }) =>
    read.selectFrom('revisions').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  expect(JSON.parse(last.entry)).toMatchObject({ action: 'log.key-replaced', reason: 'The disk burned' })
  const check = await at.assay('verify')
  expect(check.code).toBe(0)
  expect(check.out).toContain(`+${now[0]}+`)
  expect(check.out).toContain(
    `Key ${now[0]} came in with act ${last.seq}, by Assay, ${last.at}, and no key from before signed that act.`,
  )
})

test('a replacement that was cut off is taken up again', async () => {
  const at = await opened()
  const away = `${at.keyFile}.away`
  renameSync(at.keyFile, away)
  // The file was written and the act was not: a desk from a copy made before.
  const copy = path.join(at.folder, 'copy.db')
  await at.assay('backup', copy)
  expect((await at.assay('key', 'replace', '--reason', 'Lost')).code).toBe(0)
  const made = readFileSync(at.keyFile, 'utf8')
  renameSync(copy, at.data)
  for (const end of ['-wal', '-shm']) rmSync(at.data + end, { force: true })
  expect((await at.assay('key', 'replace', '--reason', 'Lost')).code).toBe(0)
  expect(readFileSync(at.keyFile, 'utf8')).toBe(made)
})
