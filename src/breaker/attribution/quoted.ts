import type { Tree } from '../tree/tree.ts'
import type { Words } from './attribution.ts'
import { type Reading, wordsIn } from './finding.ts'

/** A quotation with the words it holds. */
export interface Quoted {
  /** Its place among the text's quotations. */
  number: number
  /** Its words in each line it runs through. */
  parts: [Words, ...Words[]]
  /** It begins with the first word of a line and ends with the last of one. */
  whole: boolean
}

/** Every quotation with its words, in order. Takes the readings of all lines. */
export function quotedOf(readings: readonly Reading[]): Quoted[] {
  const parts = new Map<number, [Words, ...Words[]]>()
  for (const { sentence, quotes } of readings) {
    const numbers = new Set(quotes.filter((number) => number >= 0))
    for (const number of numbers) {
      const words = wordsIn(
        sentence,
        [...quotes.keys()].filter((index) => quotes[index] === number),
      )
      const earlier = parts.get(number)
      if (earlier) earlier.push(words)
      else parts.set(number, [words])
    }
  }
  return [...parts].map(([number, list]) => ({ number, parts: list, whole: isWhole(readings, list) }))
}

function isWhole(readings: readonly Reading[], parts: [Words, ...Words[]]): boolean {
  const [first] = parts
  const last = parts.at(-1) ?? first
  const tree: Tree = readings[last.sentence]?.tree ?? []
  const stop = /^[.!?]$/.test(tree.at(-1)?.text ?? '') ? 1 : 0
  return first.words[0] === 0 && (last.words.at(-1) as number) >= tree.length - 1 - stop
}

/** Contents put together, a line's words in one entry. */
export function merged(content: readonly Words[], ...more: Words[]): Words[] {
  const lines = new Map<number, Set<number>>()
  for (const { sentence, words } of [...content, ...more]) {
    const line = lines.get(sentence) ?? new Set<number>()
    for (const word of words) line.add(word)
    lines.set(sentence, line)
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([sentence, words]) => ({ sentence, words: [...words].sort((a, b) => a - b) }))
}
