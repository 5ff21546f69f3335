import type { Document, Sentence } from '../../document.ts'
import type { Node } from '../../tree/tree.ts'

/** A text of the GUM corpus with its gold trees, and who or what its phrases stand for. */
export interface GumDocument extends Document {
  id: string
  /** By "sentence head": the numbers of the entities whose phrases that word heads, outermost first. */
  chains: Map<string, string[]>
}

interface Span {
  id: string
  sentence: number
  from: number
  to: number
}

/** The texts in GUM's CoNLL-U, whose last column holds "Entity=(1-person-…" brackets. */
export const gumDocumentsOf = (conllu: string): GumDocument[] =>
  conllu
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(documentOf)

function documentOf(part: string): GumDocument {
  const document: GumDocument = {
    id: part.slice(0, part.indexOf('\n')),
    text: '',
    sentences: [],
    chains: new Map(),
  }
  const spans: Span[] = []
  const open: Span[] = []
  let paragraph = -1
  let heading = false
  for (const block of part.split('\n\n')) {
    const lines = block.split('\n')
    if (lines.some((line) => line.startsWith('# newpar'))) {
      paragraph++
      heading = lines.some((line) => /^# newpar_block.*\b(?:head|caption)\b/.test(line))
    }
    const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/.test(line)).map((line) => line.split('\t'))
    if (rows.length > 0)
      addSentence(document, rows, { paragraph: Math.max(0, paragraph), heading }, spans, open)
  }
  for (const span of spans) addChain(document, span)
  return document
}

function addSentence(
  document: GumDocument,
  rows: string[][],
  place: Pick<Sentence, 'paragraph' | 'heading'>,
  spans: Span[],
  open: Span[],
): void {
  const index = document.sentences.length
  const start = document.text.length
  const tree: Node[] = []
  let gluedTo = 0
  let gluedEnd = false
  for (const row of rows) {
    const [id = '', text = '', lemma = '', upos = '', xpos = '', , head = '', relation = '', , misc = ''] =
      row
    const glued = misc.includes('SpaceAfter=No')
    if (id.includes('-')) {
      gluedTo = Number(id.split('-')[1])
      gluedEnd = glued
      continue
    }
    const number = Number(id)
    const from = document.text.length
    const spaced = number > 1 && /\s$/.test(document.text)
    const lower = text.toLowerCase().replace(/’/g, "'")
    tree.push({
      start: from,
      end: from + text.length,
      text,
      lower,
      spaced,
      index: number - 1,
      upos,
      xpos,
      lemma,
      head: Number(head) - 1,
      relation,
    })
    document.text += text + (number < gluedTo || (number === gluedTo ? gluedEnd : glued) ? '' : ' ')
    readBrackets(/Entity=([^|]*)/.exec(misc)?.[1] ?? '', index, number - 1, spans, open)
  }
  document.sentences.push({ index, start, end: document.text.trimEnd().length, ...place, tree })
  if (!/\s$/.test(document.text)) document.text += ' '
}

/** "(12-person-…" opens a phrase of entity 12, "12)" closes it, "(12-person-…)" is one word. */
function readBrackets(brackets: string, sentence: number, word: number, spans: Span[], open: Span[]): void {
  for (const [, opened, closed, ended] of brackets.matchAll(/\(([^()]*)(\)?)|([^()]+)\)/g))
    if (opened !== undefined) {
      const span = { id: opened.split('-')[0] ?? '', sentence, from: word, to: word }
      spans.push(span)
      if (!closed) open.push(span)
    } else {
      const at = open.findLastIndex((span) => span.id === (ended ?? '').split('-')[0])
      const span = open[at]
      if (span) span.to = word
      if (at >= 0) open.splice(at, 1)
    }
}

function addChain({ sentences, chains }: GumDocument, { id, sentence, from, to }: Span): void {
  const words = (sentences[sentence]?.tree ?? []).slice(from, to + 1)
  const head = words.find((word) => word.head < from || word.head > to)
  if (!head) return
  const key = `${sentence} ${head.index}`
  chains.set(key, [...(chains.get(key) ?? []), id])
}
