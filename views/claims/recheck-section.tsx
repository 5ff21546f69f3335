import type { ClaimPage } from '../../src/claims/page.ts'
import { may, missing } from '../../src/users/permissions.ts'
import { placementInWords } from '../articles/drafts/placement-words.ts'
import { SubmitButton } from '../form.tsx'
import { WordDiff } from '../parts/diff.tsx'
import { PanelForm, PartHeading, useLeaving, usePanel } from './panel-setting.tsx'

/** The verdict brings the reasons that it was given. */
const AS_DECIDED = { sourcesReason: 'as decided', disputeReason: 'as decided' }

const sameWords = 'its words are the same, what stands around them is not'

/** What a new draft did to the claim's words, while somebody has to look at it. */
export function RecheckSection({ page: { claim, recheck, facts } }: { page: ClaimPage }) {
  const { viewer, back, past } = usePanel()
  const leaving = useLeaving()
  if (!recheck) return null
  const { placement, waits, from, to, words } = recheck
  if (!waits && claim.state !== 're-check') return null
  const isSame = !words.some(({ added, removed }) => added || removed)
  const places = `/articles/${claim.article_id}/placements?claim=${claim.id}`
  const canHold = !waits && may(viewer, 'claim.hold', claim.state)
  const decides = may(viewer, 'claim.uphold', claim.state)
  const lacking = decides ? missing('claim.uphold', { ...facts, ...AS_DECIDED }) : []
  const canUphold = decides && placement.state_before === 'decided' && !lacking.length
  return (
    <section id="recheck" class="recheck">
      <PartHeading title="Check again" />
      <p>
        From{' '}
        <a href={`/articles/${claim.article_id}/versions/${from}`} {...leaving}>
          version {from}
        </a>{' '}
        to version {to}:{' '}
        {waits ? placementInWords(placement) : isSame ? sameWords : 'a line it stands on changed'}.
        {placement.state_before === claim.state ? null : ` Before, it was ${placement.state_before}.`}
      </p>
      {waits && !past ? (
        <p>
          <a href={places} {...leaving}>
            Say where it stands in the new text
          </a>
        </p>
      ) : (
        <WordDiff parts={words} />
      )}
      {canHold ? (
        <div class="actions">
          {canUphold ? (
            <PanelForm action={`/claims/${claim.id}/upholding`} version={claim.version} guard={false}>
              <SubmitButton {...(back ? {} : { shortcut: 'h' })}>
                Still holds, and so does the verdict
              </SubmitButton>
            </PanelForm>
          ) : null}
          <PanelForm action={`/claims/${claim.id}/holding`} version={claim.version} guard={false}>
            <SubmitButton
              kind={canUphold ? 'plain' : 'primary'}
              {...(back || canUphold ? {} : { shortcut: 'h' })}
            >
              {canUphold ? 'Still holds, to be decided anew' : 'Still holds'}
            </SubmitButton>
          </PanelForm>
        </div>
      ) : null}
      {canHold ? (
        <p class="hint">
          {canUphold
            ? null
            : lacking.length && placement.state_before === 'decided'
              ? `${lacking.join(' ')} `
              : null}
          Otherwise edit its wording, attach evidence or rate it anew.
        </p>
      ) : null}
    </section>
  )
}
