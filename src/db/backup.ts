import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/**
 * Writes a checked copy of a live database: vacuum into a temporary file, integrity check, sync, rename, sync of the
 * folder. Keeps the newest `keep` copies of the same kind.
 * @returns the path of the copy, in the folder `backups` beside the data file; null for a desk in memory
 */
export async function backUp(
  raw: Database.Database,
  dataFile: string,
  kind: string,
  keep: number,
  at: Date,
): Promise<string | null> {
  if (dataFile === ':memory:') return null
  const folder = path.join(path.dirname(path.resolve(dataFile)), 'backups')
  mkdirSync(folder, { recursive: true })
  const stamp = at.toISOString().replace(/[:.]/g, '-')
  const target = path.join(folder, `${path.basename(dataFile, '.db')}-${kind}-${stamp}.db`)
  writeBackup(raw, target)
  const older = readdirSync(folder)
    .filter((name) => name.startsWith(`${path.basename(dataFile, '.db')}-${kind}-`) && name.endsWith('.db'))
    .sort()
    .slice(0, -Math.max(1, keep))
  for (const name of older) rmSync(path.join(folder, name))
  return target
}

/** Writes a checked copy of a live database to `target`, which must not exist. @throws if the copy fails its integrity check */
export function writeBackup(raw: Database.Database, target: string): void {
  const temporary = `${target}.partial`
  rmSync(temporary, { force: true })
  raw.prepare('vacuum into ?').run(temporary)
  const copy = new Database(temporary, { readonly: true })
  try {
    const [first] = copy.pragma('integrity_check') as { integrity_check: string }[]
    if (first?.integrity_check !== 'ok')
      throw new Error(`The backup failed its check: ${first?.integrity_check}`)
  } finally {
    copy.close()
  }
  syncPath(temporary)
  renameSync(temporary, target)
  syncPath(path.dirname(target))
}

function syncPath(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
