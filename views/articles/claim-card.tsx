import type { WorkbenchClaim } from '../../src/articles/workbench.ts'
import { ruleInWords } from '../claims/rule-words.ts'
import { ReplySign } from '../contacts/reply-sign.tsx'
import { StateBadge, VerdictBadge } from '../parts/badges.tsx'
import { readableTime } from '../parts/text.tsx'
import { claimClass } from './claim-looks.ts'
import { toPage } from './swaps.tsx'

export interface CardSetting {
  open: string | null
  linkTo: (claimId: string) => string
  /** Whether this person may accept, edit and discard. */
  canWork: boolean
  /** Ids of the claims whose boxes are ticked: those of a refused bulk act. */
  chosen: readonly string[]
  /** Address of the workbench, for going to a claim's line. */
  textUrl: string
  /** Address of how a line was read; null where no link leads there. */
  readingOf: ((line: number) => string) | null
}

/**
 * One claim in the list. The list's form is around it: its buttons send themselves (version) to their own address.
 * There may be hundreds, so it holds no form and no list of its own.
 */
export function claimCard(claim: WorkbenchClaim, setting: CardSetting) {
  const { id, number, state, wording } = claim
  const isOpen = id === setting.open
  return (
    <li
      key={id}
      id={`claim-${id}`}
      class={`claim-card ${claimClass(claim)}${isOpen ? ' selected' : ''}`}
      data-claim={id}
      data-number={number}
      tabindex={-1}
    >
      {setting.canWork ? (
        <input
          class="claim-choice"
          type="checkbox"
          name="claim"
          value={id}
          checked={setting.chosen.includes(id)}
          aria-label={`Choose claim ${number}`}
        />
      ) : null}
      <p class="claim-wording" dir="auto">
        <a href={setting.linkTo(id)} aria-current={isOpen ? 'true' : undefined}>
          <span class="claim-number" dir="ltr">
            {number}
          </span>{' '}
          {wording}
        </a>
      </p>
      <p class="claim-meta">
        <StateBadge state={state} />
        {claim.said ? <VerdictBadge {...claim.said} /> : null}
        {claim.true ? <VerdictBadge {...claim.true} /> : null}
        {claim.line ? (
          <a href={`${setting.textUrl}#line-${claim.line}`} data-to-line={claim.line}>
            line {claim.line}
          </a>
        ) : (
          <span>no place in this version</span>
        )}
        <span>{claim.kind}</span>
        {claim.claimant ? (
          <span>
            says <bdi>{claim.claimant}</bdi>
            {claim.cue ? (
              <>
                {' '}
                (“<bdi>{claim.cue}</bdi>”)
              </>
            ) : null}
          </span>
        ) : null}
        <span>{claim.sources === 1 ? '1 source' : `${claim.sources || 'no'} sources`}</span>
        {claim.openNotes ? (
          <span>{claim.openNotes === 1 ? '1 open note' : `${claim.openNotes} open notes`}</span>
        ) : null}
        {claim.reply ? <ReplySign {...claim.reply} /> : null}
        {claim.assignee ? (
          <span>
            for <bdi>{claim.assignee}</bdi>
          </span>
        ) : null}
        {claim.deadline_on ? <span>due {readableTime(claim.deadline_on)}</span> : null}
        {claim.risk ? <span class="tag risk">{claim.risk} risk</span> : null}
        {claim.tags.map((tag) => (
          <bdi class="tag">{tag}</bdi>
        ))}
      </p>
      {claim.unclear.length && state === 'proposed' ? (
        <p class="claim-unclear small">
          Unclear in it: <bdi>{claim.unclear.join(', ')}</bdi>
        </p>
      ) : null}
      {toBePlaced(claim)}
      {why(claim, setting)}
      {setting.canWork ? actions(claim, setting) : null}
    </li>
  )
}

/** Reasons behind the worthiness as one sentence: "gives a number +0.2; names a body +0.1". */
export function reasonsFor(features: WorkbenchClaim['features']): string {
  return features
    .map(({ name, weight }) => `${name} ${weight < 0 ? '−' : '+'}${Math.abs(Math.round(weight * 100) / 100)}`)
    .join('; ')
}

/** Where a claim is placed whose words the new text has lost or changed beyond certainty. */
function toBePlaced(claim: WorkbenchClaim) {
  if (!claim.waits) return null
  return (
    <p class="small">
      <a href={`/articles/${claim.article_id}/placements?claim=${claim.id}`} {...toPage}>
        Say where it stands in the new text
      </a>
    </p>
  )
}

function why({ rule, features, worthiness, origin, line }: WorkbenchClaim, setting: CardSetting) {
  if (origin !== 'breaker') return null
  return (
    <details class="claim-worth small">
      <summary>Worth checking: {worthiness} of 100, and why</summary>
      {rule ? (
        <p>
          It is {ruleInWords(rule)}.{' '}
          {line && setting.readingOf ? (
            <a href={setting.readingOf(line)} hx-boost="false">
              How line {line} was read
            </a>
          ) : null}
        </p>
      ) : null}
      {features.length ? <p>Worth checking: {reasonsFor(features)}.</p> : null}
    </details>
  )
}

function actions(claim: WorkbenchClaim, setting: CardSetting) {
  const { id, number, state, version } = claim
  if (claim.waits) return null
  if (state === 'discarded' || state === 'set aside')
    return (
      <p class="claim-actions">
        <button
          type="submit"
          data-act="restore"
          formaction={`/claims/${id}/restoration`}
          name="version"
          value={version}
          aria-label={`Restore claim ${number}`}
        >
          Restore
        </button>
      </p>
    )
  if (state === 're-check')
    return (
      <p class="claim-actions">
        <button
          type="submit"
          data-act="hold"
          formaction={`/claims/${id}/holding`}
          name="version"
          value={version}
          aria-label={`Claim ${number} still holds`}
        >
          Still holds
        </button>
      </p>
    )
  if (state !== 'proposed') return null
  return (
    <p class="claim-actions">
      <button
        type="submit"
        data-act="accept"
        formaction={`/claims/${id}/acceptance`}
        name="version"
        value={version}
        aria-label={`Accept claim ${number}`}
      >
        Accept
      </button>
      <a
        class="button"
        data-act="edit"
        href={setting.linkTo(id).replace('#', '&edit=claim#')}
        aria-label={`Edit claim ${number}`}
      >
        Edit
      </a>
      <button
        type="submit"
        data-act="discard"
        formaction={`/claims/${id}/discarding`}
        name="version"
        value={version}
        aria-label={`Discard claim ${number}`}
      >
        Discard
      </button>
    </p>
  )
}
