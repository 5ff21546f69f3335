import type { Node, Token, Tree } from '../tree/tree.ts'
import { type Lemmas, lemmaOf } from './lemma.ts'
import { LONGEST } from './machine.ts'
import { mended } from './mending/mended.ts'
import { type Model, readModel } from './model-file.ts'
import { networkOf, type Reading } from './network.ts'
import { parserFile } from './own-file.ts'

/** Reads sentences as trees. */
export type Parser = (sentences: Token[][]) => Tree[]

/**
 * Tags the words of each sentence and hangs them into a tree, by the trained network of english.model. Every sentence
 * gets a tree with one root (an empty one an empty tree); one longer than LONGEST words is read in pieces, the later
 * ones' roots hanging from the first's as parataxis. Sentences are read together because that is faster.
 */
export function parseSentences(sentences: Token[][]): Tree[] {
  english ??= parserOf(readModel(parserFile('english.model')))
  return english(sentences)
}

let english: Parser | undefined

/** The parser of a model. */
export function parserOf(model: Model): Parser {
  const index = new Map(model.words.map((word, row) => [word, row]))
  const network = networkOf(model, index)
  const lemmas: Lemmas = { rank: (word) => index.get(word), exceptions: model.lemmas }
  return (sentences) => {
    const pieces = sentences.map(piecesOf)
    const readings = network(pieces.flat().map((piece) => piece.map((token) => token.text)))
    let next = 0
    return sentences.map((tokens, s) => {
      const count = (pieces[s] as Token[][]).length
      next += count
      return treeOf(model, lemmas, tokens, readings.slice(next - count, next))
    })
  }
}

function piecesOf(tokens: Token[]): Token[][] {
  const pieces: Token[][] = []
  for (let from = 0; from < tokens.length; from += LONGEST) pieces.push(tokens.slice(from, from + LONGEST))
  return pieces
}

function treeOf(model: Model, lemmas: Lemmas, tokens: Token[], readings: Reading[]): Tree {
  const root = readings[0]?.heads.indexOf(-1) ?? -1
  const tree = tokens.map((token, index): Node => {
    const piece = Math.floor(index / LONGEST)
    const first = piece * LONGEST
    const reading = readings[piece] as Reading
    const at = index - first
    const head = reading.heads[at] as number
    const upos = model.upos[reading.upos[at] as number] as string
    const xpos = model.xpos[reading.xpos[at] as number] as string
    return {
      ...token,
      index,
      upos,
      xpos,
      lemma: lemmaOf(token.text, xpos, lemmas),
      head: head >= 0 ? first + head : piece > 0 ? root : -1,
      relation: head >= 0 ? relationUnder(model, reading, at) : piece > 0 ? 'parataxis' : 'root',
    }
  })
  return mended(tree)
}

/** The relation the network chose, which for a word with a head may not be "root". */
function relationUnder(model: Model, reading: Reading, at: number): string {
  const relation = model.relations[reading.relations[at] as number] as string
  return relation === 'root' ? 'dep' : relation
}
