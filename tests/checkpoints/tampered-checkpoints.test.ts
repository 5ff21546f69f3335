import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeNumber } from '../../src/merkle/tree.ts'
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
      'checkpoints: checkpoint 30: its signature is wrong: this text is not what was signed',
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
