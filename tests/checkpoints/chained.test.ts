import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addLogKeys, replaceLogKeys, retireLogKey } from '../../src/checkpoints/commands.ts'
import type { Order } from '../../src/checkpoints/verify/verify.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Change } from '../../src/db/change.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import { makeSigningKey, type SigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { append, type Edge, rootOf } from '../../src/merkle/tree.ts'
import { leafHash } from '../../src/merkle/verifier.ts'
import { checkpointDigest, checkpointNote } from '../../src/merkle/writing.ts'
import { entryText } from '../../src/revisions/entry.ts'
import { replaceKeyFile } from '../../src/signing-keys.ts'
import {
  type Alter,
  entryOf,
  keyOf,
  lastSeq,
  noteAt,
  noteOf,
  otherReason,
  otherSignature,
  rebuildTree,
  undo,
  writeEntry,
  writeNote,
} from './alterations.ts'
import { altered, checked, quickDesk, told } from './played.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))
  file = await quickDesk(folder, 40)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a check finds after somebody did this to a desk's file. */
async function found(alter: Alter, order: Order = {}, desk = file): Promise<string[]> {
  return told(await checked(altered(desk, alter), order))
}

const named = (size: number) =>
  `checkpoints: checkpoint ${size}: it is not the one that act ${size + 1} says was signed before it`
const badlySigned = (size: number) =>
  `checkpoints: checkpoint ${size}: its signature is wrong: this text is not what was signed`
const missing = (size: number) =>
  `checkpoints: checkpoint ${size}: it is missing: act ${size + 1} says that it was signed`

/** Works on a desk in a file. */
async function withContext<T>(
  desk: string,
  work: (context: Context) => Promise<T>,
  keyFile = desk.replace(/\.db$/, '.key'),
): Promise<T> {
  const context = await createContext(readConfig({ ASSAY_DATA: desk, ASSAY_KEY_FILE: keyFile }))
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

async function rename(c: Change): Promise<void> {
  const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
  await editDesk(c, { name: `Desk ${version}`, version })
}

/** Whoever has no key signs with one of their own, and writes the desk's name and key under it. */
const forger = (): SigningKey => ({ ...makeSigningKey('x'), verifier: keyOf(file).verifier })

/** Signs one checkpoint wrongly, and has all that follows say that this is what was signed. */
const vouchedForFalsely = (raw: Database.Database, size: number) => {
  writeNote(raw, size, otherSignature(noteAt(raw, size)))
  rebuildTree(raw, keyOf(file), size + 1)
}

/** As a desk was before entries held digests: its first acts have none. */
function withoutDigests(raw: Database.Database, until: number): void {
  for (let seq = 1; seq <= until; seq++) {
    const { checkpoint, ...entry } = entryOf(raw, seq)
    writeEntry(raw, seq, entry)
  }
  rebuildTree(raw, keyOf(file))
}

describe('a checkpoint that the next act vouches for', () => {
  test('with another signature is named, and so is every other', async () => {
    for (const size of [4, 30, 39])
      expect(await found((raw) => writeNote(raw, size, otherSignature(noteAt(raw, size))))).toEqual([
        named(size),
        badlySigned(size),
      ])
    expect(await found((raw) => writeNote(raw, 40, otherSignature(noteAt(raw, 40))))).toEqual([
      badlySigned(40),
    ])
  })

  test('is missed', async () => {
    expect(await found((raw) => raw.exec('delete from checkpoints where size in (12, 30)'))).toEqual([
      missing(12),
      missing(30),
    ])
  })

  test('in the place of another', async () => {
    const lines = await found((raw) => {
      const [one, other] = [noteAt(raw, 20), noteAt(raw, 30)]
      writeNote(raw, 20, other)
      writeNote(raw, 30, one)
    })
    expect(lines).toEqual([
      'checkpoints: checkpoint 20: it says that it is of 30 acts',
      named(20),
      'checkpoints: checkpoint 30: it says that it is of 20 acts',
      named(30),
    ])
  })

  test('that is no checkpoint', async () => {
    expect(await found((raw) => writeNote(raw, 30, 'x'))).toEqual([
      'checkpoints: checkpoint 30: it cannot be read as a signed checkpoint',
      named(30),
    ])
  })

  test('is not believed to an entry that is not the one in the log', async () => {
    const lines = await found((raw) => {
      const note = otherSignature(noteAt(raw, 30))
      writeNote(raw, 30, note)
      writeEntry(raw, 31, { ...entryOf(raw, 31), checkpoint: checkpointDigest(note) })
    })
    expect(lines).toEqual(['entries: act 31: its entry is not what went into the log', badlySigned(30)])
  })

  test('badly signed by whoever has the key, shows where every signature is asked for', async () => {
    const alter: Alter = (raw) => vouchedForFalsely(raw, 30)
    expect(await found(alter)).toEqual([])
    expect(await found(alter, { everySignature: true })).toEqual([badlySigned(30)])
  })
})

test('a digest that is none of a checkpoint, in an entry of a tree made anew', async () => {
  const lines = await found((raw) => {
    writeEntry(raw, 31, { ...entryOf(raw, 31), checkpoint: 'AAAA' })
    rebuildTree(raw)
  })
  expect(lines[0]).toBe(named(30))
  expect(lines[1]).toBe('checkpoints: checkpoint 31: it was signed for other acts than the first 31')
})

test('a signature for other acts vouches for nothing', async () => {
  const lines = await found((raw) => {
    const note = otherSignature(noteAt(raw, 25))
    writeNote(raw, 25, note)
    writeEntry(raw, 26, { ...entryOf(raw, 26), checkpoint: checkpointDigest(note) })
    rebuildTree(raw)
  })
  expect(lines[0]).toBe('checkpoints: checkpoint 26: it was signed for other acts than the first 26')
  expect(lines).toContain(badlySigned(25))
})

test('checkpoints signed by a forger are each named, though one vouches for the other', async () => {
  const lines = await found((raw) => rebuildTree(raw, forger(), 20))
  expect(lines).toEqual([...Array(21)].map((_, i) => badlySigned(20 + i)))
  // Without its last checkpoint nothing is signed that would vouch for them.
  const cut = await found((raw) => {
    rebuildTree(raw, forger(), 30)
    raw.exec('delete from checkpoints where size = 40')
  })
  expect(cut).toEqual([
    'checkpoints: act 40: no checkpoint holds it',
    ...[...Array(10)].map((_, i) => badlySigned(30 + i)),
  ])
})

test('a key that a forger made known at the end vouches for nothing before it', async () => {
  const keyFile = path.join(folder, 'forged.key')
  const own = makeSigningKey(keyOf(file).verifier.name)
  replaceKeyFile(keyFile, [own])
  const forged = altered(file, (raw) => {
    otherReason(raw, 20)
    rebuildTree(raw, forger(), 20)
  })
  await withContext(
    forged,
    (context) =>
      context.change(systemActor, (c) => replaceLogKeys(c, verifierKeyText(own.verifier), 'Mine now')),
    keyFile,
  )
  const lines = told(await checked(forged))
  expect(lines).toEqual([...Array(21)].map((_, i) => badlySigned(20 + i)))
})

test('a key that no earlier one signed for is told, whatever its act calls itself', async () => {
  const keyFile = path.join(folder, 'own.key')
  const own = makeSigningKey(keyOf(file).verifier.name)
  replaceKeyFile(keyFile, [own])
  for (const bring of [addLogKeys, (c: Change, keys: string[]) => replaceLogKeys(c, keys[0] ?? '', 'Lost')]) {
    // The last acts are cut off, with what was signed over them, and others written in their place.
    const forged = altered(file, (raw) => {
      undo(raw, 40)
      for (const table of ['revisions', 'revision_subjects']) raw.exec(`delete from ${table} where seq = 40`)
      raw.exec('delete from checkpoints where size = 40')
      rebuildTree(raw)
    })
    await withContext(
      forged,
      async (context) => {
        await context.change(systemActor, (c) => bring(c, [verifierKeyText(own.verifier)]))
        await context.change(systemActor, rename)
      },
      keyFile,
    )
    const since = { size: 41, root: noteOf(forged, 41).split('\n')[2] ?? '' }
    for (const order of [{}, { since }]) {
      const result = await checked(forged, order)
      expect(told(result)).toEqual([])
      expect(result.keys.untied).toEqual([
        { key: own.verifier.id, seq: 40, at: expect.any(String), actor: 'assay' },
      ])
      expect(result.keys.inUse).toContain(verifierKeyText(own.verifier))
    }
  }
})

test('one put in where nothing was signed needs a signature of its own', async () => {
  const desk = await quickDesk(folder, 5)
  await withContext(desk, async (context) => {
    await context.change(systemActor, async (c) => {
      for (let n = 0; n < 3; n++) await rename(c)
    })
    await context.change(systemActor, rename)
  })
  const size = 6
  const putIn = (key: SigningKey) => (raw: Database.Database) => {
    expect(noteAt(raw, size)).toBeUndefined()
    const edge = [...Array(size)].reduce<Edge>(
      (grown, _, i) => append(grown, leafHash(entryText(entryOf(raw, i + 1)))).edge,
      { size: 0, hashes: [] },
    )
    raw
      .prepare('insert into checkpoints select ?, at, ? from revisions where seq = ?')
      .run(size, checkpointNote(size, rootOf(edge), [key]), size)
  }
  expect(await found(putIn({ ...forger(), verifier: keyOf(desk).verifier }), {}, desk)).toEqual([
    badlySigned(size),
  ])
})

describe('a desk whose first acts hold no digests', () => {
  const half: Alter = (raw) => withoutDigests(raw, 20)

  test('is intact', async () => {
    expect(await found(half)).toEqual([])
    expect(await found((raw) => withoutDigests(raw, lastSeq(raw)))).toEqual([])
  })

  test('has the signatures of both halves checked', async () => {
    const changed = (size: number) => (raw: Database.Database) => {
      half(raw)
      writeNote(raw, size, otherSignature(noteAt(raw, size)))
    }
    expect(await found(changed(10))).toEqual([badlySigned(10)])
    expect(await found(changed(20))).toEqual([named(20), badlySigned(20)])
    expect(await found(changed(30))).toEqual([named(30), badlySigned(30)])
  })

  test('misses the checkpoint with which the second half begins', async () => {
    const lines = await found((raw) => {
      half(raw)
      raw.exec('delete from checkpoints where size = 20')
    })
    expect(lines).toEqual([missing(20)])
  })
})

test('a check of what is new begins with the checkpoint that was the last one', async () => {
  const since = { size: 30, root: noteOf(file, 30).split('\n')[2] ?? '' }
  expect(await found((raw) => writeNote(raw, 30, otherSignature(noteAt(raw, 30))), { since })).toEqual([
    named(30),
    badlySigned(30),
  ])
  expect(await found((raw) => raw.exec('delete from checkpoints where size = 30'), { since })).toEqual([
    missing(30),
  ])
})

test('keys come and go: what the retired one signed is vouched for by the other', async () => {
  const keyFile = path.join(folder, 'turned.key')
  const turned = await quickDesk(folder, 10, keyFile)
  await withContext(
    turned,
    async (context) => {
      const [old] = await context.signingKeys()
      if (!old) return expect.unreachable()
      const young = makeSigningKey(old.verifier.name)
      replaceKeyFile(keyFile, [young, old])
      await context.change(systemActor, (c) => addLogKeys(c, [verifierKeyText(young.verifier)]))
      await context.change(systemActor, rename)
      await context.change(systemActor, (c) => retireLogKey(c, old.verifier.id))
      await context.change(systemActor, rename)
    },
    keyFile,
  )
  for (const everySignature of [false, true])
    expect(await found(() => {}, { everySignature }, turned)).toEqual([])
  for (let size = 10; size <= 14; size++) {
    const since = { size, root: noteOf(turned, size).split('\n')[2] ?? '' }
    expect(await found(() => {}, { since }, turned), `from ${size}`).toEqual([])
  }
  expect((await checked(turned)).keys).toMatchObject({ inUse: [expect.any(String)], untied: [] })
  const both = noteOf(turned, 12)
  expect(both.match(/^— /gm)).toHaveLength(2)
  // Both signatures hold in either order; but it was signed in this one.
  const [text = '', one = '', other = ''] = both.split(/(?=^— )/m)
  expect(await found((raw) => writeNote(raw, 12, text + other + one), {}, turned)).toEqual([named(12)])
})
