import { setImmediate } from 'node:timers/promises'
import { breakInSteps } from '../breaker/break.ts'
import type { Broken } from '../breaker/types.ts'

/** Texts that take less than this, in milliseconds, show nothing; others change what they show no more often. */
const PATIENCE = 200

/**
 * Breaks a text, telling a person at the terminal how far it is.
 * @returns null when the person stopped it with Ctrl-C
 */
export async function breakWithProgress(text: string, language: string): Promise<Broken | null> {
  let stopped = false
  const stop = () => {
    stopped = true
  }
  process.once('SIGINT', stop)
  const line = progressLine()
  try {
    const steps = breakInSteps(text, language)
    let shown = performance.now()
    let step = steps.next()
    while (!step.done) {
      if (performance.now() - shown >= PATIENCE) {
        shown = performance.now()
        line.show(`${Math.floor((100 * step.value.done) / Math.max(1, step.value.total))} %`)
        // A signal is heard between two turns of the loop only.
        await setImmediate()
        if (stopped) return null
      }
      step = steps.next()
    }
    return step.value
  } finally {
    line.clear()
    process.off('SIGINT', stop)
  }
}

/** A line on standard error that is written over; nothing where that is no terminal. */
function progressLine(): { show(words: string): void; clear(): void } {
  let written = false
  const write = (words: string) => {
    process.stderr.write(`\r\u001B[K${words}`)
  }
  return {
    show(words) {
      if (!process.stderr.isTTY) return
      written = true
      write(words)
    },
    clear() {
      if (written) write('')
    },
  }
}
