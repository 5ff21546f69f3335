import { is, type Node } from '../tree/tree.ts'
import { count, countMatches, countOwn, isVerb, one, subjectOf } from './counting.ts'
import type { Reading } from './reading.ts'
import { judgingAdjectives, judgingAdverbs, judgingNouns, judgingVerbs } from './words/judging-words.ts'
import { vagueWords } from './words/matter-words.ts'
import { absolutes, beliefVerbs } from './words/stance-words.ts'

/** Traits of statements in which somebody thinks, judges, wants or steers: each says how often it shows. */

export const questions = (r: Reading): number => one(r.asks)
export const exclamations = (r: Reading): number => one(r.text.includes('!'))

export const futures = (r: Reading): number =>
  count(r, (word) => word.xpos === 'MD' && /^(?:will|'ll|wo|shall)$/.test(word.lower)) +
  countMatches(r, /\bgoing to\b/g)
export const demands = (r: Reading): number =>
  count(r, (word) => /^(?:must|should|ought)$/.test(word.lower)) +
  countMatches(r, /\b(?:needs?|ha(?:ve|s)|got|had) to\b|\blet'?s\b/g)
export const possibilities = (r: Reading): number =>
  count(r, (word) => word.xpos === 'MD' && /^(?:would|could|'d|can|ca|cannot|might|may)$/.test(word.lower))
export const conditions = (r: Reading): number =>
  count(r, (word) => word.lower === 'if' || word.lower === 'unless')

const isSelf = (word: Node): boolean => /^(?:i|me|my|mine|myself)$/.test(word.lower)
const isSelves = (word: Node): boolean =>
  /^(?:we|us|our|ours|ourselves)$/.test(word.lower) && word.text !== 'US'
export const speaker = (r: Reading): number => count(r, isSelf)
/** "I" and "we" of the writer, not of the quoted. */
export const ownVoice = (r: Reading): number => countOwn(r, (word) => isSelf(word) || isSelves(word))
export const hearer = (r: Reading): number =>
  countOwn(r, (word) => /^(?:you|your|yours|yourself|yourselves)$/.test(word.lower))
export const beliefs = (r: Reading): number =>
  count(
    r,
    (word) => isVerb(word) && beliefVerbs.has(word.lemma) && /^(?:i|we)$/.test(subjectOf(r, word) ?? ''),
  )

export const vagueness = (r: Reading): number =>
  count(r, (word) => vagueWords.has(word.lemma) && /^(?:NOUN|ADJ|ADV|VERB)$/.test(word.upos))

/** Judging words of the writer's own, hyphenated ones ("far-left") included; adverbs apart, as they are hardly ever anything else. */
export const loadedWords = (r: Reading): number =>
  countOwn(
    r,
    (word) =>
      (word.upos === 'ADJ' && judgingAdjectives.has(word.lemma)) ||
      (word.upos === 'NOUN' && judgingNouns.has(word.lemma)) ||
      (isVerb(word) && judgingVerbs.has(word.lemma)),
  ) + countMatches(r, loadedCompound)
export const loadedAdverbs = (r: Reading): number =>
  countOwn(r, (word) => word.upos === 'ADV' && judgingAdverbs.has(word.lower))
const loadedCompound =
  /\b(?:far|hard|alt|ultra|anti|pro|pseudo|so|self|left|right|tone|ill|half|low|high|well|over|under)-(?:left|right|wing|line|called|core|woke|choice|life|american|white|black|serving|styled|proclaimed|righteous|evident|defeating|deaf|baked|hearted|witted|conceived|advised|informed|handed|blown|hyped|minded|meaning|science)\b|-(?:wing|ridden|fueled|fuelled|mongering|mongers?|bashing|baiting|shaming|washing|addled|crazed|obsessed|hating|loving|happy)\b/g

/** What somebody or something is said to be is a judgement: "The plan is absurd". */
export const judgements = (r: Reading): number =>
  one(
    r.main !== undefined &&
      r.helpers.some((word) => is(word, 'cop')) &&
      (judgingAdjectives.has(r.main.lemma) || judgingNouns.has(r.main.lemma)),
  )

export const absoluteWords = (r: Reading): number => countOwn(r, (word) => absolutes.has(word.lower))
export const opening = (r: Reading): number =>
  one(/^(?:but|and|so|yet|or|because|well|now|look|indeed)$/.test(r.words[0]?.lower ?? ''))

export const mostlyQuoted = (r: Reading): number => one(r.own.length < r.words.length * 0.5)

export const asides = (r: Reading): number => one(/[—–]| -{1,2} /.test(r.text))
