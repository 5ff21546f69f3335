import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { breakText } from '../../breaker/break.ts'
import type { Broken } from '../../breaker/types.ts'
import { InvalidInput, TooManyTries } from '../../errors.ts'
import type { Draft } from './draft.ts'
import type { Upload } from './read-upload.ts'

/** What the thread is given: a file to read, or a text to break. */
export type Job = { file: Upload } | { file?: never; text: string; language: string }

/** What it gives back; a refusal goes by its fields, because a class does not pass between threads. */
export type Outcome =
  | { result: Draft | Broken; refused?: never; failed?: never }
  | { refused: Record<string, string>; failed?: never }
  | { refused?: never; failed: string }

/** Longest a file or a text is worked on, in milliseconds; the longest article takes a fifth of it. */
export const READING_MS = 15_000
/** Files and texts that wait at most. */
const MOST_WAITING = 10
/** What the thread may keep in memory, in MB: some ten times what the longest article needs. */
const MEMORY_MB = 1_024
/** Up to this length, in UTF-16 units, a text is broken at once: going to the thread and back would take longer. */
export const SHORT_TEXT = 10_000

/** As `readUpload`, but in another thread and within a time, so that no file keeps the desk from answering others. */
export function readUploadApart(file: Upload): Promise<Draft> {
  return inTurn({ file }, 'file') as Promise<Draft>
}

/** As `breakText`, for long texts in another thread and within a time. @throws InvalidInput at the field `text` */
export async function breakTextApart(text: string, language: string): Promise<Broken> {
  if (text.length <= SHORT_TEXT) return breakText(text, language)
  return (await inTurn({ text, language }, 'text')) as Broken
}

/** One thread for all, made when first needed; it does not keep the process running. */
let thread: Worker | null = null
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

function inTurn(job: Job, field: string): Promise<Draft | Broken> {
  if (waiting >= MOST_WAITING)
    throw new TooManyTries('Several long articles are being read just now. Try again in a moment.', 10)
  waiting++
  const mine = last.then(() => work(job, field)).finally(() => waiting--)
  last = mine.catch(() => {})
  return mine
}

function work(job: Job, field: string): Promise<Draft | Broken> {
  thread ??= startThread()
  const worker = thread
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      worker.off('message', onOutcome).off('error', onEnd).off('exit', onEnd)
      worker.unref()
    }
    const giveUp = (sentence: string) => {
      end()
      thread = null
      void worker.terminate()
      reject(new InvalidInput({ [field]: sentence }))
    }
    const onOutcome = (outcome: Outcome) => {
      end()
      if (outcome.refused) reject(new InvalidInput(outcome.refused))
      else if (outcome.failed !== undefined) reject(new Error(outcome.failed))
      else resolve(outcome.result)
    }
    // It ends by itself only when it runs out of memory.
    const onEnd = () =>
      giveUp('This could not be read within the memory there is for it. Paste a shorter text.')
    const timer = setTimeout(
      () =>
        giveUp(
          'Reading this takes far longer than reading an article does, so it was given up. Paste the text.',
        ),
      READING_MS,
    )
    worker.on('message', onOutcome).on('error', onEnd).on('exit', onEnd)
    worker.ref()
    worker.postMessage(job)
  })
}

function startThread(): Worker {
  // The compiled copy beside the compiled copy of this file, or the source beside the source.
  const file = `reading-thread${path.extname(import.meta.filename)}`
  return new Worker(new URL(file, import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
}
