import { setImmediate } from 'node:timers/promises'
import { breakInSteps } from '../breaker/break.ts'
import type { Broken } from '../breaker/types.ts'
import { PATIENCE, progressLine } from './progress-line.ts'

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
