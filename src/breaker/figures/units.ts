import { is, type Node } from '../tree/tree.ts'
import type { Run } from './runs.ts'

/** How far behind a number its noun is looked for. */
const REACH = 6

/** What the number that ends at `at` counts: "30,000 Iraqi prisoners" → "prisoners", "half of all voters" → "voters"; null when it is not said. */
export function unitAfter(run: Run, at: number): string | null {
  const chunk: Node[] = []
  const start = run.words.findIndex((word) => word.start >= run.start + at)
  if (start < 0) return null
  for (const word of run.words.slice(start, start + REACH)) {
    const opening = chunk.length === 0
    if (opening && (word.lower === 'of' || word.upos === 'DET' || word.lower === '-' || isPossessive(word)))
      continue
    if (!opening && is(word, 'nsubj') && chunk.some(isNoun) && !belongsTo(chunk.at(-1) as Node, word, run))
      break
    const describes = word.upos === 'ADJ' || word.upos === 'ADV' || (word.upos === 'VERB' && is(word, 'amod'))
    if (!(isNoun(word) || (describes && !chunk.some(isNoun)) || (word.lower === '-' && chunk.length))) break
    chunk.push(word)
  }
  const last = chunk.findLastIndex(isNoun)
  if (last < 0) return null
  const first = chunk.findLastIndex((word, i) => i < last && !isNoun(word) && word.lower !== '-') + 1
  return chunk
    .slice(first, last + 1)
    .map((word, i) => (i && word.spaced ? ' ' : '') + (word.xpos.startsWith('NNP') ? word.text : word.lower))
    .join('')
}

const isNoun = (word: Node): boolean =>
  word.upos === 'NOUN' || word.upos === 'PROPN' || word.xpos.startsWith('NNP')
const isPossessive = (word: Node): boolean => word.xpos === 'PRP$'
const belongsTo = (word: Node, next: Node, run: Run): boolean =>
  word.head === next.index && run.words.includes(next)
