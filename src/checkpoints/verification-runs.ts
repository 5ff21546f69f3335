import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../context.ts'
import type { Actor } from '../db/change.ts'
import { Conflict } from '../errors.ts'
import type { Log } from '../log.ts'
import { lastGood } from './verification-queries.ts'
import type { Kept } from './verification-vocabulary.ts'
import { snapshotOf } from './verify/snapshot.ts'
import { type Progress, type Verification, verify } from './verify/verify.ts'

/** Checks whose results are kept; older ones go. */
const KEPT = 200

/** A check under way in this process. */
export interface Run {
  id: string
  progress: Progress | null
  /** Settles when it has ended, however. */
  over: Promise<void>
}

/** The checks of the history that this process does, one at a time. They go on behind the pages. */
export class VerificationRuns {
  readonly #context: Context
  readonly #log: Log
  #run: Run | null = null

  constructor(context: Context, log: Log) {
    this.#context = context
    this.#log = log
  }

  /** The one under way. */
  get run(): Run | null {
    return this.#run
  }

  /**
   * Begins a check and gives it back while it goes on.
   * @param whole everything, or only what is new since the last check that found all well
   * @throws Conflict while another goes on
   */
  start({ id: by }: Pick<Actor, 'id'>, whole: boolean): Run {
    if (this.#run) throw new Conflict('The history is being checked already: wait for that check to end.')
    const run: Run = { id: randomUUIDv7(), progress: null, over: Promise.resolve() }
    this.#run = run
    run.over = this.#check(run, by, whole)
      // It may have been the writing down that failed, and then there is nothing to write it into.
      .catch((error) => this.#log.error({ err: error }, 'a check of the history failed'))
      .finally(() => {
        this.#run = null
      })
    return run
  }

  async #check(run: Run, by: string, whole: boolean): Promise<void> {
    const { keep, read, now } = this.#context
    const begun = { size: 0, root: '', ok: null, findings_json: '{"findings":[],"counts":{}}', ms: 0 }
    const row = { id: run.id, at: now().toISOString(), by, whole: whole ? 1 : 0, ...begun } as const
    await keep.insertInto('verifications').values(row).execute()
    const since = whole ? null : await lastGood(read)
    const snapshot = await snapshotOf(this.#context.connection, this.#context.config.data)
    let result: Verification
    try {
      result = await verify(snapshot.raw, {
        since,
        onProgress: (progress) => {
          run.progress = progress
        },
      })
    } finally {
      snapshot.close()
    }
    await keep
      .updateTable('verifications')
      .set({
        ...{ size: result.size, root: result.root, ok: result.ok ? 1 : 0, whole: result.whole ? 1 : 0 },
        ...{ findings_json: JSON.stringify(guarded(result)), ms: result.milliseconds },
      })
      .where('id', '=', run.id)
      .execute()
    const kept = keep.selectFrom('verifications').select('id').orderBy('id', 'desc').limit(KEPT)
    await keep.deleteFrom('verifications').where('id', 'not in', kept).execute()
  }
}

/** The findings without what the desk's people may not read yet: all they can look at is what is kept here. */
function guarded({ findings, counts, keys: { untied } }: Verification): Kept {
  const told = findings.map(({ part, text, guarded }) => ({ part, text: guarded ?? text }))
  return { findings: told, counts, untied }
}
