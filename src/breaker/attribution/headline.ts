import type { Node } from '../tree/tree.ts'
import { type Finding, findingIn, indexesOf, type Reading } from './finding.ts'
import { isVerbal } from './phrases.ts'

/** A name before a headline's colon has at most so many words. */
const MAX_NAME_WORDS = 5

/** "Roe: Tax will rise" in a heading, and "Tax will rise: poll" with the source last. */
export function headlineSpeech(reading: Reading): Finding[] {
  const { tree, quotes } = reading
  const [colon, ...more] = tree.filter((node) => node.text === ':' && (quotes[node.index] as number) < 0)
  if (!colon || more.length) return []
  const before = tree.slice(0, colon.index)
  const after = tree.slice(colon.index + 1)
  const said = (source: Node[], content: Node[]) =>
    findingIn(reading, {
      frame: 'phrase',
      lemma: ':',
      head: colon,
      cue: [colon.index],
      source: indexesOf(source),
      content: indexesOf(content),
    })
  if (isSpeaker(before) && after.length > 2) return said(before, after)
  return isBody(after) && before.some(isVerbal) ? said(after, before) : []
}

/** Words before a colon that name nobody who speaks. */
export const labels =
  /^(?:update|updated|exclusive|breaking|busted|related|correction|clarification|editors?|notes?|watch|video|photos?|read|analysis|opinion|abstract|more|fact|review|live|the|how|why|what|who|when|where|election|debate|campaign|politics|result)$/

const bodies =
  /^(?:polls?|surveys?|reports?|study|studies|sources?|police|officials?|experts?|lawyers?|aides?|court|judge|insiders|historians|economists|scientists|researchers|doctors|critics|analysts)$/

function isSpeaker(nodes: readonly Node[]): boolean {
  const [first, second] = nodes
  if (!first || labels.test(first.lower)) return false
  if (first.upos === 'PROPN' && /^(?:on|to)$/.test(second?.lower ?? '')) return true
  const name = nodes.every(
    (node) => /^\p{Lu}|^\W|^'?s$/u.test(node.text) && /^(?:PROPN|PUNCT|ADJ|NOUN|PART|NUM)$/.test(node.upos),
  )
  return (
    nodes.length <= MAX_NAME_WORDS &&
    name &&
    nodes.some((node) => node.upos === 'PROPN' || bodies.test(node.lower))
  )
}

const isBody = (nodes: readonly Node[]) =>
  nodes.length <= MAX_NAME_WORDS && nodes.some((node) => bodies.test(node.lower)) && !nodes.some(isVerbal)
