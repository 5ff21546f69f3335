import * as fact from './fact-traits.ts'
import type { Reading } from './reading.ts'
import * as stance from './stance-traits.ts'

/** One reason for a score, in words a reviewer reads. */
export interface Weighed {
  name: string
  /** What one occurrence adds to worthiness, and to being an opinion, in log-odds. */
  worth: number
  opinion: number
  /** Occurrences beyond this add nothing. */
  most: number
  /** How often it shows. */
  of: (reading: Reading) => number
}

/** What every statement starts from, before its features. */
export const WORTH_START = -2
export const OPINION_START = -0.9

const row = (name: string, worth: number, opinion: number, most: number, of: Weighed['of']): Weighed => ({
  name,
  worth,
  opinion,
  most,
  of,
})

export const featureTable: Weighed[] = [
  row('gives a number', 1.15, -0.35, 2, fact.numbers),
  row('gives a percentage or a sum of money', 2, -0.9, 2, fact.measures),
  row('gives a span of time', 0.3, 0, 1, fact.durations),
  row('gives a date', 0.3, -0.9, 2, fact.dates),
  row('names a person, place or body', 0.6, 0, 2, fact.names),
  row('tells of the past', 0.6, 0, 3, fact.pastClauses),
  row('tells what happened', 0.6, -0.2, 1, fact.past),
  row('tells what has been done', 0.75, 0, 1, fact.perfect),
  row('says how things are', 0, 0.6, 1, fact.present),
  row('tells of an act that leaves a record', 0.6, 0, 2, fact.actsOnRecord),
  row('tells of an amount or a change in it', 0.3, 0, 2, fact.changes),
  row('says how much or how many', 0.6, 0, 2, fact.amounts),
  row('describes closely', 0.5, 0, 3, fact.descriptions),
  row('is about public matters', 0.7, 0, 3, fact.matters),
  row('speaks of violence, crime, health or power', 0.3, 0, 1, fact.graveMatters),
  row('compares', 0.75, 0, 1, fact.comparisons),
  row('uses a superlative', 1.15, 0, 1, fact.superlatives),
  row('ranks', 0.6, 0, 1, fact.ranks),
  row('places it in time', 0.5, 0, 1, fact.times),
  row('says what was not done', 0.3, 0, 1, fact.denials),
  row('is about somebody or something described', 0.6, 0, 1, fact.subjects),
  row('is about what others do', 0, 1, 1, fact.others),
  row('is told in the passive', 0.6, -0.2, 1, fact.passives),
  row('reports what somebody said', 0.25, -1.5, 2, fact.sayings),
  row('names its source', 0.4, -1.05, 1, fact.sources),
  row('says what caused something', 0.3, 0, 1, fact.causes),
  row('asks a question', -2, 0, 1, stance.questions),
  row('exclaims', 0, 0.9, 1, stance.exclamations),
  row('speaks of the future', -0.6, 0.6, 1, stance.futures),
  row('says what should be', -1.75, 0.9, 2, stance.demands),
  row('says what can or could be', -0.6, 0.45, 2, stance.possibilities),
  row('depends on an if', -0.85, 1.05, 1, stance.conditions),
  row('speaks of the speaker', -1.2, 0, 2, stance.speaker),
  row('speaks of the writer', 0, 0.75, 2, stance.ownVoice),
  row('speaks to the reader', -0.55, 1.2, 2, stance.hearer),
  row('tells a belief or a wish', -0.6, 0, 1, stance.beliefs),
  row('speaks of values', -0.6, 0.3, 2, stance.vagueness),
  row('uses loaded words', -0.5, 0.6, 3, stance.loadedWords),
  row('uses a loaded adverb', 0, 0.85, 2, stance.loadedAdverbs),
  row('judges rather than reports', -0.6, 0.15, 1, stance.judgements),
  row('admits no exception', 0, 0.3, 2, stance.absoluteWords),
  row('is mostly quoted', 0, -1.2, 1, stance.mostlyQuoted),
  row('holds an aside', 0, 0.3, 1, stance.asides),
]
