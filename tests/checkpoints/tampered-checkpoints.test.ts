import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addLogKeys } from '../../src/checkpoints/commands.ts'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { makeSigningKey, signedNote, verifierKeyText } from '../../src/merkle/signing.ts'
import { placeNumber } from '../../src/merkle/tree.ts'
import { replaceKeyFile } from '../../src/signing-keys.ts'
import { type Alter, lastSeq, noteAt, noteOf } from './alterations.ts'
import { altered, checked, quickDesk, told } from './played.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))
  file = await quickDesk(folder, 40)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a whole check finds after somebody did this to its file. */
async function found(alter: Alter): Promise<string[]> {
  const result = await checked(altered(file, alter))
  expect(result.ok).toBe(result.findings.length === 0)
  expect(result.whole).toBe(true)
  return told(result)
}

/** A desk that has two keys in use, and the size of its last checkpoint, which both signed. */
async function twiceSigned(folder: string): Promise<{ file: string; size: number }> {
  const keyFile = path.join(folder, 'two.key')
  const file = await quickDesk(folder, 5, keyFile)
  const context = await createContext(readConfig({ ASSAY_DATA: file, ASSAY_KEY_FILE: keyFile }))
  const [key] = await context.signingKeys()
  if (!key) return expect.unreachable()
  const second = makeSigningKey(key.verifier.name)
  replaceKeyFile(keyFile, [second, key])
  await context.change(systemActor, (c) => addLogKeys(c, [verifierKeyText(second.verifier)]))
  const { size } = await context.read
    .selectFrom('checkpoints')
    .select('size')
    .orderBy('size', 'desc')
    .executeTakeFirstOrThrow()
  await context.close()
  return { file, size }
}

describe('checkpoints', () => {
  test('one altered', async () => {
    const lines = await found((raw) =>
      raw.exec(
        `update checkpoints set note = (select note from checkpoints where size = 29) where size = 30`,
      ),
    )
    expect(lines[0]).toBe('checkpoints: checkpoint 30: it says that it is of 29 acts')
    const forged = await found((raw) => {
      const [text = '', signature = ''] = noteAt(raw, 30).split('\n\n')
      const other = noteAt(raw, 29).split('\n\n')[1] ?? ''
      expect(signature).not.toBe(other)
      raw.prepare('update checkpoints set note = ? where size = 30').run(`${text}\n\n${other}`)
    })
    expect(forged).toEqual([
      'checkpoints: checkpoint 30: it is not the one that act 31 says was signed before it',
      'checkpoints: checkpoint 30: its signature is wrong: this text is not what was signed',
    ])
  })

  test('each signature counts where two keys sign, and none may be put to them', async () => {
    const two = await twiceSigned(folder)
    const change = (alter: (lines: string[]) => void) =>
      checked(
        altered(two.file, (raw) => {
          const lines = noteAt(raw, two.size).split('\n')
          alter(lines)
          raw.prepare('update checkpoints set note = ? where size = ?').run(lines.join('\n'), two.size)
        }),
      )
    expect(told(await checked(two.file))).toEqual([])
    const swapped = await change((lines) => {
      const line = lines.at(-2) ?? ''
      lines[lines.length - 2] = `${line.slice(0, -20)}${line.at(-20) === 'A' ? 'B' : 'A'}${line.slice(-19)}`
    })
    expect(told(swapped)).toEqual([
      `checkpoints: checkpoint ${two.size}: its signature is wrong: this text is not what was signed`,
    ])
    const foreign = makeSigningKey('elsewhere.example/log')
    const more = await change((lines) =>
      lines.splice(-1, 0, signedNote('other words\n', [foreign]).split('\n').at(-2) ?? ''),
    )
    expect(told(more)).toEqual([
      `checkpoints: checkpoint ${two.size}: it has a signature besides by a key that the log did not know then`,
    ])
  })

  test('the last removed', async () => {
    let last = 0
    const lines = await found((raw) => {
      last = lastSeq(raw)
      raw.prepare('delete from checkpoints where size = ?').run(last)
    })
    expect(lines).toEqual([`checkpoints: act ${last}: no checkpoint holds it`])
  })

  test('its time moved, or one of no size', async () => {
    const lines = await found((raw) => {
      raw.exec(`update checkpoints set at = '2020-01-01T00:00:00.000Z' where size = 30`)
      raw.exec(`insert into checkpoints select 0, at, note from checkpoints where size = 30`)
    })
    expect(lines).toEqual([
      'checkpoints: checkpoint 0: no log has this size',
      'checkpoints: checkpoint 30: its time is not that of act 30',
    ])
  })
})

describe('the tree', () => {
  const place = placeNumber({ level: 2, index: 2 })
  test('a node altered, missing, or too many', async () => {
    const alteredNode = await found((raw) =>
      raw.prepare('update log_nodes set hash = zeroblob(32) where place = ?').run(place),
    )
    expect(alteredNode).toEqual(['tree: the node over acts 9 to 12 is not the hash of the two below it'])
    const missing = await found((raw) => raw.prepare('delete from log_nodes where place = ?').run(place))
    expect(missing).toEqual(['tree: the node over acts 9 to 12 is missing'])
    const more = await found((raw) => raw.exec('insert into log_nodes values (-5, zeroblob(32))'))
    expect(more).toEqual(['tree: node -5: it stands for no act of this log'])
  })
})

test('a check goes on from an earlier one of any size', async () => {
  for (let size = 3; size <= 40; size++) {
    const root = noteOf(file, size).split('\n')[2] ?? ''
    const result = await checked(file, { since: { size, root } })
    expect([told(result), result.whole], `from ${size}`).toEqual([[], false])
  }
})
