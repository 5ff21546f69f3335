import type { Node, Tree } from '../tree/tree.ts'
import type { Reading } from './finding.ts'
import { attributes } from './lexicon.ts'
import { isDash, isNominal, range } from './phrases.ts'

/** A content of fewer words is not cut further. */
const SHORTEST = 3
/** The subject of the next act of speech has at most so many words. */
const MAX_SUBJECT = 12

/**
 * What a verb attributes without what the tree hung on it by mistake, and with what it left out: it ends where the
 * next act of speech begins (", adding that…", "but said…", "while Roe said…"), after an opening "Asked whether…," at
 * the main clause, and runs on through "and that…". Words in quotation marks are never cut.
 */
export function clauseExtent(reading: Reading, verb: Node, content: readonly number[]): number[] {
  const kept = cutContent(reading, verb, content)
  return kept.length < content.length ? kept : [...kept, ...andThat(reading, kept)]
}

export function cutContent(reading: Reading, verb: Node, content: readonly number[]): number[] {
  const { tree, quotes } = reading
  const opening = isOpening(tree, verb)
  for (let at = SHORTEST; at < content.length; at++) {
    const index = content[at] as number
    const text = tree[index]?.lower ?? ''
    if (index < verb.index || (quotes[index] as number) >= 0) continue
    const mark = text === ',' || isDash(tree, index)
    if (text === ';' || (mark && opening && startsMain(tree, index + 1))) return content.slice(0, at)
    if (
      (mark && addsSpeech(tree, index + 1)) ||
      ((mark || text === 'and' || text === 'but') && speaksNext(reading, mark ? index + 1 : index))
    )
      return content.slice(0, at)
  }
  return [...content]
}

/** ", adding that", ", but also noting". */
function addsSpeech(tree: Tree, at: number): boolean {
  const first = tree.slice(at, at + 3).find((node) => !/^(?:ADV|CCONJ)$/.test(node.upos))
  return first !== undefined && first.xpos === 'VBG' && attributes('clause', first.lemma)
}

/** "but said", "and later criticised", "while Roe said": a joining word, a subject or none, and a verb of saying with a tense. */
function speaksNext({ tree, quotes }: Reading, at: number): boolean {
  if (!/^(?:and|but|while|though|although)$/.test(tree[at]?.lower ?? '')) return false
  for (const node of tree.slice(at + 1, at + 1 + MAX_SUBJECT)) {
    if ((quotes[node.index] as number) >= 0) return false
    if (/^(?:ADV|AUX)$/.test(node.upos) && node.xpos !== 'MD') continue
    if (node.upos === 'VERB') return /^VB[DZPN]$/.test(node.xpos) && speech.has(node.lemma)
    if (
      !/^(?:PROPN|NOUN|PRON|DET|ADJ|NUM|PUNCT|ADP|PART)$/.test(node.upos) ||
      /^(?:that|who|which)$/.test(node.lower)
    )
      return false
  }
  return false
}

/** Verbs that are the speaker's rather than part of what is said. */
const speech = new Set(
  `say tell add note argue ask call claim warn insist suggest criticize criticise praise accuse deny describe urge
  reiterate acknowledge announce declare explain denounce blast dismiss defend question mock urge`.split(
    /\s+/,
  ),
)

/** "Asked…", "When asked…", "While she said…" at the head of the sentence. */
function isOpening(tree: Tree, verb: Node): boolean {
  const before = tree.slice(0, verb.index)
  if (/^VB[NG]$/.test(verb.xpos)) return before.every((node) => /^(?:ADV|SCONJ|PUNCT|ADP)$/.test(node.upos))
  const first = before.find((node) => !/^(?:PUNCT|CCONJ)$/.test(node.upos))
  return (
    /^(?:while|when|although|though|after|as|if|even)$/.test(first?.lower ?? '') &&
    !before.some((node) => node.text === ',')
  )
}

/** A subject and its verb follow. */
function startsMain(tree: Tree, at: number): boolean {
  const verb = tree.slice(at).find((node) => /^(?:VB[DZP]|MD)$/.test(node.xpos))
  if (!verb) return false
  const before = tree.slice(at, verb.index)
  const joined = before.some((node) => node.upos === 'SCONJ' || node.upos === 'CCONJ' || /^W/.test(node.xpos))
  return before.length > 0 && !joined && /^(?:DET|PROPN|PRON|NOUN|ADJ|NUM)$/.test(before[0]?.upos ?? '')
}

/** ", and that Roe lied" right after what was found, up to the next comma or the end. */
function andThat({ tree, quotes }: Reading, content: readonly number[]): number[] {
  const end = (content.at(-1) ?? tree.length) + 1
  let at = end
  if (tree[at]?.text === ',' || isDash(tree, at)) at++
  if (
    !/^(?:and|but|or)$/.test(tree[at]?.lower ?? '') ||
    !/^(?:that|whether)$/.test(tree[at + 1]?.lower ?? '')
  )
    return []
  if (!isNominal(tree[at + 2] ?? (tree[at] as Node)) && !/^(?:DET|ADJ)$/.test(tree[at + 2]?.upos ?? ''))
    return []
  let to = at + 2
  while (to < tree.length && !/^[,;.]$/.test((quotes[to] as number) >= 0 ? '' : (tree[to]?.text ?? ''))) to++
  return range(end, to)
}
