import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Alter, entryOf, firstAct, noteOf, otherReason, rebuildTree } from './alterations.ts'
import { altered, checked, playedDesk, told } from './played.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))
  file = await playedDesk(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a whole check finds on the desk after somebody did this to its file. */
async function found(alter: Alter): Promise<string[]> {
  const result = await checked(altered(file, alter))
  expect(result.ok).toBe(result.findings.length === 0)
  expect(result.whole).toBe(true)
  return told(result)
}

describe('rows', () => {
  test('a rating’s level: named in full, and for the desk’s own page without it', async () => {
    let id = ''
    let by = 0
    const result = await checked(
      altered(file, (raw) => {
        by = firstAct(raw, 'claim.rated')
        id = entryOf(raw, by).rows.find(({ table }) => table === 'ratings')?.id ?? ''
        raw.prepare('update ratings set level_id = ? where id = ?').run('another', id)
      }),
    )
    expect(result.findings).toEqual([
      {
        part: 'rows',
        text: expect.stringMatching(
          new RegExp(
            `^ratings ${id}: column level_id is “another”, the log says “[^”]+”, last written by act ${by}$`,
          ),
        ),
        guarded: `ratings ${id}: column level_id is not what the log says, last written by act ${by}`,
      },
    ])
  })

  test('a claim’s wording', async () => {
    const lines = await found((raw) =>
      raw.exec(`update claims set wording = 'Other words.' where id = (select min(id) from claims)`),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /^rows: claims [\w-]+: column wording is “Other words\.”, the log says “.+”, last written by act \d+$/,
    )
  })

  test('one deleted, one put in', async () => {
    let id = ''
    const gone = await found((raw) => {
      id = raw.prepare('select min(id) from evidence').pluck().get() as string
      raw.prepare('delete from evidence where id = ?').run(id)
    })
    expect(gone).toEqual([
      expect.stringMatching(
        new RegExp(`^rows: evidence ${id}: the row is missing, last written by act \\d+$`),
      ),
    ])
    const more = await found((raw) => {
      raw.exec(`create temp table one as select * from evidence limit 1; update one set id = 'zzz';
        insert into evidence select * from one`)
    })
    expect(more).toEqual(['rows: evidence zzz: the log knows of no such row'])
  })

  test('the ids of two swapped', async () => {
    const lines = await found((raw) => {
      const [a, b] = raw.prepare('select id from evidence order by id limit 2').pluck().all()
      const rename = raw.prepare('update evidence set id = ? where id = ?')
      rename.run('x', a)
      rename.run(a, b)
      rename.run(b, 'x')
    })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every((line) => /^rows: evidence /.test(line))).toBe(true)
  })

  test('a person’s name and a report’s file, whose values are told nowhere', async () => {
    const lines = await found((raw) => {
      raw.exec(`update users set name = 'Mallory' where email like 'ana@%'`)
      raw.exec(`update edition_files set body = body || ' ' where id = (select min(id) from edition_files)`)
    })
    expect(lines).toEqual([
      expect.stringMatching(
        /^rows: users [\w-]+: column name is not what the log says, last written by act \d+$/,
      ),
      expect.stringMatching(
        /^rows: edition_files [\w-]+: column body is not what the log says, last written by act \d+$/,
      ),
    ])
  })

  test('of a table that belongs to nothing', async () => {
    expect(await found((raw) => raw.exec(`update desk set name = 'Theirs'`))).toEqual([
      expect.stringMatching(
        /^rows: desk \w+: column name is “Theirs”, the log says “.+”, last written by act 1$/,
      ),
    ])
  })

  test('many: the first are named, and the first of each table, the others counted', async () => {
    const result = await checked(
      altered(file, (raw) =>
        raw.exec(`update lines set paragraph = paragraph + 1; update verdicts set summary = 'x'`),
      ),
    )
    const tables = result.findings.map(({ text }) => text.split(' ')[0])
    expect(tables).toEqual([...Array(21).fill('lines'), 'verdicts'])
    expect(result.counts.rows).toBeGreaterThan(24)
  })
})

describe('what acts and rows are found under', () => {
  test('a subject taken away, put in, moved', async () => {
    const lines = await found((raw) => {
      raw.exec(`delete from revision_subjects where seq = 20 and kind = 'claim'`)
      raw.exec(`insert into revision_subjects values (20, 'person', 'nobody')`)
    })
    expect(lines).toEqual([
      expect.stringMatching(/^subjects: act 20: it is not found under claim [\w-]+, which it is about$/),
      'subjects: act 20: it is found under person nobody, which it is not about',
    ])
    const moved = (raw: Database.Database) => {
      raw.exec(`create temp table few as select * from revision_subjects where seq = 20;
        delete from revision_subjects where seq = 20; insert into revision_subjects select * from few`)
    }
    expect(await found(moved)).toEqual([])
  })

  test('a search row taken away, put in, pointing elsewhere', async () => {
    const lines = await found((raw) => {
      raw.exec(`delete from search_rows where id = (select min(id) from search_rows where kind = 'claim')`)
      raw.exec(
        `update search_rows set claim_id = 'x' where id = (select max(id) from search_rows where kind = 'verdict')`,
      )
      raw.exec(`insert into search_rows (id, kind, entity_id, folded) values (99999, 'note', 'none', '')`)
    })
    expect(lines).toEqual([
      expect.stringMatching(/^search: claims [\w-]+: it cannot be found by searching$/),
      expect.stringMatching(/^search: verdicts [\w-]+: it is found by searching in the wrong place$/),
      'search: search row 99999: there is no note none',
    ])
  })
})

describe('since an earlier check', () => {
  const since = () => {
    const note = noteOf(file, 30)
    return { size: 30, root: note.split('\n')[2] ?? '' }
  }
  const foundSince = async (alter: Alter) => {
    const result = await checked(altered(file, alter), { since: since() })
    return { whole: result.whole, lines: told(result) }
  }

  test('only what is new is looked at', async () => {
    expect(await foundSince(() => {})).toEqual({ whole: false, lines: [] })
    expect(await foundSince((raw) => otherReason(raw, 20))).toEqual({ whole: false, lines: [] })
    expect(await foundSince((raw) => otherReason(raw, 40))).toEqual({
      whole: false,
      lines: ['entries: act 40: its entry is not what went into the log'],
    })
  })

  test('a row that a new act touched', async () => {
    const { whole, lines } = await foundSince((raw) => {
      const claim = raw.prepare('select claim_id from evidence order by id desc limit 1').pluck().get()
      raw.prepare(`update claims set state = 'set aside' where id = ?`).run(claim)
    })
    expect(whole).toBe(false)
    expect(lines).toEqual([
      expect.stringMatching(/^rows: claims [\w-]+: column state is “set aside”, the log says/),
    ])
  })

  test('a log that does not go on from there is checked as a whole', async () => {
    const shorter = await foundSince((raw) => raw.exec('delete from revisions where seq > 25'))
    expect(shorter.whole).toBe(true)
    expect(shorter.lines[0]).toBe('entries: acts 26 to 30 were there at the last check, and are missing')
    const other = await foundSince((raw) => {
      otherReason(raw, 20)
      rebuildTree(raw)
    })
    expect(other.lines[0]).toMatch(
      /^tree: the first 30 acts are not those that were found well at the last check$/,
    )
  })
})
