import type { Token } from '../tree/tree.ts'
import { type GoldWord, sentencesOfConllu } from './conllu.ts'
import type { Model } from './model-file.ts'
import { type Parser, parserOf, parseSentences } from './parse.ts'

/** How well a parser does on a treebank with its words given, in per cent. */
export interface Evaluation {
  words: number
  upos: number
  xpos: number
  lemma: number
  /** Right head; of the words that are no punctuation, as are the next two. */
  uas: number
  /** Right head and relation, subtypes left aside, as CoNLL 2018 counted them. */
  las: number
  lasWithSubtypes: number
  /** For each relation without its subtype (and those with one): how often it was right. */
  perRelation: Record<string, { gold: number; found: number; right: number; f1: number }>
}

/** Compares the parser's trees with those of a treebank in CoNLL-U. */
export const evaluateParser = (conllu: string): Evaluation => evaluate(conllu, parseSentences)

/** The same for a model that is not the shipped one. */
export const evaluateModel = (model: Model, conllu: string): Evaluation => evaluate(conllu, parserOf(model))

function evaluate(conllu: string, parse: Parser): Evaluation {
  const sentences = sentencesOfConllu(conllu)
  const trees = parse(sentences.map(tokensOfGold))
  const count = { words: 0, upos: 0, xpos: 0, lemma: 0, scored: 0, uas: 0, las: 0, sub: 0 }
  const relations = new Map<string, { gold: number; found: number; right: number }>()
  const tally = (relation: string, what: 'gold' | 'found' | 'right') => {
    const tallied = relations.get(relation) ?? { gold: 0, found: 0, right: 0 }
    tallied[what]++
    relations.set(relation, tallied)
  }
  for (const [s, gold] of sentences.entries())
    for (const [i, word] of gold.entries()) {
      const node = trees[s]?.[i]
      if (!node) continue
      count.words++
      if (node.upos === word.upos) count.upos++
      if (node.xpos === word.xpos) count.xpos++
      if (node.lemma === word.lemma || word.lemma === '_') count.lemma++
      for (const name of namesOf(word.relation)) tally(name, 'gold')
      for (const name of namesOf(node.relation)) tally(name, 'found')
      if (node.head === word.head)
        for (const name of namesOf(node.relation))
          if (namesOf(word.relation).includes(name)) tally(name, 'right')
      if (word.upos === 'PUNCT') continue
      count.scored++
      if (node.head !== word.head) continue
      count.uas++
      if (base(node.relation) === base(word.relation)) count.las++
      if (node.relation === word.relation) count.sub++
    }
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole)
  return {
    words: count.words,
    upos: share(count.upos, count.words),
    xpos: share(count.xpos, count.words),
    lemma: share(count.lemma, count.words),
    uas: share(count.uas, count.scored),
    las: share(count.las, count.scored),
    lasWithSubtypes: share(count.sub, count.scored),
    perRelation: Object.fromEntries(
      [...relations]
        .sort(([, a], [, b]) => b.gold - a.gold)
        .map(([name, tallied]) => [
          name,
          { ...tallied, f1: share(2 * tallied.right, tallied.gold + tallied.found) },
        ]),
    ),
  }
}

const base = (relation: string): string => relation.split(':')[0] as string

const namesOf = (relation: string): string[] =>
  relation.includes(':') ? [base(relation), relation] : [relation]

/** The words of a treebank's sentence as the tokenizer would give them. */
export function tokensOfGold(words: readonly GoldWord[]): Token[] {
  let at = 0
  let spaced = false
  return words.map(({ form, spaceAfter }) => {
    const token = {
      start: at,
      end: at + form.length,
      text: form,
      lower: form.toLowerCase().replace(/’/g, "'"),
      spaced,
    }
    at = token.end + (spaceAfter ? 1 : 0)
    spaced = spaceAfter
    return token
  })
}
