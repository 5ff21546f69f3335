import { replyInWords } from '../../views/reports/reply-words.ts'
import type { Report, ReportClaim, ReportEvidence, ReportReply } from './model.ts'

type Change = Report['changes'][number]

/**
 * What `after` says differently from `before`, article first (as claim 0), then claims in the order of `after`, then
 * the claims that are gone. Claims are matched by id, so a claim that moved in the text is still the same claim.
 */
export function reportChanges(before: Report, after: Report): Report['changes'] {
  const earlier = new Map(before.claims.map((claim) => [claim.id, claim]))
  const remaining = new Set(after.claims.map((claim) => claim.id))
  return [
    ...changed(0, 'title', before.article.title, after.article.title),
    ...changed(0, 'version of the text', `${before.article.version}`, `${after.article.version}`),
    ...after.claims.flatMap((claim) => {
      const old = earlier.get(claim.id)
      return old
        ? claimChanges(old, claim)
        : [{ claim: claim.number, field: 'claim added', from: '', to: claim.wording }]
    }),
    ...before.claims
      .filter((claim) => !remaining.has(claim.id))
      .map((claim) => ({ claim: claim.number, field: 'claim removed', from: claim.wording, to: '' })),
  ]
}

function claimChanges(before: ReportClaim, after: ReportClaim): Change[] {
  const number = after.number
  return [
    ...changed(number, 'wording', before.wording, after.wording),
    ...changed(number, 'state', before.state, after.state),
    ...changed(number, 'set aside', before.setAsideReason, after.setAsideReason),
    ...changed(number, 'said', before.said?.label ?? '', after.said?.label ?? ''),
    ...changed(number, 'true', before.true?.label ?? '', after.true?.label ?? ''),
    ...changed(number, 'summary', before.summary, after.summary),
    ...changed(number, 'dispute settled because', before.disputeReason ?? '', after.disputeReason ?? ''),
    ...changed(number, 'few sources because', before.sourcesReason ?? '', after.sourcesReason ?? ''),
    // An edition from before replies were kept says nothing of them, which is no change.
    ...(before.reply === undefined ? [] : replyChanges(number, before.reply, after.reply ?? null)),
    ...without(before.evidence, after.evidence).map((from) => ({
      claim: number,
      field: 'evidence removed',
      from,
      to: '',
    })),
    ...without(after.evidence, before.evidence).map((to) => ({
      claim: number,
      field: 'evidence added',
      from: '',
      to,
    })),
  ]
}

function replyChanges(claim: number, before: ReportReply | null, after: ReportReply | null): Change[] {
  return changed(claim, 'reply', before ? replyInWords(before) : '', after ? replyInWords(after) : '')
}

function changed(claim: number, field: string, from: string, to: string): Change[] {
  return from === to ? [] : [{ claim, field, from, to }]
}

/** The evidence of `these` that `those` do not have, described; two equal pieces count as two. */
function without(these: readonly ReportEvidence[], those: readonly ReportEvidence[]): string[] {
  const spare = those.map(identity)
  return these
    .filter((evidence) => {
      const found = spare.indexOf(identity(evidence))
      if (found >= 0) spare.splice(found, 1)
      return found < 0
    })
    .map(described)
}

/** What makes a piece of evidence another one: source, stance, place and words; not its note or the source's spelling. */
function identity(evidence: ReportEvidence): string {
  return JSON.stringify([evidence.sourceId, evidence.stance, evidence.locator, evidence.quote])
}

function described({ stance, title, locator, quote }: ReportEvidence): string {
  return `${[`${stance}: ${title}`, locator].filter(Boolean).join(', ')}${quote === '' ? '' : ` – “${quote}”`}`
}
