import { createHash, randomUUIDv7 } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { breakText } from '../../breaker/break.ts'
import type { Broken, Step } from '../../breaker/types.ts'
import { NotFound, TooManyTries } from '../../errors.ts'
import { type BreakApart, SHORT_TEXT } from './read-apart.ts'

/** How long what was read is kept after it ended, in milliseconds. */
export const KEPT_MS = 15 * 60_000
/** Characters kept in all, of texts that are read: five of the longest. What was read takes some times their room. */
const MOST_CHARACTERS = 2_000_000
/** Texts of one person that are read or wait at once. */
const MOST_AT_ONCE = 2
/** A reading that ends within this time, in milliseconds, needs no page of its own. */
const PATIENCE_MS = 700

/** What is to be read, for whom, and what for. */
export interface Order<Draft> {
  /** Id of the person; nobody else sees it. */
  by: string
  text: string
  language: string
  /** What it is read for: the same text for the same end is read once, however often it is asked for. */
  end: string
  /** Of the article, where it is known; else ''. */
  title: string
  /** What a person typed around the text, to be shown with it; null where the text stands on the desk already. */
  draft: Draft | null
  /** Where to go when it was stopped and there is no draft to go on with. */
  back: string
  /** What happens when it is read; gives where to go. Without it, what was read is only shown. */
  whenRead?: (broken: Broken) => Promise<Ending>
}

export interface Ending {
  to: string
  toast: string
}

/** The reading of a text too long to be broken within one request. */
export interface LongReading<Draft> extends Order<Draft> {
  id: string
  state: 'waiting' | 'reading' | 'done' | 'stopped' | 'failed'
  step: Step
  broken: Broken | null
  ending: Ending | null
  /** Why it failed. */
  error: unknown
  /** Fulfilled when it is no longer waiting or reading. */
  ended: Promise<void>
}

export interface LongReadings<Draft> {
  /** What the text breaks into, if that takes no time: it is short, or was read already; null when it must be read. */
  brokenAlready(text: string, language: string): Broken | null
  /** Begins to read, unless the same is being read, and waits a moment: most readings are over then. @throws TooManyTries */
  start(order: Order<Draft>): Promise<LongReading<Draft>>
  /** @throws NotFound for other people's, and when it is kept no longer */
  find(id: string, by: string): LongReading<Draft>
  /** Ends the work at once, if it is still under way; what is read already is seen through. */
  stop(reading: LongReading<Draft>): Promise<void>
}

type Kept<Draft> = LongReading<Draft> & { key: string; endedAt: number; abort: AbortController }

/**
 * The long texts that are being read, and those read lately, in memory: they are gone when the process ends, and a text
 * is then read anew.
 * @param breakApart breaks a long text without keeping the desk from answering others
 */
export function longReadings<Draft>(now: () => Date, breakApart: BreakApart): LongReadings<Draft> {
  const kept = new Map<string, Kept<Draft>>()
  const underWay = ({ state }: LongReading<Draft>) => state === 'waiting' || state === 'reading'

  function sweep(): void {
    let characters = 0
    for (const reading of [...kept.values()].reverse()) {
      characters += reading.text.length
      const isOld = now().getTime() - reading.endedAt > KEPT_MS || characters > MOST_CHARACTERS
      if (isOld && !underWay(reading)) kept.delete(reading.id)
    }
  }

  async function read(reading: Kept<Draft>): Promise<void> {
    const onStep = (step: Step) => {
      reading.state = 'reading'
      reading.step = step
    }
    const { text, language, abort } = reading
    try {
      reading.broken = await breakApart(text, language, { onStep, signal: abort.signal })
      reading.ending = (await reading.whenRead?.(reading.broken)) ?? null
      reading.state = 'done'
    } catch (error) {
      reading.state = abort.signal.aborted && !reading.broken ? 'stopped' : 'failed'
      reading.error = error
    }
    reading.endedAt = now().getTime()
  }

  return {
    brokenAlready(text, language) {
      if (text.length <= SHORT_TEXT) return breakText(text, language)
      sweep()
      const key = keyOf(text, language)
      return [...kept.values()].find((reading) => reading.key === key && reading.broken)?.broken ?? null
    },

    async start(order) {
      sweep()
      const key = keyOf(order.text, order.language)
      const mine = [...kept.values()].filter((reading) => reading.by === order.by && underWay(reading))
      let reading = mine.find((one) => one.key === key && one.end === order.end)
      if (reading) reading.draft = order.draft
      else {
        if (mine.length >= MOST_AT_ONCE)
          throw new TooManyTries(
            'Two long texts of yours are being read just now. Wait for them, or stop one.',
            10,
          )
        reading = {
          ...order,
          key,
          id: randomUUIDv7(),
          state: 'waiting',
          step: { done: 0, total: order.text.length },
          broken: null,
          ending: null,
          error: null,
          ended: Promise.resolve(),
          endedAt: Number.POSITIVE_INFINITY,
          abort: new AbortController(),
        }
        reading.ended = read(reading)
        kept.set(reading.id, reading)
      }
      const patience = new AbortController()
      await Promise.race([
        reading.ended,
        after(PATIENCE_MS, undefined, { ref: false, signal: patience.signal }).catch(() => {}),
      ])
      patience.abort()
      return reading
    },

    find(id, by) {
      sweep()
      const reading = kept.get(id)
      if (!reading || reading.by !== by)
        throw new NotFound('What was read here is kept no longer. Paste the text again.')
      return reading
    },

    async stop({ id }) {
      const reading = kept.get(id)
      reading?.abort.abort(new Error('Somebody stopped the reading.'))
      await reading?.ended
    },
  }
}

function keyOf(text: string, language: string): string {
  return createHash('sha256').update(`${language.toLowerCase()}\n${text}`).digest('hex')
}
