import { wordsOf } from '../constructions/draft.ts'
import type { Sentence } from '../document.ts'
import { figuresOf } from '../figures/figures.ts'
import { kindOf } from '../judging/kind.ts'
import { nothingToCheck } from '../judging/nothing-to-check.ts'
import { worthinessOf } from '../judging/worthiness.ts'
import type { ProposedClaim } from '../types.ts'
import { type Considered, considered, type Known } from './consider.ts'
import { quotations } from './quotation.ts'
import { spansOf } from './spans.ts'
import { wholeSentence } from './whole-sentence.ts'

/** Most claims proposed for one line. */
const MAX_CLAIMS_PER_LINE = 16

export interface Made {
  claims: ProposedClaim[]
  /** Why there is nothing to check; null where there are claims. */
  nothing: string | null
  /** Every draft with what became of it, for the explanation. */
  considered: Considered[]
}

/**
 * The claims of one sentence.
 * @param first the number that the first claim will have in the document
 * @param seen wordings claimed before, in lower case; those found are added
 */
export function claimsOf(known: Known, sentence: Sentence, first: number, seen: Set<string>): Made {
  const nothing = nothingToCheck(known.document, sentence)
  const list = nothing ? [] : considered(known, sentence)
  if (!list.some(stands)) list.push(...quotations(known, sentence))
  if (!nothing && !list.some(stands)) list.push(...wholeSentence(known, sentence))
  const claims: ProposedClaim[] = []
  const places = new Map<object, number>()
  for (const one of list) {
    one.dropped ??= refused(one, claims.length, seen)
    if (one.dropped) continue
    seen.add(one.wording.toLowerCase())
    const fuller = one.draft.fuller ? places.get(one.draft.fuller) : undefined
    places.set(one.draft, claims.length)
    claims.push(claimOf(known, sentence, one, fuller === undefined ? null : first + fuller))
  }
  return { claims, nothing: claims.length ? null : (nothing ?? reasonOf(list)), considered: list }
}

const stands = (one: Considered) => one.dropped === null

function refused({ wording }: Considered, made: number, seen: Set<string>): string | null {
  if (seen.has(wording.toLowerCase())) return SAID_BEFORE
  return made >= MAX_CLAIMS_PER_LINE ? 'the line has enough claims' : null
}

const SAID_BEFORE = 'says the same as an earlier line'
const reasonOf = (list: Considered[]) =>
  list.some((one) => one.dropped === SAID_BEFORE) ? SAID_BEFORE : 'no statement'

function claimOf(
  { document }: Known,
  sentence: Sentence,
  one: Considered,
  within: number | null,
): ProposedClaim {
  const { draft, wording, claimant, resolved } = one
  const words = wordsOf(draft)
  const attributed = claimant.cue !== null
  const kind = draft.kind ?? kindOf(sentence.tree, words, draft.head, attributed)
  return {
    wording,
    claimant,
    kind,
    ...worthinessOf(sentence, words, kind, attributed, resolved.unclear.length),
    spans: spansOf(document.text, sentence.tree, words),
    line: sentence.index,
    within,
    unclear: resolved.unclear,
    rule: draft.rule,
    figures: figuresOf(sentence.tree, words),
  }
}
