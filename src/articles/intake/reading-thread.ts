/** Runs in a thread of its own: see read-apart.ts, which starts it and says what it takes and gives. */
import { parentPort } from 'node:worker_threads'
import { breakText } from '../../breaker/break.ts'
import { InvalidInput } from '../../errors.ts'
import type { Job, Outcome } from './read-apart.ts'
import { readUpload } from './read-upload.ts'

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await outcomeOf(job)))

async function outcomeOf(job: Job): Promise<Outcome> {
  try {
    return { result: job.file ? await readUpload(job.file) : breakText(job.text, job.language) }
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: error.fields }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
