import { attributionsOf } from './attribution/attributions-of.ts'
import { hintsOf } from './checks/hints.ts'
import { bySentence } from './claims/claimant.ts'
import { claimsOf } from './claims/claims-of.ts'
import type { Known } from './claims/consider.ts'
import { referentsOf, STRONG } from './coreference/referents-of.ts'
import type { Document } from './document.ts'
import { READING_SHARE } from './read-document.ts'
import type { Broken, Line, ProposedClaim, Step } from './types.ts'

/** Sentences between two reports of progress. */
const STEP = 50

/** Breaks an English text that was read into lines and claims, in steps. */
export function* breakDocument(
  document: Document,
  known: Known = knownOf(document),
): Generator<Step, Broken> {
  const { text, sentences } = document
  const lines: Line[] = []
  const claims: ProposedClaim[] = []
  const seen = new Set<string>()
  for (const sentence of sentences) {
    const made = claimsOf(known, sentence, claims.length, seen)
    claims.push(...made.claims)
    const { start, end, paragraph, heading } = sentence
    const standing = made.claims.length ? ('claims' as const) : ('nothing' as const)
    lines.push({ start, end, paragraph, heading, standing, reason: made.nothing })
    if (lines.length % STEP === 0)
      yield { done: Math.round(text.length * READING_SHARE + end * (1 - READING_SHARE)), total: text.length }
  }
  return { lines, claims, hints: hintsOf(document) }
}

/** Who says what and what stands for what in the whole document. */
export function knownOf(document: Document): Known {
  const attributions = attributionsOf(document)
  return {
    document,
    attributions,
    bySentence: bySentence(attributions),
    referents: referentsOf(document, STRONG, attributions),
  }
}
