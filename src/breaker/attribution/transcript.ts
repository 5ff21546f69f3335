import type { Words } from './attribution.ts'
import type { Finding, Reading } from './finding.ts'
import { wordsIn } from './finding.ts'
import { labels } from './headline.ts'
import { range } from './phrases.ts'

/** More words than this before the colon name no speaker. */
const MAX_NAME_WORDS = 6

/**
 * Interviews and transcripts: paragraphs that open with a speaker's name in capitals, or "Q" and "A", and a colon.
 * A speaker goes on through the paragraphs that follow until the next one, as long as they stand in the same quotation.
 */
export function transcriptLines(readings: readonly Reading[]): Finding[] {
  const found: Finding[] = []
  let last: Finding | null = null
  let number = -1
  for (const [index, reading] of readings.entries()) {
    const { tree, sentence, quotes } = reading
    const opens = readings[index - 1]?.sentence.paragraph !== sentence.paragraph
    const colon = opens ? speakerColon(reading) : -1
    const content = (from: number) => words(reading, from)
    if (colon >= 0) {
      const start = /\p{L}/u.test(tree[0]?.text ?? '') ? 0 : 1
      const name = wordsIn(sentence, range(start, colon))
      const rest = content(colon + 1)
      last = {
        sentence: sentence.index,
        frame: 'quote',
        lemma: ':',
        head: colon,
        cue: [colon],
        source: name,
        content: rest ? [rest] : [],
      }
      found.push(last)
      number = quotes[0] ?? -1
    } else if (last) {
      const goesOn =
        !opens ||
        (number >= 0 &&
          quotes[0] === number &&
          !/^\(|^\W?\($/.test(
            tree
              .slice(0, 2)
              .map((node) => node.text)
              .join(''),
          ))
      if (!goesOn) last = null
      const rest = content(0)
      if (last && rest) last.content.push(rest)
    }
  }
  const spoken = found.filter((each) => each.content.length)
  return spoken.length > 1 ? spoken : []
}

function words({ tree, sentence }: Reading, from: number): Words | null {
  const list = range(from, tree.length)
  return list.length ? wordsIn(sentence, list) : null
}

function speakerColon({ tree }: Reading): number {
  const start = /\p{L}/u.test(tree[0]?.text ?? '') ? 0 : 1
  for (let at = start; at < Math.min(tree.length, start + MAX_NAME_WORDS + 1); at++) {
    const text = tree[at]?.text ?? ''
    if (text === ':') return at > start && !labels.test(tree[start]?.lower ?? '') ? at : -1
    if (!/^(?:\p{Lu}[\p{Lu}.'’-]*|Mc\p{Lu}+|Mr\.|Ms\.|Mrs\.|Dr\.|-)$/u.test(text)) return -1
  }
  return -1
}
