import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSigningKey } from '../../src/merkle/signing.ts'
import { placeNumber } from '../../src/merkle/tree.ts'
import { leafHash } from '../../src/merkle/verifier.ts'
import { entryText } from '../../src/revisions/entry.ts'
import {
  type Alter,
  entryOf,
  keyOf,
  lastSeq,
  noteAt,
  noteOf,
  otherReason,
  rebuildTree,
  undo,
  writeEntry,
} from './alterations.ts'
import { altered, checked, playedDesk, quickDesk, told } from './played.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))
  file = await playedDesk(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a whole check finds on the desk after somebody did this to its file. */
async function found(alter: Alter, against?: string): Promise<string[]> {
  const result = await checked(altered(file, alter), { against: against ?? null })
  expect(result.ok).toBe(result.findings.length === 0)
  expect(result.whole).toBe(true)
  return told(result)
}

test('a desk as it was left is intact', async () => {
  expect(await found(() => {})).toEqual([])
})

describe('an entry altered', () => {
  test('is named', async () => {
    expect(await found((raw) => otherReason(raw, 20))).toEqual([
      'entries: act 20: its entry is not what went into the log',
    ])
  })

  test('is named by the node above it when its leaf was made anew', async () => {
    const lines = await found((raw) => {
      otherReason(raw, 20)
      const leaf = leafHash(entryText(entryOf(raw, 20)))
      raw
        .prepare('update log_nodes set hash = ? where place = ?')
        .run(leaf, placeNumber({ level: 0, index: 19 }))
    })
    expect(lines[0]).toBe('tree: the node over acts 19 to 20 is not the hash of the two below it')
    expect(lines).toContain('checkpoints: checkpoint 20: it was signed for other acts than the first 20')
  })

  test('is named by the first checkpoint over it when the whole tree was made anew', async () => {
    const lines = await found((raw) => {
      otherReason(raw, 20)
      rebuildTree(raw)
    })
    expect(lines[0]).toBe('checkpoints: checkpoint 20: it was signed for other acts than the first 20')
  })

  test('is named by the key when another signed it all anew', async () => {
    const lines = await found((raw) => {
      otherReason(raw, 20)
      const name = noteAt(raw, 20).split('\n')[0] ?? ''
      rebuildTree(raw, makeSigningKey(name))
    })
    expect(lines[0]).toMatch(/^checkpoints: checkpoint \d: it is not signed by a key that the log knew then$/)
  })

  test('and signed anew by the desk’s own key, it shows against a checkpoint kept elsewhere alone', async () => {
    let kept = ''
    const alter: Alter = (raw) => {
      kept ||= noteAt(raw, 30)
      otherReason(raw, 20)
      rebuildTree(raw, keyOf(file))
    }
    expect(await found(alter)).toEqual([])
    expect(await found(alter, kept)).toEqual([
      'outside: the checkpoint kept elsewhere: the first 30 acts of this log are not those that it was signed for: the history was replaced or altered',
    ])
  })

  test('so that it is not canonical is named as that too', async () => {
    const spaced = await found((raw) =>
      raw.exec(`update revisions set entry = replace(entry, '{"action":', '{ "action":') where seq = 20`),
    )
    expect(spaced).toEqual([
      'entries: act 20: its entry is not in canonical form',
      'entries: act 20: its entry is not what went into the log',
    ])
    const broken = await found((raw) => raw.exec(`update revisions set entry = 'x' where seq = 20`))
    expect(broken[0]).toBe('entries: act 20: its entry cannot be read')
  })
})

describe('acts', () => {
  test('one taken out of the middle', async () => {
    expect((await found((raw) => raw.exec('delete from revisions where seq = 20')))[0]).toBe(
      'entries: act 20 is missing',
    )
  })

  test('the last ones taken away', async () => {
    const lines = await found((raw) =>
      raw.prepare('delete from revisions where seq > ?').run(lastSeq(raw) - 2),
    )
    expect(lines.filter((line) => line.startsWith('checkpoints:'))[0]).toMatch(
      /: the log has only \d+ acts; those after them were taken away$/,
    )
    expect(lines[0]).toMatch(/^tree: node \d+: it stands for no act of this log$/)
  })

  test('the last ones taken away with all that was made of them, against an outside checkpoint only', async () => {
    let kept = ''
    let cutAt = 0
    const alter: Alter = (raw) => {
      const last = lastSeq(raw)
      kept = noteAt(raw, last)
      // The last act resolved nothing else than what its own row says: undo it as it was done.
      cutAt = last - 1
      undo(raw, last)
      raw.prepare('delete from revision_subjects where seq = ?').run(last)
      raw.prepare('delete from revisions where seq = ?').run(last)
      raw.prepare('delete from checkpoints where size = ?').run(last)
      rebuildTree(raw)
    }
    expect(await found(alter)).toEqual([])
    expect(await found(alter, kept)).toEqual([
      `outside: the checkpoint kept elsewhere: it was signed for ${cutAt + 1} acts, and this log has ${cutAt}: acts were taken away, or this is an older copy`,
    ])
  })

  test('one put in at the end', async () => {
    let last = 0
    const lines = await found((raw) => {
      last = lastSeq(raw) + 1
      const entry = { ...entryOf(raw, last - 1), seq: last, rows: [] }
      raw
        .prepare(
          'insert into revisions select ?, at, actor_id, action, article_id, ? from revisions where seq = ?',
        )
        .run(last, entryText(entry), last - 1)
    })
    expect(lines).toEqual([
      `tree: act ${last}: its leaf is missing`,
      ...(last % 2 ? [] : [expect.stringContaining('is missing')]),
      `checkpoints: act ${last}: no checkpoint holds it`,
    ])
  })

  test('one far beyond the end', async () => {
    const lines = await found((raw) =>
      raw.exec(
        `insert into revisions select 900000000, at, actor_id, action, article_id, entry from revisions where seq = 20`,
      ),
    )
    expect(lines).toEqual(['entries: act 900000000: its number does not follow on that of the act before it'])
  })

  test('two swapped', async () => {
    const lines = await found((raw) =>
      raw.exec(`update revisions set seq = -1 where seq = 20; update revisions set seq = 20 where seq = 21;
        update revisions set seq = 21 where seq = -1`),
    )
    expect(lines).toContain('entries: act 20: its column seq is not what its entry says')
    expect(lines).toContain('entries: act 21: its time is before that of the act before it')
  })

  test('times that go back', async () => {
    const lines = await found((raw) => {
      const at = '2020-01-01T00:00:00.000Z'
      raw.prepare('update revisions set at = ? where seq = 20').run(at)
      writeEntry(raw, 20, { ...entryOf(raw, 20), at })
    })
    expect(lines[0]).toBe('entries: act 20: its time is before that of the act before it')
  })

  test('a column beside the entry', async () => {
    expect(await found((raw) => raw.exec(`update revisions set actor_id = 'x' where seq = 20`))).toEqual([
      'entries: act 20: its column actor_id is not what its entry says',
    ])
  })
})

describe('another history in its place', () => {
  test('by the same key shows against a checkpoint kept elsewhere', async () => {
    const kept = noteOf(file, 30)
    const other = await quickDesk(folder, 40, file.replace(/\.db$/, '.key'))
    expect(told(await checked(other))).toEqual([])
    expect(told(await checked(other, { against: kept }))).toEqual([
      expect.stringContaining('the first 30 acts of this log are not those that it was signed for'),
    ])
  })

  test('by another key is told from its own', async () => {
    const other = await quickDesk(folder, 40)
    expect(told(await checked(other, { against: noteOf(file, 30) }))[1]).toContain(
      'it is not signed by a key that this log knows',
    )
  })

  test('a checkpoint that is none is told as that', async () => {
    for (const against of ['', 'x', 'a\n1\nb\n'])
      if (against)
        expect(await found(() => {}, against)).toEqual([
          'outside: the checkpoint kept elsewhere: it cannot be read as a signed checkpoint',
        ])
  })
})

test('an empty log is intact as far as it goes, and rows without acts are not', async () => {
  const emptied: Alter = (raw) =>
    raw.exec(
      'delete from revisions; delete from log_nodes; delete from checkpoints; delete from revision_subjects',
    )
  const lines = await found(emptied)
  expect(lines[0]).toMatch(/^rows: desk \w+: the log knows of no such row$/)
})
