import type { Document, Sentence } from '../document.ts'
import type { Figure } from '../figures/figure.ts'
import { is, type Node } from '../tree/tree.ts'
import { isFiniteVerb, isVerb, subjectOf } from './counting.ts'
import { isFurniture } from './furniture.ts'
import { type Reading, readingOfSentence } from './reading.ts'
import { opinionOfSentence, worthinessOfSentence } from './sentence.ts'
import { feelingVerbs, greetings, speechVerbs } from './words/stance-words.ts'

/** From here a sentence is called an opinion, and below it is not worth checking all the same. */
const OPINION = 0.7
const WORTHLESS = 0.3

/**
 * Why there is nothing to check in a sentence, in words for a reviewer ("a question"), or null when there may be something.
 * What is asked, felt or demanded by somebody whom the sentence itself names as saying it can be checked as their saying.
 */
export function nothingToCheck(document: Document, sentence: Sentence): string | null {
  const text = document.text.slice(sentence.start, sentence.end)
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no words'
  if (sentence.tree.length === 0) return null
  const r = readingOfSentence(sentence)
  const furniture = isFurniture(text, r)
  if (furniture) return furniture
  if (r.asks && !asksInQuotes(r)) return 'a question'
  if (reports(r)) return null
  if (greets(r)) return 'a greeting'
  if (instructs(r)) return 'an instruction'
  const finite = r.words.some(isFiniteVerb)
  const bare = !r.figures.some((figure) => figure.kind !== 'duration' && figure.kind !== 'date')
  if (sentence.heading && bare && !finite && !r.words.some(isVerb)) return 'a heading that states nothing'
  if (!finite && r.words.length < 4 && !r.figures.some(counted)) return 'no statement'
  if (bare && feels(r)) return 'a feeling'
  if (bare && exclaims(text, r)) return 'an exclamation'
  return judges(sentence, r) ? 'an opinion' : null
}

const counted = (figure: Figure): boolean => /^(?:number|percent|money)$/.test(figure.kind)

/** Somebody other than the writer is named as saying it. */
function reports(r: Reading): boolean {
  return r.own.some((word) => {
    if (!isVerb(word) || !speechVerbs.has(word.lemma)) return false
    const subject = subjectOf(r, word)
    return subject !== undefined && !/^(?:i|we|you|who|that|which|what)$/.test(subject)
  })
}

/** "She sang: 'Where do we go?'": the statement around the question is there to check. */
function asksInQuotes(r: Reading): boolean {
  const verb = r.own.find((word) => isFiniteVerb(word) || isVerb(word))
  return verb !== undefined && r.own.length > 2 && r.own.length < r.words.length && lastIsQuoted(r)
}
const lastIsQuoted = (r: Reading): boolean => r.own.at(-1) !== r.words.at(-1)

/** "Thank you.", "Good evening, everyone." */
function greets({ words }: Reading): boolean {
  const [first] = words
  if (!first || words.length > 8 || words.some((word) => word.xpos === 'VBD')) return false
  return (
    greetings.has(first.lower) ||
    /^good (?:morning|afternoon|evening|night)\b/.test(words.map((word) => word.lower).join(' '))
  )
}

/** A bare verb at the head of the sentence with nobody to do it: "Click here", "Please send…", "Do not…", "Let us…". */
function instructs({ words, main }: Reading): boolean {
  if (main?.xpos !== 'VB' || !isVerb(main)) return false
  const next = words.find((word) => word.index > main.index)
  if (next && /^VB[DZ]$/.test(next.xpos)) return false
  const before = words.filter((word) => word.index < main.index)
  const under = words.filter((word) => word.head === main.index)
  if (
    under.some(
      (word) => is(word, 'nsubj', 'csubj', 'expl', 'mark') || (is(word, 'aux') && word.lemma !== 'do'),
    )
  )
    return false
  return before.every((word) => /^(?:ADV|INTJ|PART|CCONJ|AUX)$/.test(word.upos)) && !speechTag(words)
}

/** "…, officials say": the instruction is somebody's. */
const speechTag = (words: Node[]): boolean =>
  words.some((word) => is(word, 'parataxis') && speechVerbs.has(word.lemma))

/** "I love it.", "We hope for the best." */
function feels(r: Reading): boolean {
  const { main } = r
  return (
    main !== undefined &&
    isVerb(main) &&
    feelingVerbs.has(main.lemma) &&
    /^(?:i|we)$/.test(r.subject?.lower ?? '') &&
    r.tense !== 'past' &&
    !r.words.some((word) => word.head === main.index && is(word, 'ccomp') && word.xpos === 'VBD')
  )
}

const exclaims = (text: string, r: Reading): boolean =>
  /!["'”’)\]]*$/.test(text) && (r.words.length < 8 || !r.words.some(isFiniteVerb))

/** The writer's view, and nothing in it that one could look up. */
function judges(sentence: Sentence, r: Reading): boolean {
  if (r.figures.some((figure) => /^(?:number|percent|money|date)$/.test(figure.kind))) return false
  return opinionOfSentence(sentence).score >= OPINION && worthinessOfSentence(sentence).score < WORTHLESS
}
