import type { Word } from './tags.ts'

/** Words [from, to) of a sentence. */
export interface Range {
  from: number
  to: number
}

/** A piece of a wording: words of the sentence, or words the breaker puts in. */
export type Part = Range | string

export const range = (from: number, to: number): Range => ({ from, to })
export const isEmpty = (r: Range) => r.to <= r.from

/** `r` without punctuation, conjunctions ("and", "but") and quotation marks at its ends. */
export function pared(words: Word[], r: Range): Range {
  let { from, to } = r
  while (from < to && isLoose((words[from] as Word).tag)) from++
  while (to > from && isLoose((words[to - 1] as Word).tag)) to--
  return { from, to }
}

const isLoose = (tag: string) => tag === 'comma' || tag === 'stop' || tag === 'conj'

export function has(words: Word[], r: Range, test: (word: Word, index: number) => boolean): boolean {
  for (let i = r.from; i < r.to; i++) if (test(words[i] as Word, i)) return true
  return false
}

export function indexWhere(words: Word[], r: Range, test: (word: Word, index: number) => boolean): number {
  for (let i = r.from; i < r.to; i++) if (test(words[i] as Word, i)) return i
  return -1
}

/** `r` without the stretches in `holes`, as ordered non-empty ranges. */
export function without(r: Range, holes: Range[]): Range[] {
  const rest: Range[] = []
  let from = r.from
  for (const hole of [...holes].sort((a, b) => a.from - b.from)) {
    if (hole.to <= from || hole.from >= r.to) continue
    if (hole.from > from) rest.push({ from, to: hole.from })
    from = Math.max(from, hole.to)
  }
  if (from < r.to) rest.push({ from, to: r.to })
  return rest
}
