import type { Node } from '../tree/tree.ts'
import type { Finding, Reading } from './finding.ts'
import { attributes } from './lexicon.ts'
import { merged, type Quoted } from './quoted.ts'

/** "“I love Roe,” he said, but “he is wrong.”": gives the rest to the tag before it, the last of the line's. */
export function carryInLine(reading: Reading, tag: Finding, { parts }: Quoted): void {
  const [first] = parts
  const start = first.words[0] as number
  const said = tag.content.at(-1)
  const end = said?.sentence === first.sentence ? (said.words.at(-1) as number) : -1
  if (end < 0 || end > start) return
  const between = reading.tree.slice(Math.max(end, tag.head) + 1, start)
  const joins = between.findLast((node) => /^(?:and|but|because|so|or|that|,)$/.test(node.lower))
  if (!joins || between.some((node) => isNextAct(node))) return
  const words = between.filter((node) => node.index > joins.index).map((node) => node.index)
  tag.content = merged(tag.content, { sentence: first.sentence, words }, ...parts)
}

/** The words between belong to somebody's next act of speech, or to a clause about him. */
const isNextAct = (node: Node) =>
  /^(?:who|which)$/.test(node.lower) || (node.upos === 'VERB' && attributes('quote', node.lemma))

/**
 * Quotations of whole lines that have no tag: the speaker of the line before goes on, in the same paragraph or, where
 * it ended with his words, in the next.
 */
export function carryOver(
  readings: readonly Reading[],
  findings: readonly Finding[],
  untagged: readonly Quoted[],
): void {
  const paragraphOf = (sentence: number) => readings[sentence]?.sentence.paragraph ?? -1
  const speaking = new Map<number, Finding>()
  const speech = findings.filter((each) => each.frame === 'quote' || each.frame === 'clause')
  for (const finding of speech.toSorted((a, b) => Number(a.frame === 'quote') - Number(b.frame === 'quote')))
    for (const { sentence } of [finding, ...finding.content]) speaking.set(sentence, finding)
  for (const { parts } of untagged) {
    const first = parts[0].sentence
    const before = speaking.get(first - 1)
    if (!before || paragraphOf(first - 1) < paragraphOf(first) - 1) continue
    const last = before.content.at(-1)
    if (last?.sentence === first) before.content.splice(-1, 1, ...merged([last], ...parts))
    else before.content.push(...parts)
    for (const { sentence } of parts) speaking.set(sentence, before)
  }
}
