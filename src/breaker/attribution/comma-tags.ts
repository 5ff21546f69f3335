import { childrenOf, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, findingIn, type Reading } from './finding.ts'
import { attributes } from './lexicon.ts'
import { isDash, isNominal, isVerbal, range, trimmed } from './phrases.ts'
import { verbGroup } from './verb-group.ts'

/** Words between a tag's verb and its end: "told reporters on Monday". */
const MAX_REST = 9

/**
 * "Tax will rise, Roe said on Monday.", "Tax will rise, said Roe." and "Tax, Roe said, will rise.": a tag set off by
 * commas, found by its marks rather than its tree, and all the rest of the sentence.
 */
export function commaTag(reading: Reading, verb: Node): Finding[] {
  const { tree, quotes } = reading
  const inside = (quotes[verb.index] as number) >= 0
  if (inside || !/^VB[DPZ]$/.test(verb.xpos) || !attributes('quote', verb.lemma)) return []
  const tag = tagAround(reading, verb)
  if (!tag) return []
  const content = [...range(beginning(tree, tag.start), tag.start - 1), ...range(tag.end + 1, tree.length)]
  const before = content.filter((index) => index < tag.start)
  if (!content.some((index) => isVerbal(tree[index] as Node)) || !before.length) return []
  return findingIn(reading, {
    frame: 'clause',
    lemma: verb.lemma,
    head: verb,
    cue: verbGroup(tree, verb).filter((index) => index >= tag.start && index < tag.end),
    source: tag.source,
    content,
  })
}

interface Tag {
  /** Its first word, after the comma. */
  start: number
  /** The mark after it. */
  end: number
  source: number[]
}

function tagAround({ tree, quotes }: Reading, verb: Node): Tag | null {
  const isMark = (index: number) =>
    (/^[,;.!?]$/.test(tree[index]?.text ?? '.') || isDash(tree, index)) && (quotes[index] ?? -1) < 0
  let start = verb.index
  while (start > 0 && !isMark(start - 1)) start--
  let end = verb.index + 1
  while (end < tree.length && !isMark(end)) end++
  if (start === 0 || tree[start - 1]?.text !== ',') return null
  const subject = tree.slice(start, verb.index).filter((node) => !/^(?:AUX|ADV)$/.test(node.upos))
  const rest = tree.slice(verb.index + 1, end)
  if (subject.length) {
    const named = subject.every(isNounWord) && subject.some(isNominal)
    const short =
      rest.length <= MAX_REST &&
      !rest.some(isVerbal) &&
      !childrenOf(tree, verb, 'ccomp').some((each) => each.index > verb.index && each.index < end)
    return named && short ? { start, end, source: subject.map((node) => node.index) } : null
  }
  if (!rest.some(isNominal) || rest.some(isVerbal) || verb.lemma === 'tell') return null
  const source = rest.slice(0, firstAdjunct(rest)).map((node) => node.index)
  return source.length ? { start, end: Math.max(end, tree.length), source: trimmed(tree, source) } : null
}

const isNounWord = (node: Node) => /^(?:PROPN|NOUN|PRON|DET|ADJ|NUM|PART|ADP)$/.test(node.upos)

function firstAdjunct(rest: readonly Node[]): number {
  const at = rest.findIndex((node, index) => index > 0 && node.upos === 'ADP' && node.lower !== 'of')
  return at < 0 ? rest.length : at
}

/** After the last semicolon before the tag. */
function beginning(tree: Tree, before: number): number {
  for (let index = before - 1; index > 0; index--) if (tree[index - 1]?.text === ';') return index
  return 0
}
