import type { Node } from '../tree/tree.ts'
import { type Finding, indexesOf, type Reading, wordsIn } from './finding.ts'
import { isDash, isVerbal, range } from './phrases.ts'
import type { Quoted } from './quoted.ts'
import { hasOwnContent, MAX_TAG_DISTANCE, spoken, tagVerbIn } from './speech-tags.ts'

/** A name after a dash has at most so many words. */
const MAX_NAME_WORDS = 7

/** "“…,” Roe said", "“…,” said Roe": the tag a quotation comes before. */
export function tagAfter(readings: readonly Reading[], quoted: Quoted): Finding | null {
  const last = quoted.parts.at(-1) ?? quoted.parts[0]
  const reading = readings[last.sentence] as Reading
  const { tree } = reading
  const end = last.words.at(-1) as number
  const next = tree[end + 1]
  const closing = tree[end - 1]
  if (!next || !(/[,?!.…–—-]$/.test(closing?.text ?? '') || next.text === ',' || isDash(tree, end + 1)))
    return null
  const opening = tree[end + (next.text === ',' ? 2 : 1)]
  if (opening && /^(?:CCONJ|SCONJ)$/.test(opening.upos)) return null
  const verb = tagVerbIn(reading, end + 1, Math.min(tree.length - 1, end + MAX_TAG_DISTANCE))
  if (!verb || (verb.xpos === 'VBG' && verb === opening)) return null
  const [first] = quoted.parts
  const start = first.sentence === last.sentence ? (first.words[0] as number) : 0
  if ((start > 0 || closing?.text === '.') && hasOwnContent(tree, verb)) return null
  const before = leadIn(reading, start)
  if (before.length && !before.some((index) => isVerbal(tree[index] as Node))) return null
  return spoken(reading, verb, quoted, before, end + 1)
}

/** Words before a partial quotation that are the speaker's too: "The plan is “dead,” Roe said". */
function leadIn({ tree }: Reading, start: number): number[] {
  const words = range(0, start)
  const last = words.findLast((index) => /^[;:]$/.test((tree[index] as Node).text) || isDash(tree, index))
  return last === undefined ? words : words.slice(last + 1)
}

/** "“…” — Jane Roe": a dash and a name after the quotation, on its line or the next. */
export function signature(readings: readonly Reading[], quoted: Quoted): Finding | null {
  const last = quoted.parts.at(-1) ?? quoted.parts[0]
  const end = last.words.at(-1) as number
  const here = readings[last.sentence] as Reading
  const [reading, at] = end + 1 < here.tree.length ? [here, end + 1] : [readings[last.sentence + 1], 0]
  if (!reading || !isDash(reading.tree, at)) return null
  const comma = reading.tree.findIndex((node, index) => index > at && /^[,;(.]$/.test(node.text))
  const name = reading.tree.slice(at + 1, comma < 0 ? undefined : comma)
  if (!name.length || name.length > MAX_NAME_WORDS || !name.every(isOfName)) return null
  return {
    sentence: reading.sentence.index,
    frame: 'quote',
    lemma: 'dash',
    head: at,
    cue: [at],
    source: wordsIn(reading.sentence, indexesOf(name)),
    content: [...quoted.parts],
  }
}

const isOfName = ({ text }: Node) => /^\p{Lu}|^(?:de|la|van|von|der|bin|al|y|-)$|^\p{L}\.$/u.test(text)
