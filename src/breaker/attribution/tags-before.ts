import { childrenOf, type Node, type Tree } from '../tree/tree.ts'
import { type Finding, type Reading, under, wordsIn } from './finding.ts'
import { attributes } from './lexicon.ts'
import { isDash, isVerbal, nounPhrase, range } from './phrases.ts'
import type { Quoted } from './quoted.ts'
import { MAX_TAG_DISTANCE, spoken, tagVerbIn } from './speech-tags.ts'
import { doerOf } from './subject.ts'
import { verbGroup } from './verb-group.ts'

/** "Roe said, “…”", "Roe: “…”", "Roe said “…”", and "Roe said:" on the line before: the tag a quotation comes after. */
export function tagBefore(readings: readonly Reading[], quoted: Quoted): Finding | null {
  const first = quoted.parts[0]
  const reading = readings[first.sentence] as Reading
  const start = first.words[0] as number
  if (start === 0) return introduced(readings, quoted)
  const { tree } = reading
  const previous = tree[start - 1] as Node
  if (previous.upos === 'VERB' && attributes('quote', previous.lemma))
    return spoken(reading, previous, quoted, carriedWords(tree, previous, start))
  if (!/^[,:]$/.test(previous.text) && !isDash(tree, start - 1)) return null
  const verb = start < 2 ? null : tagVerbIn(reading, start - 2, Math.max(0, start - MAX_TAG_DISTANCE))
  if (!verb) return previous.text === ':' ? colonTag(reading, quoted, start - 1) : null
  if (previous.text === ':') return spoken(reading, verb, quoted, [])
  if (childrenOf(tree, verb, 'ccomp').some((each) => each.index > verb.index && each.index < start))
    return null
  const clause = range(verb.index + 1, start)
  if (clause.some((index) => isVerbal(tree[index] as Node)) && opensClause(tree[verb.index + 1]))
    return spoken(reading, verb, quoted, clause)
  return spoken(reading, verb, quoted, previous.text === ',' ? wordsAround(reading, verb, quoted) : [])
}

/** "because", "the plan", "they": what is said begins right after the verb. */
const opensClause = (node: Node | undefined) => /^(?:SCONJ|DET|PRON|PROPN|NOUN)$/.test(node?.upos ?? '')

/** "said “one or two” of them left": the rest of the clause or thing that begins with the quotation. */
function carriedWords(tree: Tree, verb: Node, start: number): number[] {
  const rest = childrenOf(tree, verb, 'ccomp', 'obj', 'xcomp').filter((each) => each.index >= start)
  return under(tree, ...rest).filter((index) => index >= start)
}

/** "The tax, Roe said, “is a start” for us": the clause about a tag in its middle. */
function wordsAround({ tree, quotes }: Reading, verb: Node, { parts }: Quoted): number[] {
  const [first] = parts
  const opening = tree[(first.words[0] as number) + 1]?.text ?? ''
  let at = verb.index
  while (at > 0 && !/^(?:[,;:“”"]|'')$/.test(tree[at - 1]?.text ?? '') && !isDash(tree, at - 1)) at--
  const inMiddle = at >= 3 && tree[at - 1]?.text === ',' && /^\p{Ll}/u.test(opening)
  if (!inMiddle || quotes.slice(0, at).some((number) => number >= 0)) return []
  const end = parts.length === 1 ? (first.words.at(-1) as number) : tree.length
  return [...range(0, at - 1), ...range(end, tree.length)]
}

/** "He said:" on a line of its own before the quotation. */
function introduced(readings: readonly Reading[], quoted: Quoted): Finding | null {
  const reading = readings[quoted.parts[0].sentence - 1]
  if (reading?.tree.at(-1)?.text !== ':') return null
  const end = reading.tree.length - 1
  const verb = end > 0 ? tagVerbIn(reading, end - 1, 0) : null
  return verb ? spoken(reading, verb, quoted, []) : colonTag(reading, quoted, end)
}

/** A colon does for a verb: whoever the line before it is about. */
function colonTag(reading: Reading, quoted: Quoted, at: number): Finding | null {
  const { tree } = reading
  const root = tree.find((node) => node.head === -1)
  if (!root) return null
  const isVerb = root.upos === 'VERB'
  const source = isVerb ? doerOf(tree, root) : nounPhrase(tree, root).filter((index) => index < at)
  return {
    sentence: reading.sentence.index,
    frame: 'quote',
    lemma: ':',
    head: isVerb ? root.index : at,
    cue: isVerb ? verbGroup(tree, root) : [at],
    source: source?.length ? wordsIn(reading.sentence, source) : null,
    content: [...quoted.parts],
  }
}
