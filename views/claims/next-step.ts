import { isSigned } from '../../src/articles/state-vocabulary.ts'
import type { ClaimPage } from '../../src/claims/page.ts'
import { type Acting, may, missing } from '../../src/users/permissions.ts'
import type { Action } from '../../src/users/rules.ts'
import type { Viewer } from '../parts/masthead.tsx'

export interface NextStep {
  /** The step in a few words. */
  title: string
  /** Why, or what exactly. */
  text: string
  /** Part of the page where it is done; null when it is somebody else's. */
  at: 'recheck' | 'proposal' | 'evidence' | 'ratings' | 'verdict' | 'acts' | null
}

/** What has to happen next with a claim, as this person sees it. */
export function nextStep(
  page: Pick<ClaimPage, 'claim' | 'evidence' | 'ratings' | 'facts' | 'waiting' | 'open'>,
  viewer: Viewer & Pick<Acting, 'article'>,
): NextStep {
  const { claim, evidence, ratings, facts, waiting: toConfirm } = page
  const { state } = claim
  const canWork = may(viewer, 'claim.create')
  const waiting = (title: string, text: string): NextStep => ({ title, text, at: null })
  if (viewer.article && isSigned(viewer.article))
    return waiting('Signed', 'An editor has to re-open the article before its claims can change.')
  if (state === 'discarded' || state === 'set aside')
    return { title: `It is ${state}`, text: claim.state_reason, at: canWork ? 'acts' : null }
  if (state === 'decided') return waiting('Decided', 'Nothing is left to do on this claim.')
  if (!canWork) return waiting('In work', 'The desk is checking this claim.')
  if (state === 'proposed')
    return { title: 'Take it up', text: 'Accept, edit or discard this proposal.', at: 'proposal' }
  if (state === 're-check')
    return {
      title: 'Check again',
      text: 'A new draft changed the article around it. Does it still hold?',
      at: 'recheck',
    }
  if (!evidence.length && facts.policies.evidenceFirst)
    return { title: 'Needs evidence', text: 'Attach a source that supports or refutes it.', at: 'evidence' }
  const answers = ratings.filter((rating) => rating.question === 'true')
  const isMine = answers.some((rating) => rating.rater_id === viewer.id)
  const mayRate = !missing('claim.rate', { ...facts, question: 'true' }).length
  if (!isMine && mayRate && !isReadyToDecide(viewer, state))
    return { title: 'Rate it', text: 'Say whether it was said and whether it is so.', at: 'ratings' }
  if (answers.length < facts.policies.ratings)
    return waiting('Waiting for another rating', 'Somebody else has to rate it before it can be decided.')
  if (toConfirm && may(viewer, 'claim.confirm', state) && !lackingOthers('claim.confirm', facts).length)
    return { title: 'Confirm the verdict', text: 'It waits for a second editor.', at: 'verdict' }
  if (toConfirm) return waiting('Waiting for a second editor', 'Another editor has to confirm the verdict.')
  if (may(viewer, 'claim.decide', state) && !lackingOthers('claim.decide', facts).length)
    return {
      title: 'Decide',
      text: state === 'disputed' ? 'The raters differ: weigh their reasons.' : 'The ratings are in.',
      at: 'verdict',
    }
  return waiting('Waiting for an editor', 'The ratings are in; an editor decides.')
}

/** What is missing besides the reasons that come along with the verdict. */
function lackingOthers(action: Action, facts: ClaimPage['facts']): string[] {
  return missing(action, { ...facts, sourcesReason: 'comes along', disputeReason: 'comes along' })
}

/** An editor may decide on others' ratings without one of their own. */
function isReadyToDecide(viewer: Viewer, state: ClaimPage['claim']['state']): boolean {
  return may(viewer, 'claim.decide') && (state === 'rated' || state === 'disputed')
}
