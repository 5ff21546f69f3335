import { knownOf } from './break-english.ts'
import { wordsText } from './claims/claimant.ts'
import { claimsOf } from './claims/claims-of.ts'
import type { Considered, Known } from './claims/consider.ts'
import type { Sentence } from './document.ts'
import type { ExplainedClaim, Explanation } from './explanation.ts'
import { isTakenApart } from './languages.ts'
import { readDocument } from './read-document.ts'
import type { Tree } from './tree/tree.ts'
import type { ProposedClaim } from './types.ts'
import { plainly } from './wording/write.ts'

/** A text that was read, whose lines can be explained. */
export interface Explainer {
  /** How many lines there are. */
  lines: number
  /** @param index from 0. @throws RangeError where there is no such line */
  explain(index: number): Explanation
}

/**
 * How line number `index` (from 0) of a text is read, with the whole text around it.
 * @throws RangeError where there is no such line, or the language is not taken apart
 */
export function explainLine(text: string, language: string, index: number): Explanation {
  return explainerOf(text, language).explain(index)
}

/** Reads a text once, to explain any of its lines. @throws RangeError where the language is not taken apart */
export function explainerOf(text: string, language: string): Explainer {
  if (!isTakenApart(language)) throw new RangeError(`Texts in ${language} are not taken apart.`)
  const document = readDocument(text)
  const known = knownOf(document)
  const { sentences } = document
  return {
    lines: sentences.length,
    explain(index) {
      const sentence = sentences[index]
      if (!sentence)
        throw new RangeError(`The text has ${sentences.length} lines; there is no line ${index}.`)
      return explanationOf(known, sentence)
    },
  }
}

function explanationOf(known: Known, sentence: Sentence): Explanation {
  const { text } = known.document
  const made = claimsOf(known, sentence, 0, new Set())
  const { index, start, end, tree } = sentence
  const named = made.considered.flatMap(({ resolved }) => resolved.named)
  const referents = new Map(
    named.map(({ node, name }) => [node.index, { word: node.text, index: node.index, name }]),
  )
  return {
    line: { number: index + 1, start, end, text: text.slice(start, end) },
    tree: [...tree],
    attributions: attributionsIn(known, sentence),
    referents: [...referents.values()].sort((a, b) => a.index - b.index),
    claims: made.considered.map((one) => explained(tree, one, made.claims)),
    nothing: made.nothing,
  }
}

function attributionsIn({ document, bySentence }: Known, { index }: Sentence): Explanation['attributions'] {
  return (bySentence.get(index) ?? []).map(({ source, cue, content, speech }) => ({
    source: source && wordsText(document, source),
    cue: wordsText(document, cue),
    content: content.map((words) => wordsText(document, words)).join(' … '),
    speech,
  }))
}

function explained(tree: Tree, one: Considered, claims: ProposedClaim[]): ExplainedClaim {
  const claim = one.dropped ? undefined : claims.find((each) => each.wording === one.wording)
  return {
    wording: one.wording,
    rule: one.draft.rule,
    pieces: piecesOf(tree, one),
    kind: claim?.kind ?? '',
    worthiness: claim?.worthiness ?? 0,
    features: claim?.features ?? [],
    unclear: one.resolved.unclear,
    dropped: one.dropped,
  }
}

/** The pieces of the wording as they are written: the first with its capital, the last with the stop. */
function piecesOf(tree: Tree, { resolved, wording }: Considered): ExplainedClaim['pieces'] {
  const names = new Set(resolved.named.map(({ name }) => name))
  const pieces = resolved.pieces
    .filter((piece) => piece.length > 0)
    .map((piece): ExplainedClaim['pieces'][number] =>
      typeof piece !== 'string'
        ? { text: plainly(tree, piece), from: 'text', words: piece.map((node) => node.index) }
        : { text: piece, from: names.has(piece.replace(/’s$/, '')) ? 'referent' : 'added' },
    )
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first) first.text = `${wording.charAt(0)}${first.text.slice(1)}`
  if (last && wording.endsWith('.') && !last.text.endsWith('.')) last.text += '.'
  return pieces
}
