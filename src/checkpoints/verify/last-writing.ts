import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { readEntry } from '../../revisions/entry.ts'
import { subjectsOf } from '../../revisions/subjects.ts'

const ACTS_AT_ONCE = 500

/**
 * The act that last wrote a column of a row: looked for from the end, among those about what the row belongs to, or
 * among all where it belongs to nothing. Only what does not fit is looked up.
 * @returns null where there is none
 */
export async function lastWriting(
  raw: Database.Database,
  table: string,
  row: Record<string, unknown> & { id: string },
  column: string,
): Promise<number | null> {
  const [subject] = subjectsOf(table, row)
  const bound = `r.seq < ? and instr(r.entry, ?) order by r.seq desc limit ${ACTS_AT_ONCE}`
  const page = subject
    ? raw.prepare(
        `select r.seq, r.entry from revision_subjects s cross join revisions r on r.seq = s.seq
          where s.subject_id = ? and s.kind = ? and ${bound}`,
      )
    : raw.prepare(`select r.seq, r.entry from revisions r where ${bound}`)
  const about = subject ? [subject.subject_id, subject.kind] : []
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const acts = page.all(...about, before, row.id) as { seq: number; entry: string }[]
    for (const { seq, entry } of acts) if (writes(entry, table, row.id, column)) return seq
    if (acts.length < ACTS_AT_ONCE) return null
    before = acts.at(-1)?.seq ?? 0
    await setImmediate()
  }
}

function writes(text: string, table: string, id: string, column: string): boolean {
  try {
    return readEntry(text).rows.some((row) => row.table === table && row.id === id && column in row.changes)
  } catch {
    return false
  }
}
