import { type Exception, exceptionKey, exceptionWords } from '../articles/exception-vocabulary.ts'
import type { Waiver } from '../articles/waiver-queries.ts'
import type { ReportWaiver } from './model.ts'

/** The waivers of what is left, as a report tells of them, in the order of what is left; moot ones are not told. */
export function waiverParts(
  waivers: readonly Waiver[],
  exceptions: ReadonlyMap<string, Exception>,
): ReportWaiver[] {
  const byKey = new Map(waivers.map((waiver) => [exceptionKey(waiver), waiver]))
  return [...exceptions].flatMap(([key, { kind, number, words }]) => {
    const waiver = byKey.get(key)
    if (!waiver) return []
    const { reason, by, at } = waiver
    const place = kind === 'line' ? { claim: 0, line: number } : { claim: number, line: 0 }
    return [{ ...place, left: exceptionWords[kind], words, reason, by, at }]
  })
}
