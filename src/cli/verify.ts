import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ReadonlyKysely } from 'kysely/readonly'
import { lastGood, untiedWithNames } from '../checkpoints/verification-queries.ts'
import { type Snapshot, snapshotOfFile } from '../checkpoints/verify/snapshot.ts'
import { type Earlier, type Order, type Progress, verify as verifyLog } from '../checkpoints/verify/verify.ts'
import { readConfig } from '../config.ts'
import { type Connection, connectionTo } from '../db/connect.ts'
import { pendingMigrations } from '../db/migrate.ts'
import type { Tables } from '../db/tables.ts'
import { Conflict, NotFound } from '../errors.ts'
import { letHeapGrow } from '../small-heap.ts'
import { type Command, parse, print, UsageError } from './command.ts'
import { PATIENCE, progressLine } from './progress-line.ts'
import { inWords } from './verification-words.ts'

/** Longest file that is taken for a checkpoint, in bytes. */
const MAX_CHECKPOINT = 100_000

export const verify: Command = {
  name: 'verify',
  args: '[--against FILE] [--since last] [--every-signature] [--json]',
  summary: 'checks that the history is intact, and that the data is what it says; writes nothing',
  options: [
    '--against FILE  a checkpoint that was kept elsewhere: shows a history that was cut or replaced as a whole',
    '--since last    only what is new since the last check on the desk’s own page that found all well',
    '--every-signature  also those of checkpoints that a later one vouches for: takes twice as long',
    '--json          the result as JSON',
    'Works on a copy of the data too, and without the signing key: ASSAY_DATA names the file.',
    'Ends with 0 when all is well, 1 when something is not, 2 for wrong usage.',
  ],
  async run(args) {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
    const options = { against: text, since: text, 'every-signature': flag, json: flag }
    const { values, positionals } = parse(args, options)
    if (positionals.length)
      throw new UsageError(`What is ${positionals[0]}? ASSAY_DATA names the data to check.`)
    if (values.since !== undefined && values.since !== 'last')
      throw new UsageError('--since takes the word last.')
    const against = values.against === undefined ? null : checkpointIn(values.against)
    const { data } = readConfig(process.env)
    letHeapGrow()
    const order = { against, everySignature: values['every-signature'] === true }
    const { result, since, untied } = await verified(data, order, values.since === 'last')
    if (values.json) print(JSON.stringify(result, null, 2))
    else
      print(inWords(result, { since, untied, against: against !== null, onlyNew: values.since === 'last' }))
    return result.ok ? 0 : 1
  },
}

/** @throws UsageError */
function checkpointIn(file: string): string {
  try {
    return readFileSync(file).subarray(0, MAX_CHECKPOINT).toString('utf8')
  } catch (error) {
    throw new UsageError(`The checkpoint cannot be read: ${(error as Error).message}`)
  }
}

async function verified(data: string, order: Order, onlyNew: boolean) {
  const snapshot = opened(data)
  const line = progressLine()
  let shown = performance.now()
  const onProgress = ({ part, done, of }: Progress) => {
    if (performance.now() - shown < PATIENCE) return
    shown = performance.now()
    line.show(`Checking ${part}: ${done} of ${of}`)
  }
  try {
    const { db } = await upToDate(snapshot)
    const read = db as unknown as ReadonlyKysely<Tables>
    const since: Earlier | null = onlyNew ? await lastGood(read) : null
    const result = await verifyLog(snapshot.raw, { ...order, since, onProgress })
    return { result, since, untied: await untiedWithNames(read, result.keys.untied) }
  } finally {
    line.clear()
    snapshot.close()
  }
}

/** @throws NotFound, Conflict */
function opened(data: string): Snapshot {
  if (data === ':memory:' || !existsSync(data))
    throw new NotFound(`There is no desk at ${data}: ASSAY_DATA names the file.`)
  try {
    return snapshotOfFile(data)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'SQLITE_NOTADB')
      throw new Conflict(`${data} is no database, or is damaged from its first page on.`)
    // In a folder that cannot be written SQLite has no room for what it puts beside a file that it reads.
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(code ?? '')) throw error
    return copied(data)
  }
}

function copied(data: string): Snapshot {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-verify-'))
  const gone = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const end of ['', '-wal'])
      if (existsSync(data + end)) copyFileSync(data + end, path.join(folder, `copy.db${end}`))
    const { raw, close } = snapshotOfFile(path.join(folder, 'copy.db'))
    return {
      raw,
      close() {
        close()
        gone()
      },
    }
  } catch (error) {
    gone()
    throw error
  }
}

/** @throws Conflict where the data has another schema than this Assay */
async function upToDate({ raw }: Snapshot): Promise<Connection> {
  const connection = connectionTo(raw)
  const pending = await pendingMigrations(connection)
  if (pending.length)
    throw new Conflict(
      `This data was written by an older Assay (it lacks ${pending[0]}): start the desk once, which brings it up to date and keeps a backup, or check it with the Assay that wrote it.`,
    )
  return connection
}
