import { copyFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { playDemo } from '../../seeds/demo.ts'
import { snapshotOfFile } from '../../src/checkpoints/verify/snapshot.ts'
import { type Order, type Verification, verify } from '../../src/checkpoints/verify/verify.ts'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { editDesk } from '../../src/desk/commands.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { systemActor } from '../../src/desk/system-actor.ts'

/** A desk in a file on which several people have worked, closed, with its key beside it. @returns the file */
export async function playedDesk(folder: string): Promise<string> {
  const file = path.join(folder, 'desk.db')
  let at = Date.parse('2025-03-17T09:00:00Z')
  const context = await createContext(readConfig({ ASSAY_DATA: file }), () => new Date(at))
  await ensureDesk(context)
  await playDemo(context, () => {
    at += 60_000
  })
  await context.close()
  return file
}

/**
 * A desk in a file that was renamed over and over until its log had so many acts, closed.
 * @param keyFile what it is signed with; without one it has a key of its own
 */
export async function quickDesk(folder: string, acts: number, keyFile?: string): Promise<string> {
  const file = path.join(folder, `${crypto.randomUUID()}.db`)
  const context = await createContext(readConfig({ ASSAY_DATA: file, ASSAY_KEY_FILE: keyFile }))
  await ensureDesk(context)
  for (let last = 0; last < acts; )
    last = await context.change(systemActor, async (c) => {
      const { version } = await c.read.selectFrom('desk').select('version').executeTakeFirstOrThrow()
      await editDesk(c, { name: `Desk ${version}`, version })
      const { seq } = await c.read
        .selectFrom('revisions')
        .select('seq')
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow()
      return seq
    })
  await context.close()
  return file
}

/** A copy of a desk's file, altered by hand: every trigger and check is out of the way. @returns its path */
export function altered(file: string, alter: (raw: Database.Database) => void): string {
  const copy = `${file}.${crypto.randomUUID()}`
  copyFileSync(file, copy)
  const raw = new Database(copy)
  raw.pragma('foreign_keys = OFF')
  const triggers = raw.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all()
  for (const trigger of triggers) raw.exec(`drop trigger ${trigger}`)
  alter(raw)
  raw.close()
  return copy
}

/** Checks a file as it is. */
export async function checked(file: string, order: Order = {}): Promise<Verification> {
  const snapshot = snapshotOfFile(file)
  try {
    return await verify(snapshot.raw, order)
  } finally {
    snapshot.close()
  }
}

/** What was found, a line each, without the ids that are new each time. */
export function told({ findings }: Verification): string[] {
  return findings.map(({ part, text }) => `${part}: ${text}`)
}
