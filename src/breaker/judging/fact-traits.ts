import { is } from '../tree/tree.ts'
import { count, countFigures, countMatches, isVerb, one } from './counting.ts'
import type { Reading } from './reading.ts'
import { amountWords, changeVerbs, graveWords, matterNouns, recordVerbs } from './words/matter-words.ts'
import { speechVerbs } from './words/stance-words.ts'

/** Traits of statements that can be held against records: each says how often it shows. */

export const numbers = (r: Reading): number => countFigures(r, 'number')
export const measures = (r: Reading): number => countFigures(r, 'percent', 'money')
export const durations = (r: Reading): number => countFigures(r, 'duration')
export const dates = (r: Reading): number => countFigures(r, 'date')
export const names = (r: Reading): number => countFigures(r, 'name')

/** Clauses told in the past: "left", "was closed", "has gone". */
export const pastClauses = (r: Reading): number =>
  count(r, (word) => {
    const helpers = r.words.filter((each) => each.head === word.index && is(each, 'aux', 'cop'))
    if (!(isVerb(word) || helpers.length) || helpers.some((each) => each.xpos === 'MD')) return false
    const first = helpers[0] ?? word
    return first.xpos === 'VBD' || (first !== word && first.lemma === 'have')
  })
export const past = (r: Reading): number => one(r.tense === 'past')
export const perfect = (r: Reading): number => one(r.tense === 'perfect')
export const present = (r: Reading): number => one(r.tense === 'present')

export const actsOnRecord = (r: Reading): number =>
  count(r, (word) => isVerb(word) && recordVerbs.has(word.lemma) && /^VB[DNZ]/.test(word.xpos))
export const changes = (r: Reading): number =>
  count(r, (word) => isVerb(word) && changeVerbs.has(word.lemma)) + countMatches(r, trend)
const trend =
  /\b(?:up|down|higher|lower|doubled|twice|amount of|number of|rates?|rising|falling|growing|declining|increasing)\b/g
export const amounts = (r: Reading): number => count(r, (word) => amountWords.has(word.lower))

/** Nouns told apart by others or by adjectives: "the health care law". */
export const descriptions = (r: Reading): number => count(r, (word) => is(word, 'compound', 'amod'))

export const matters = (r: Reading): number =>
  count(r, (word) => matterNouns.has(word.lemma) && (word.upos === 'NOUN' || word.upos === 'PROPN'))
export const graveMatters = (r: Reading): number => count(r, (word) => graveWords.has(word.lemma))

export const comparisons = (r: Reading): number => count(r, (word) => word.lower === 'than')
export const superlatives = (r: Reading): number =>
  count(r, (word) => word.upos === 'ADJ' && measurable.test(word.lower))
const measurable =
  /^(?:(?:large|bigg|small|high|low|long|short|old|young|rich|poor|wealthi|fast|slow|late|earli|heavi|deadli|bloodi|busi|cheap|clean|few|near|tall|deep|costli|hott|cold|dri|wett|weak|strong)e?st|fewest|worst|record)$/
export const ranks = (r: Reading): number =>
  one(/\b(?:first|second|third|only|last|first time|in history|on record)\b/.test(r.text))

export const places = (r: Reading): number =>
  count(
    r,
    (word) =>
      word.upos === 'ADP' &&
      /^(?:in|by|from|under|into|since|per|during|against|between|among)$/.test(word.lower),
  )
export const times = (r: Reading): number =>
  one(
    /\b(?:already|today|right now|now|since|ago|recently|currently|so far|yet|until|still|last year|this year|ever)\b/.test(
      r.text,
    ),
  )

export const denials = (r: Reading): number =>
  countMatches(
    r,
    /\b(?:(?:did|does|do|has|have|had)(?: not|n't)|never|refuse[sd]?|fail(?:s|ed)? to)(?![\p{L}])/gu,
  )

/** The main statement is about a named or described somebody or something. */
export const subjects = (r: Reading): number => one(/^(?:NOUN|PROPN)$/.test(r.subject?.upos ?? ''))
export const others = (r: Reading): number => one(/^(?:he|she|they)$/.test(r.subject?.lower ?? ''))

export const passives = (r: Reading): number => one(Boolean(r.subject && is(r.subject, 'nsubj:pass')))
export const sayings = (r: Reading): number =>
  count(r, (word) => isVerb(word) && speechVerbs.has(word.lemma) && /^VB[DZ]/.test(word.xpos))
export const sources = (r: Reading): number => countMatches(r, /\b(?:according to|data from|figures from)\b/g)
export const causes = (r: Reading): number =>
  count(r, (word) => /^(?:because|due|cause|result|lead)$/.test(word.lemma))
