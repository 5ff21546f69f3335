import type { ShownAct } from '../../src/revisions/shown-act.ts'
import { ActFoot, Why } from './act-foot.tsx'
import { Changes } from './changes.tsx'
import { MomentLinks } from './past/moment-links.tsx'
import { Sentence } from './sentence.tsx'

interface ActProps {
  act: ShownAct
  /** What the page is already about and need not be said with each act. */
  within: 'article' | 'claim' | 'source' | 'person' | null
  /** Whether this person may restore values. */
  mayRestore: boolean
  /** The article or claim that the history is of: how it stood is a link away. */
  subject: { kind: string; href: string } | null
}

/** One act in a list: when, who did what, why, and what changed. */
export function Act({ act, within, mayRestore, subject }: ActProps) {
  return (
    <li class="act" id={`act-${act.seq}`}>
      <p class="act-sentence">
        <Sentence parts={act.sentence} />
      </p>
      <Where act={act} within={within} />
      <Why reason={act.reason} />
      <Changes changes={act.changes} />
      <ActFoot seq={act.seq} at={act.at}>
        {act.more ? <a href={`/history/${act.seq}`}>{`${act.more} more changes`}</a> : null}
        {subject ? <MomentLinks seq={act.seq} subject={subject} /> : null}
        {mayRestore && act.restorable ? <a href={`/history/${act.seq}#restore`}>Restore…</a> : null}
      </ActFoot>
    </li>
  )
}

function Where({ act: { article, claim }, within }: Pick<ActProps, 'act' | 'within'>) {
  const shownClaim = within === 'claim' ? null : claim
  const shownArticle = within === 'article' || within === 'claim' ? null : article
  if (!shownClaim && !shownArticle) return null
  return (
    <p class="act-where">
      {shownClaim ? (
        <a href={`/claims/${shownClaim.id}`}>
          <bdi>{shownClaim.wording}</bdi>
        </a>
      ) : null}
      {shownClaim && shownArticle ? ' · ' : null}
      {shownArticle ? (
        <a href={`/articles/${shownArticle.id}`}>
          <bdi>{shownArticle.title}</bdi>
        </a>
      ) : null}
    </p>
  )
}
