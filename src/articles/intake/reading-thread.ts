/** Runs in a thread of its own: see read-apart.ts, which starts it and says what it takes and gives. */
import { parentPort } from 'node:worker_threads'
import { breakInSteps } from '../../breaker/break.ts'
import type { Broken } from '../../breaker/types.ts'
import { InvalidInput } from '../../errors.ts'
import { explainStoredLine } from './explain-stored-line.ts'
import type { Job, Message, Outcome } from './read-apart.ts'
import { readUpload } from './read-upload.ts'

/** Time between two words about how far it is, in milliseconds. */
const TELLING_MS = 100

const tell = (message: Message) => parentPort?.postMessage(message)

parentPort?.on('message', async (job: Job) => tell(await outcomeOf(job)))

async function outcomeOf(job: Job): Promise<Outcome> {
  try {
    return { result: await resultOf(job) }
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: error.fields }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function resultOf(job: Job): unknown {
  switch (job.kind) {
    case 'file':
      return readUpload(job.file)
    case 'break':
      return broken(job.text, job.language)
    case 'explain':
      return explainStoredLine(job.text, job.language, job.line)
  }
}

function broken(text: string, language: string): Broken {
  const steps = breakInSteps(text, language)
  let told = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - told < TELLING_MS) continue
    tell({ step: step.value })
    told = performance.now()
  }
}
