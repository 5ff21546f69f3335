import { endsAtSemicolon, endsSentence } from './boundary.ts'
import { listItemStarts } from './lists.ts'
import { standingStarts } from './standing-lines.ts'
import { endOfStop, stopMark } from './stops.ts'
import { cut, type Stretch, trimmed } from './stretches.ts'

/**
 * The sentences of one paragraph of English, text[start, end), trimmed and in order. They end where a stop ends them and
 * before what stands on its own without one: an item of a list, a date, a picture's credit.
 */
export function sentencesOf(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  const starts = merged(listItemStarts(text, start, end), standingStarts(text, start, end))
  let from = start
  let next = 0
  const close = (to: number) => {
    const stretch = trimmed(text, from, to)
    if (stretch) found.push(...cut(text, stretch))
    from = to
  }
  for (let i = start; i < end; i++) {
    while (next < starts.length && (starts[next] as number) < i) next++
    if (starts[next] === i && i > from) close(i)
    if (text[i] === ';' && endsAtSemicolon(text, from, i, end)) close(i + 1)
    if (!stopMark.test(text[i] as string)) continue
    const after = endOfStop(text, i, end)
    if (endsSentence(text, from, i, after, end)) close(after)
    i = after - 1
  }
  close(end)
  return found
}

const merged = (a: number[], b: number[]) => (b.length ? [...a, ...b].sort((x, y) => x - y) : a)
