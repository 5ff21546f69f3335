import type { FigureKind } from '../figures/figure.ts'
import { is, type Node } from '../tree/tree.ts'
import type { Reading } from './reading.ts'

/** How many of the statement's words pass. */
export const count = (r: Reading, test: (word: Node) => boolean): number => r.words.filter(test).length

/** How many of the words that no one is quoted for pass. */
export const countOwn = (r: Reading, test: (word: Node) => boolean): number => r.own.filter(test).length

export const countFigures = (r: Reading, ...kinds: FigureKind[]): number =>
  r.figures.filter((figure) => kinds.includes(figure.kind)).length

/** How often the pattern, which is global, stands in the statement's text. */
export const countMatches = (r: Reading, pattern: RegExp): number => r.text.match(pattern)?.length ?? 0

export const one = (holds: boolean): number => Number(holds)

export const isVerb = (word: Node): boolean => word.upos === 'VERB'
export const isFiniteVerb = (word: Node): boolean => /^(?:VB[DZP]|MD)$/.test(word.xpos)

/** Who does what the verb tells of: the word in lower case. */
export const subjectOf = (r: Reading, verb: Node): string | undefined =>
  r.words.find((word) => word.head === verb.index && is(word, 'nsubj'))?.lower
