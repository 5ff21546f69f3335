import type { ProposedClaim } from '../breaker/types.ts'

/** A claim as it stands, as far as a new breaking of its article may concern it. */
export interface StandingClaim {
  id: string
  wording: string
  claimant: string
  isDiscarded: boolean
  /** A person made it, answered it, or did anything to it or about it: it is theirs. */
  isTouched: boolean
  /** In the order of the text. */
  spans: readonly { start: number; end: number; exact: string }[]
}

export interface Reconciled {
  /** Ids of the proposals that are proposed no longer. */
  gone: string[]
  /** The proposals that are new. */
  fresh: ProposedClaim[]
}

/**
 * Compares what stands with what is proposed now. A proposal that nobody has touched stays if the same is proposed
 * again, word for word, and is gone if not. What a person has touched is left alone, and nothing is proposed beside it
 * that says the same or is made of the same words, nor what a person has discarded.
 */
export function reconcile(
  standing: readonly StandingClaim[],
  proposals: readonly ProposedClaim[],
): Reconciled {
  const untouched = Map.groupBy(
    standing.filter((claim) => !claim.isTouched && !claim.isDiscarded),
    (claim) => keyOf(claim.wording, claim.claimant, claim.spans),
  )
  const theirs = standing.filter((claim) => claim.isTouched)
  const byWords = Map.groupBy(theirs, (claim) => lettersOf(claim.wording))
  const byQuote = Map.groupBy(theirs, (claim) => quoteOf(claim.spans))
  const fresh = proposals.filter((proposal) => {
    const same = untouched.get(keyOf(proposal.wording, proposal.claimant.name ?? '', proposal.spans))
    if (same?.shift()) return false
    const alike = [
      ...(byWords.get(lettersOf(proposal.wording)) ?? []),
      ...(byQuote.get(quoteOf(proposal.spans)) ?? []),
    ]
    return !alike.some((claim) => claim.isDiscarded || overlaps(claim.spans, proposal.spans))
  })
  return { gone: [...untouched.values()].flat().map(({ id }) => id), fresh }
}

function keyOf(wording: string, claimant: string, spans: StandingClaim['spans']): string {
  return JSON.stringify([wording, claimant, spans.map(({ start, end }) => [start, end])])
}

function quoteOf(spans: StandingClaim['spans']): string {
  return lettersOf(spans.map(({ exact }) => exact).join(' '))
}

/** Letters and numbers alone: a stop or a capital more is no other statement. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

function overlaps(some: StandingClaim['spans'], others: StandingClaim['spans']): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end))
}
