import type { Document, Sentence } from './document.ts'
import { parseSentences } from './parser/parse.ts'
import { joinedParts, quotedParts } from './quoted-parts.ts'
import { endOfDateline } from './text/dateline.ts'
import { isHeading, paragraphsOf } from './text/paragraphs.ts'
import { sentencesOf } from './text/sentences.ts'
import { tokensOf } from './text/tokens.ts'
import type { Node, Token, Tree } from './tree/tree.ts'
import type { Step } from './types.ts'

/** Sentences of more words than this are not taken apart: it would only give fragments. */
export const MAX_WORDS = 200

/** Reading the words takes this share of the time of breaking a text; taking the sentences apart takes the rest. */
export const READING_SHARE = 0.7

/** Sentences parsed in one go: together they take less time than one by one. */
const BATCH = 64

/** Reads an English text: its lines, and each one's words as a tree. */
export function readDocument(text: string): Document {
  const steps = readInSteps(text)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** As `readDocument`, in steps. */
export function* readInSteps(text: string): Generator<Step, Document> {
  const lines = paragraphsOf(text).flatMap((paragraph, number) => {
    const stretches = sentencesOf(text, paragraph.start, paragraph.end)
    const heading = stretches.length === 1 && isHeading(text.slice(paragraph.start, paragraph.end))
    return stretches.map((stretch) => ({ ...stretch, paragraph: number, heading }))
  })
  const sentences: Sentence[] = []
  for (let from = 0; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH)
    const trees = treesOf(batch.map(({ start, end }) => tokensOf(text, endOfDateline(text, start, end), end)))
    sentences.push(...batch.map((line, n) => ({ ...line, index: from + n, tree: trees[n] ?? [] })))
    yield { done: Math.round((batch.at(-1)?.end ?? 0) * READING_SHARE), total: text.length }
  }
  return { text, sentences }
}

/** The trees of sentences; one that is too long has an empty one, and a single word is a tree as it stands. */
function treesOf(sentences: Token[][]): Tree[] {
  const parts = sentences.map((tokens) =>
    tokens.length > MAX_WORDS || tokens.length === 1 ? [] : quotedParts(tokens),
  )
  const trees = parseSentences(
    parts.flatMap((list, n) => list.map((places) => places.flatMap((place) => sentences[n]?.[place] ?? []))),
  )
  let next = 0
  return parts.map((list, n) => {
    const tokens = sentences[n] ?? []
    const own = trees.slice(next, next + list.length)
    next += list.length
    if (list.length === 0) return tokens.length === 1 ? tokens.map(single) : []
    return list.length > 1 ? joinedParts(tokens, list, own) : (own[0] ?? [])
  })
}

const single = (token: Token): Node => ({
  ...token,
  index: 0,
  upos: /[\p{L}\p{N}]/u.test(token.text) ? 'X' : 'PUNCT',
  xpos: /[\p{L}\p{N}]/u.test(token.text) ? 'FW' : '.',
  lemma: token.lower,
  head: -1,
  relation: 'root',
})
