import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { LogKeys } from '../../src/checkpoints/verify/log-keys.ts'
import { makeSigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { type Entry, entryText } from '../../src/revisions/entry.ts'

const [old, young] = [makeSigningKey('desk.example/1'), makeSigningKey('desk.example/1')]

function act(seq: number, action: string, rows: Entry['rows']): Entry {
  return { seq, at: '', actor: 'assay', action, article: null, reason: '', rows }
}

const added = (id: string, key: typeof old, seq: number) =>
  act(seq, 'log.key-added', [
    {
      table: 'log_keys',
      id,
      changes: { verifier_key: { to: verifierKeyText(key.verifier) }, version: { to: 1 } },
    },
  ])
const retired = (id: string, seq: number) =>
  act(seq, 'log.key-retired', [
    {
      table: 'log_keys',
      id,
      changes: { retired_at: { from: null, to: 'now' }, version: { from: 1, to: 2 } },
    },
  ])

/** A history that holds these acts on keys, and nothing else. */
function history(...acts: Entry[]): Database.Database {
  const raw = new Database(':memory:')
  raw.exec('create table revisions (seq integer primary key, action text, entry text)')
  for (const entry of acts)
    raw.prepare('insert into revisions values (?, ?, ?)').run(entry.seq, entry.action, entryText(entry))
  return raw
}

test('the first key signs before an act can tell of it; a later one from its act on; a retired one up to its act', () => {
  const acts = [added('a', old, 3), added('b', young, 10), retired('a', 11)]
  const keys = new LogKeys(history(...acts), 0)
  const ids = (size: number, before = size - 1) => keys.at(size, before).map(({ id }) => id)
  expect(ids(2)).toEqual(['a'])
  for (const each of acts) keys.take(each)
  expect(ids(9)).toEqual(['a'])
  expect(ids(10)).toEqual(['a', 'b'])
  // The change that retires a key may still be signed with it; the next one may not.
  expect(ids(11)).toEqual(['a', 'b'])
  expect(ids(12)).toEqual(['b'])
  expect(keys.all()).toHaveLength(2)
})

test('begun in the middle it knows the same', () => {
  const raw = history(added('a', old, 3), added('b', young, 10), retired('a', 11))
  expect(new LogKeys(raw, 10).at(10, 9)).toHaveLength(2)
  expect(new LogKeys(raw, 11).at(12, 11).map(({ id }) => id)).toEqual(['b'])
})

test('an act counts by the number it has, not by what an altered entry says', () => {
  const raw = history(added('a', old, 3), added('b', young, 10))
  raw.prepare('update revisions set entry = ? where seq = 10').run(entryText(added('b', young, 999)))
  expect(new LogKeys(raw, 10).all().map(({ from }) => from)).toEqual([0, 10])
})

test('what is no key and what is no entry signs nothing', () => {
  const raw = history(added('a', old, 3))
  raw.prepare('update revisions set entry = ?').run('x')
  expect(new LogKeys(raw, 0).all()).toEqual([])
  const forged = added('a', old, 3)
  if (forged.rows[0]) forged.rows[0].changes.verifier_key = { to: 'desk+00000000+AAAA' }
  expect(new LogKeys(history(forged), 5).all()).toEqual([])
})
