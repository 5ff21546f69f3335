import type { ExplainedClaim, Explanation } from '../breaker/explanation.ts'
import type { Node, Tree } from '../breaker/tree/tree.ts'

/** An explanation of one line, for people to read: its words as a tree, who says what, and each claim with why it is worded so. */
export function explanationText({
  line,
  tree,
  attributions,
  referents,
  claims,
  nothing,
}: Explanation): string {
  const proposed = claims.filter(({ dropped }) => dropped === null)
  const dropped = claims.filter((claim) => claim.dropped !== null)
  return [
    `${line.number}  ${line.text.replace(/\s+/g, ' ')}`,
    ...section('tree', treeText(tree)),
    ...section(
      'who says what',
      attributions.map(
        ({ source, cue, content, speech }) =>
          `${source ?? 'nobody named'} · ${cue} · ${content}  (${speech})`,
      ),
    ),
    ...section(
      'stands for',
      referents.map(({ word, index, name }) => `${word} (word ${index + 1}) → ${name}`),
    ),
    ...section('nothing to check', nothing === null ? [] : [nothing]),
    ...section('claims', proposed.flatMap(claimText)),
    ...section('dropped', dropped.flatMap(claimText)),
  ].join('\n')
}

const section = (name: string, lines: readonly string[]) =>
  lines.length ? [`  ${name}`, ...lines.map((line) => `    ${line}`)] : []

/** Each word below the one it depends on, words in the order of the sentence: number, word, tags, relation, dictionary form. */
function treeText(tree: Tree): string[] {
  const below = new Map<number, Node[]>()
  for (const node of tree) below.set(node.head, [...(below.get(node.head) ?? []), node])
  const lines: string[] = []
  // Taken from the end, so that children come out in their order.
  const waiting = (below.get(-1) ?? []).toReversed().map((node) => ({ node, depth: 0 }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next
    const { index, text, upos, xpos, relation, lemma } = node
    const form = lemma === text.toLowerCase() ? '' : `  "${lemma}"`
    lines.push(`${'  '.repeat(depth)}${relation}: ${text}  ${upos} ${xpos}${form}  (${index + 1})`)
    for (const child of (below.get(index) ?? []).toReversed()) waiting.push({ node: child, depth: depth + 1 })
  }
  return lines
}

function claimText({
  wording,
  rule,
  pieces,
  kind,
  worthiness,
  features,
  unclear,
  dropped,
}: ExplainedClaim): string[] {
  return [
    `· ${wording}`,
    `  rule: ${rule}`,
    `  wording: ${pieces.map(pieceText).join(' + ')}`,
    ...(unclear.length ? [`  unclear: ${unclear.join(', ')}`] : []),
    ...(dropped === null
      ? [`  ${kind}, worthiness ${worthiness.toFixed(2)}${featuresText(features)}`]
      : [`  dropped: ${dropped}`]),
  ]
}

/** Words of the line in quotation marks with their numbers; what was put for them or added says so. */
function pieceText({ text, from, words }: ExplainedClaim['pieces'][number]): string {
  if (from === 'referent') return `${text} (stands for a word)`
  if (from === 'added') return `${text} (added)`
  return `“${text}”${words?.length ? ` (${rangesOf(words)})` : ''}`
}

/** "1–3, 7" for the words 0, 1, 2 and 6. */
function rangesOf(words: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const word of words) {
    const last = ranges.at(-1)
    if (last && word === last[1] + 1) last[1] = word
    else ranges.push([word, word])
  }
  return ranges.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ')
}

const featuresText = (features: ExplainedClaim['features']) =>
  features.length
    ? `: ${features.map(({ name, weight }) => `${name} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`).join(', ')}`
    : ''
