import { type ClaimKind, claimKinds } from '../breaker/types.ts'
import { claimStates } from '../claims/vocabulary.ts'
import { type ReplyStanding, replyStandings } from '../contacts/vocabulary.ts'
import type { ClaimState } from '../db/tables.ts'
import type { WorkbenchClaim } from './workbench.ts'

/** Longest word of a filter, in UTF-16 units. */
const MAX_FILTER = 200

export const sorts = ['place', 'worthiness'] as const

export const replyFilters = ['awaited', ...replyStandings] as const

/** Which claims the workbench lists, and in which order. Empty means no restriction. */
export interface ClaimFilter {
  state: ClaimState | ''
  /** Label of the verdict; `none` for claims without one. */
  verdict: string
  /** Id of the assignee; `nobody` for claims without one. */
  person: string
  kind: ClaimKind | ''
  unsourced: boolean
  /** Where it stands with those it concerns; `awaited` for claims that still await a reply. */
  reply: ReplyStanding | 'awaited' | ''
  tag: string
  sort: (typeof sorts)[number]
  /** Words to be found in the wording, the quote or the claimant. */
  q: string
}

/** Reads a filter out of a query string's fields. What it does not know counts as not given: an old link still works. */
export function readFilter(query: Record<string, unknown>): ClaimFilter {
  const word = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, MAX_FILTER).trim() : ''
  }
  return {
    state: claimStates.find((state) => state === word('state')) ?? '',
    verdict: word('verdict'),
    person: word('person'),
    kind: claimKinds.find((kind) => kind === word('kind')) ?? '',
    unsourced: word('unsourced') === '1',
    reply: replyFilters.find((reply) => reply === word('reply')) ?? '',
    tag: word('tag'),
    sort: sorts.find((sort) => sort === word('sort')) ?? 'place',
    q: word('q'),
  }
}

/** The filter as the fields of a query string, unset ones left out. */
export function filterFields(filter: ClaimFilter): [string, string][] {
  const { unsourced, sort, ...words } = filter
  const fields = Object.entries(words).filter(([, value]) => value !== '')
  if (unsourced) fields.push(['unsourced', '1'])
  if (sort !== 'place') fields.push(['sort', sort])
  return fields
}

/** The claims to list. Discarded ones only when they are asked for. */
export function filteredClaims(claims: readonly WorkbenchClaim[], filter: ClaimFilter): WorkbenchClaim[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean)
  const found = claims.filter((claim) => fits(claim, filter) && words.every((word) => holds(claim, word)))
  return filter.sort === 'worthiness' ? found.sort((a, b) => b.worthiness - a.worthiness) : found
}

/** The proposal to answer after this claim: the next in reading order, else the first; null when none is left. */
export function nextProposal(claims: readonly WorkbenchClaim[], after: string): WorkbenchClaim | null {
  const place = claims.findIndex((claim) => claim.id === after)
  const left = [...claims.slice(place + 1), ...claims.slice(0, Math.max(place, 0))]
  return left.find((claim) => claim.state === 'proposed') ?? null
}

function fits(claim: WorkbenchClaim, filter: ClaimFilter): boolean {
  return (
    (filter.state ? claim.state === filter.state : claim.state !== 'discarded') &&
    (!filter.verdict || (claim.true?.label ?? 'none') === filter.verdict) &&
    (!filter.person || (claim.assignee_id ?? 'nobody') === filter.person) &&
    (!filter.kind || claim.kind === filter.kind) &&
    (!filter.unsourced || claim.sources === 0) &&
    (!filter.reply || fitsReply(claim.reply, filter.reply)) &&
    (!filter.tag || claim.tags.includes(filter.tag))
  )
}

function fitsReply(reply: WorkbenchClaim['reply'], asked: (typeof replyFilters)[number]): boolean {
  return asked === 'awaited' ? reply?.awaits === true : reply?.standing === asked
}

function holds(claim: WorkbenchClaim, word: string): boolean {
  return [claim.wording, claim.claimant, ...claim.anchors.map((anchor) => anchor.exact)].some((text) =>
    text.toLowerCase().includes(word),
  )
}
