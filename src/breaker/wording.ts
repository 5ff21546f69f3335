import type { Part, Range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import { adjectives } from './words/closed-classes.ts'
import { roleNouns } from './words/roles.ts'

/** Longest wording a proposal may have (UTF-16 units); longer ones are not proposed. */
export const MAX_WORDING_LENGTH = 1_000

/** Writes parts out as one plain sentence: spaces mended, stray marks dropped, a capital first and a full stop last. */
export function written(text: string, words: Word[], parts: Part[]): string {
  const pieces = parts.map((part, n) => (typeof part === 'string' ? part : slice(text, words, part, n)))
  return sentence(pieces.filter(Boolean).join(' '))
}

function slice(text: string, words: Word[], part: Range, n: number): string {
  const first = words[part.from]
  const last = words[part.to - 1]
  if (!first || !last || part.to <= part.from) return ''
  const exact = text.slice(first.start, last.end)
  const opens =
    part.from === 0 || words[part.from - 1]?.tag === 'quote' || words[part.from - 1]?.tag === 'stop'
  return n > 0 && opens && isSmall(first) ? exact.charAt(0).toLowerCase() + exact.slice(1) : exact
}

/** A word whose capital only marks the beginning of a sentence: words of the closed classes, adverbs, roles. */
const isSmall = (word: Word) =>
  word.tag !== 'name' &&
  word.lower !== 'i' &&
  (smallTags.has(word.tag) || adjectives.has(word.lower) || roleNouns.has(word.lower))
const smallTags = new Set([
  'det',
  'prep',
  'pron',
  'poss',
  'sub',
  'conj',
  'adv',
  'wh',
  'that',
  'to',
  'modal',
  'be',
  'have',
  'do',
  'vbd',
  'vbz',
  'vbg',
  'vbn',
  'num',
])

/** One plain sentence out of loose words. */
export function sentence(loose: string): string {
  let line = loose
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:!?)\]]|['’](?:s|ll|re|ve|d|m)\b|n['’]t\b)/g, '$1')
    .trim()
  line = line.replace(/ ’s\b/g, '’s')
  line = balanced(line)
    .replace(/\s*[,;:–—-]+(?=[.!?]?$)/g, '')
    .replace(
      /^(?:[\s,;:.!?)\]–—-]|(?:and|but|or|that(?!\s(?:is|was|would|will|has|had|can|could|does|did|may|might|means|meant|makes|made)\b))\s)+/i,
      '',
    )
    .replace(/,(?:\s*,)+/g, ',')
  line = line.replace(/[\s.,;:–—-]+(["”]?)$/, '$1').trim()
  if (!line) return ''
  const capital = line.replace(
    /^(["“‘'(]?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  )
  return /[.!?]["”]?$/.test(capital) ? capital : `${capital}.`
}

/** Drops quotation marks and brackets that have lost their partner. */
function balanced(line: string): string {
  let out = line
  out = out.replace(/''|``/g, '"')
  const doubles = [...out].filter((mark) => /["“”„«»]/.test(mark)).length
  if (doubles % 2 === 1) out = out.replace(/["“”„«»]/g, '')
  if (out.split('(').length !== out.split(')').length) out = out.replace(/[()]/g, '')
  return out
}
