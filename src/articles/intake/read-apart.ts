import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { breakText } from '../../breaker/break.ts'
import type { Broken, Step } from '../../breaker/types.ts'
import { InvalidInput, TooManyTries } from '../../errors.ts'
import type { Draft } from './draft.ts'
import { type ExplainedLine, explainStoredLine, type StoredLine } from './explain-stored-line.ts'
import type { Upload } from './read-upload.ts'

/** What the thread is given: a file to read, a text to break, or a line of it to explain. */
export type Job =
  | { kind: 'file'; file: Upload }
  | { kind: 'break'; text: string; language: string }
  | { kind: 'explain'; text: string; language: string; line: StoredLine }

/** What it gives back; a refusal goes by its fields, because a class does not pass between threads. */
export type Outcome = { result: unknown } | { refused: Record<string, string> } | { failed: string }
/** What comes from the thread: how far it is, any number of times, and at last the outcome. */
export type Message = Outcome | { step: Step }

/** Longest the thread may work without a word about how far it is, in milliseconds. */
export const SILENT_MS = 15_000
/** Longest a file or a text is worked on, in milliseconds: many times what the longest article takes. */
const READING_MS = 120_000
/** Files and texts that wait at most. */
const MOST_WAITING = 10
/** What the thread may keep in memory, in MB: some ten times what the longest article needs. */
const MEMORY_MB = 1_024
/** Up to this length, in UTF-16 units, a text is broken at once: going to the thread and back would take longer. */
export const SHORT_TEXT = 10_000

/** How somebody looks on, and stops it. */
export interface Watch {
  onStep?: (step: Step) => void
  /** Aborting it ends the work at once; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal
}

/** As `readUpload`, but in another thread and within a time, so that no file keeps the desk from answering others. */
export function readUploadApart(file: Upload): Promise<Draft> {
  return inTurn({ kind: 'file', file }, {}) as Promise<Draft>
}

export type BreakApart = (text: string, language: string, watch?: Watch) => Promise<Broken>

/** As `breakText`, for long texts in another thread and within a time. @throws InvalidInput at the field `text` */
export const breakTextApart: BreakApart = async (text, language, watch = {}) => {
  if (text.length <= SHORT_TEXT) return breakText(text, language)
  return (await inTurn({ kind: 'break', text, language }, watch)) as Broken
}

/** As `explainStoredLine`, of long texts in another thread and within a time. @throws InvalidInput at the field `text` */
export async function explainLineApart(
  text: string,
  language: string,
  line: StoredLine,
  watch: Watch = {},
): Promise<ExplainedLine> {
  if (text.length <= SHORT_TEXT) return explainStoredLine(text, language, line)
  return (await inTurn({ kind: 'explain', text, language, line }, watch)) as ExplainedLine
}

/** One thread for all, made when first needed; it does not keep the process running. */
let thread: Worker | null = null
let isBusy = false
const queue: (() => Promise<void>)[] = []

/** @throws TooManyTries */
function inTurn(job: Job, watch: Watch): Promise<unknown> {
  if (queue.length >= MOST_WAITING)
    throw new TooManyTries('Several long articles are being read just now. Try again in a moment.', 10)
  return new Promise((resolve, reject) => {
    const start = () => work(job, watch).then(resolve, reject)
    queue.push(start)
    watch.signal?.addEventListener('abort', () => {
      const place = queue.indexOf(start)
      if (place >= 0) queue.splice(place, 1)
      reject(watch.signal?.reason)
    })
    void startNext()
  })
}

async function startNext(): Promise<void> {
  if (isBusy) return
  const start = queue.shift()
  if (!start) return
  isBusy = true
  await start()
  isBusy = false
  void startNext()
}

function work(job: Job, { onStep, signal }: Watch): Promise<unknown> {
  thread ??= startThread()
  const worker = thread
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(silence)
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      worker.unref()
    }
    const giveUp = (reason: unknown) => {
      end()
      thread = null
      void worker.terminate()
      reject(reason)
    }
    const refuse = (sentence: string) =>
      giveUp(new InvalidInput({ [job.kind === 'file' ? 'file' : 'text']: sentence }))
    const onMessage = (message: Message) => {
      if ('step' in message) {
        silence.refresh()
        return onStep?.(message.step)
      }
      end()
      if ('refused' in message) reject(new InvalidInput(message.refused))
      else if ('failed' in message) reject(new Error(message.failed))
      else resolve(message.result)
    }
    const onAbort = () => giveUp(signal?.reason)
    // It ends by itself only when it runs out of memory.
    const onEnd = () =>
      refuse('This could not be read within the memory there is for it. Paste a shorter text.')
    const onLate = () =>
      refuse(
        'Reading this takes far longer than reading an article does, so it was given up. Paste the text.',
      )
    const silence = setTimeout(onLate, SILENT_MS)
    const timer = setTimeout(onLate, READING_MS)
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
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
