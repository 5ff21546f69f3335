import { randomUUIDv7 } from 'node:crypto'
import type { Hint } from '../breaker/checks/hint.ts'
import type { ProposedClaim } from '../breaker/types.ts'
import type { Change } from '../db/change.ts'
import { anchorRow } from './anchor.ts'

/** Where what the breaker found goes. */
interface Target {
  article_id: string
  version: { id: string; text: string }
  /** Number of the first new one. */
  first: number
}

/** Writes proposals with their anchors; a step of the acts that propose. */
export async function insertProposals(
  c: Change,
  proposals: readonly ProposedClaim[],
  {
    article_id,
    version,
    lines,
    first,
  }: Target & { lines: readonly { id: string; start_at: number; end_at: number }[] },
): Promise<void> {
  const claims = proposals.map((claim, i) => ({ id: randomUUIDv7(), claim, number: first + i }))
  await c.insert(
    'claims',
    ...claims.map(({ id, claim, number }) => proposalRow(id, article_id, number, claim, c.at)),
  )
  await c.insert(
    'anchors',
    ...claims.flatMap(({ id, claim }) =>
      claim.spans.map((span, ordinal) => {
        const at = { article_id, claim_id: id, article_version_id: version.id, ordinal }
        return anchorRow(version.text, span, at, lines)
      }),
    ),
  )
}

export function hintRows(hints: readonly Hint[], { article_id, version, first }: Target) {
  return hints.map((hint, i) => ({
    id: randomUUIDv7(),
    article_id,
    article_version_id: version.id,
    number: first + i,
    kind: hint.kind,
    message: hint.message,
    spans_json: JSON.stringify(hint.spans),
    dismissed_by: null,
    dismissed_at: null,
  }))
}

function proposalRow(id: string, article_id: string, number: number, claim: ProposedClaim, at: string) {
  return {
    id,
    article_id,
    number,
    wording: claim.wording,
    claimant: claim.claimant.name ?? '',
    cue: claim.claimant.cue ?? '',
    kind: claim.kind,
    state: 'proposed' as const,
    unrated_state: '' as const,
    state_reason: '',
    risk: '' as const,
    tags_json: '[]',
    assignee_id: null,
    origin: 'breaker' as const,
    worthiness: Math.round(claim.worthiness * 100),
    features_json: JSON.stringify(claim.features),
    unclear_json: JSON.stringify(claim.unclear),
    rule: claim.rule,
    figures_json: JSON.stringify(claim.figures ?? []),
    deadline_on: '',
    created_at: at,
  }
}
