import { is, type Node, type Tree } from '../tree/tree.ts'
import type { ClaimKind } from '../types.ts'
import { type Reading, readingOf } from './reading.ts'
import { judgements, loadedWords } from './stance-traits.ts'
import { speechVerbs } from './words/stance-words.ts'

/**
 * What sort of statement the words of a claim make. A demand that somebody is quoted for is an opinion, one that the article states
 * ("prisoners must be released under the law") need not be. Otherwise the first that fits of: quotation, prediction, cause,
 * comparison, quantity, opinion, classification, event.
 */
export function kindOf(
  tree: Tree,
  words: Node[],
  predicate: Node | undefined,
  attributed: boolean,
): ClaimKind {
  const r = readingOf(tree, words, predicate)
  if (attributed && demands(r, /^(?:must|should|ought)$/)) return 'opinion'
  return kinds.find(([, fits]) => fits(r))?.[0] ?? 'event'
}

const kinds: [ClaimKind, (r: Reading) => boolean][] = [
  ['quotation', quotes],
  ['prediction', foretells],
  ['cause', givesCause],
  ['comparison', compares],
  ['quantity', counts],
  ['opinion', judges],
  ['classification', classifies],
]

/** "He said that…": the saying itself, with what was said. */
function quotes({ main, words }: Reading): boolean {
  return (
    main !== undefined &&
    main.upos === 'VERB' &&
    speechVerbs.has(main.lemma) &&
    words.some(
      (word) => word.head === main.index && (is(word, 'ccomp') || (is(word, 'parataxis') && isClause(word))),
    )
  )
}
const isClause = (word: Node): boolean => word.upos === 'VERB' || word.upos === 'ADJ' || word.upos === 'NOUN'

/** "will close", "is expected to close", "is likely to close", "is going to close". */
function foretells({ main, helpers, words }: Reading): boolean {
  if (helpers.some((word) => word.xpos === 'MD' && /^(?:will|'ll|wo|shall)$/.test(word.lower))) return true
  if (!main || !/^(?:expect|likely|unlikely|forecast|predict|poise|set|due|go)$/.test(main.lemma))
    return false
  const ahead = words.some((word) => word.head === main.index && is(word, 'xcomp', 'advcl', 'ccomp'))
  return (
    ahead && helpers.some((word) => word.lemma === 'be') && (main.lemma !== 'go' || main.lower === 'going')
  )
}

/** "because of", "due to", "caused", "led to", "blamed on". */
function givesCause(r: Reading): boolean {
  if (/\b(?:because|due to|owing to|thanks to|as a result|on account of)\b/.test(r.text)) return true
  if (r.main?.upos !== 'VERB') return false
  if (/^(?:cause|trigger|prompt|spark|provoke)$/.test(r.main.lemma))
    return r.words.some((word) => word.head === r.main?.index && is(word, 'obj', 'obl:agent', 'nsubj:pass'))
  const onto: Record<string, string> = { lead: 'to', result: 'in', stem: 'from', blame: 'on' }
  const preposition = onto[r.main.lemma]
  return preposition !== undefined && leansOn(r, r.main, preposition)
}

const leansOn = (r: Reading, verb: Node, preposition: string): boolean =>
  r.words.some(
    (word) =>
      word.head === verb.index &&
      is(word, 'obl') &&
      r.words.some((each) => each.head === word.index && is(each, 'case') && each.lower === preposition),
  )

/** "than" that does not bound a number, a superlative, "twice as many as", "unlike". */
function compares(r: Reading): boolean {
  return r.words.some((word, i) => {
    if (word.lower === 'than') return !/^\d/.test(r.words[i + 1]?.lower ?? '') && !numeral(r.words[i + 1])
    if (/^(?:unlike|outnumber|outnumbered|outnumbers)$/.test(word.lower)) return true
    if (word.lower === 'compared') return /^(?:with|to)$/.test(r.words[i + 1]?.lower ?? '')
    return (
      /^(?:JJS|RBS)$/.test(word.xpos) &&
      !/^(?:at|all)$/.test(r.words[i - 1]?.lower ?? '') &&
      !/^(?:best|least)$/.test(word.lower) &&
      !(word.lower === 'most' && /^(?:of|NOUN|NNS)$/.test(r.words[i + 1]?.lower ?? ''))
    )
  })
}
const numeral = (word: Node | undefined): boolean => word?.upos === 'NUM' || word?.upos === 'SYM'

/** Gives a number of something; an age, a date and a span after which something happened only describe. */
function counts(r: Reading): boolean {
  return r.figures.some(
    (figure) =>
      figure.kind === 'percent' ||
      figure.kind === 'money' ||
      (figure.kind === 'number' && figure.unit !== 'years old' && !/^one$/i.test(figure.text)) ||
      (figure.kind === 'duration' && measured(r, figure.start)),
  )
}

/** "took three years", "was jailed for three years", but not "after three years". */
function measured(r: Reading, at: number): boolean {
  const before = r.words.findLast((word) => word.end <= at)?.lower ?? ''
  return !/^(?:after|before|within|since|in|during|over)$/.test(before)
}

function demands(r: Reading, modal: RegExp): boolean {
  return r.helpers.some((word) => modal.test(word.lower))
}

/** What ought to be, or a judgement on what somebody or something is. */
function judges(r: Reading): boolean {
  if (demands(r, /^(?:should|ought)$/)) return true
  return judgements(r) > 0 && r.figures.length === 0 && loadedWords(r) > 0
}

/** "X is a Y", "X became a Y". */
function classifies({ main, helpers, subject, words }: Reading): boolean {
  if (!main || !subject) return false
  if (/^(?:NOUN|PROPN)$/.test(main.upos)) return helpers.some((word) => is(word, 'cop'))
  return (
    main.lemma === 'become' &&
    words.some((word) => word.head === main.index && is(word, 'xcomp', 'obj') && word.upos === 'NOUN')
  )
}
