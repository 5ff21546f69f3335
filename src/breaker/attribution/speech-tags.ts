import { childrenOf, is, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, indexesOf, type Reading, wordsIn } from './finding.ts'
import { attributes } from './lexicon.ts'
import { isNominal, trimmed } from './phrases.ts'
import { merged, type Quoted } from './quoted.ts'
import { doerOf } from './subject.ts'
import { verbGroup } from './verb-group.ts'

/** Farther away than this many words a verb is no tag of a quotation. */
export const MAX_TAG_DISTANCE = 30

/** The nearest verb of saying outside quotations from word `from` to word `to`, on either side; none past a quotation or a semicolon. */
export function tagVerbIn(reading: Reading, from: number, to: number): Node | null {
  const step = from <= to ? 1 : -1
  for (let at = from; at !== to + step; at += step) {
    const node = reading.tree[at]
    if (!node || (reading.quotes[at] as number) >= 0 || node.text === ';') return null
    if (node.upos === 'VERB' && attributes('quote', node.lemma) && !isAside(reading, node)) return node
  }
  return null
}

/** "Roe, who spoke first, said": the verb of a clause about the speaker is no tag; nor is one before a noun. */
function isAside({ tree, quotes }: Reading, verb: Node): boolean {
  if (is(verb, 'amod') || /^(?:who|which)$/.test(tree[verb.index - 1]?.lower ?? '')) return true
  const subject = childrenOf(tree, verb, 'nsubj', 'obj').find((each) => (quotes[each.index] as number) < 0)
  return is(verb, 'acl:relcl') && subject !== undefined && /^(?:who|which|that)$/.test(subject.lower)
}

/**
 * The finding of a quotation with its tag.
 * @param more Words of the line that are the speaker's too, outside the marks.
 * @param tagStart The first word after the quotation where the tag follows it.
 */
export function spoken(
  reading: Reading,
  verb: Node,
  quoted: Quoted,
  more: number[],
  tagStart?: number,
): Finding {
  const source = speakerBeside(reading, verb, tagStart)
  return {
    sentence: reading.sentence.index,
    frame: 'quote',
    lemma: verb.lemma,
    head: verb.index,
    cue: verbGroup(reading.tree, verb).filter((index) => (reading.quotes[index] as number) < 0),
    source: source?.length ? wordsIn(reading.sentence, source) : null,
    content: more.length ? merged(quoted.parts, wordsIn(reading.sentence, more)) : [...quoted.parts],
  }
}

/** Who the tag names: the words between the quotation and the verb; else what the tree says, unless it points into a quotation. */
function speakerBeside(reading: Reading, verb: Node, tagStart?: number): number[] | null {
  const { tree, quotes } = reading
  const outside = (words: number[] | null) =>
    words?.some((index) => (quotes[index] as number) >= 0) ? null : words
  const between = tagStart === undefined ? [] : tree.slice(tagStart, verb.index).filter(isOfName)
  const first = between[0]
  const last = between.at(-1)
  if (first && last && between.some(isNominal))
    return trimmed(tree, indexesOf(tree.slice(first.index, last.index + 1)))
  return outside(doerOf(tree, verb)) ?? nounsFrom(reading, verb, 1) ?? nounsFrom(reading, verb, -1)
}

const isOfName = (node: Node) => !/^(?:AUX|ADV|PART|PUNCT)$/.test(node.upos) || node.lower === "'s"

/** "said Roe" and "Roe said" where the tree took Roe for something else: the nouns beside the verb. */
function nounsFrom({ tree, quotes }: Reading, verb: Node, step: 1 | -1): number[] | null {
  const list: number[] = []
  let at = verb.index + step
  while (step < 0 && /^(?:AUX|ADV|PART)$/.test(tree[at]?.upos ?? '')) at--
  for (let node = tree[at]; node && (quotes[at] as number) < 0 && isInNounPhrase(node); node = tree[at]) {
    list.push(at)
    at += step
  }
  const found = list.sort((a, b) => a - b)
  return found.some((index) => isNominal(tree[index] as Node)) ? found : null
}

const isInNounPhrase = (node: Node) =>
  /^(?:PROPN|NOUN|PRON|DET|ADJ|NUM|PART)$/.test(node.upos) || node.xpos === 'HYPH' || is(node, 'amod')

/** Whether the verb takes something after it that cannot be the quotation before it: "he says there is". */
export const hasOwnContent = (tree: Tree, verb: Node): boolean =>
  childrenOf(tree, verb, 'ccomp', 'xcomp', 'discourse').some((each) => each.index > verb.index)
