import type { ClaimPage } from '../../src/claims/page.ts'
import { segments } from '../parts/segments.ts'
import { articleAddress } from '../revisions/past/address.ts'
import { useLeaving, usePanel } from './panel-setting.tsx'

/** The claim's exact words in the line they stand in. */
export function ClaimContext({ page }: { page: ClaimPage }) {
  const { back, past } = usePanel()
  const leaving = useLeaving()
  const { context, anchors, article } = page
  if (!context)
    return <p class="muted">The quote has no place in the {past ? 'text of that moment' : 'present text'}.</p>
  const { start, text, lineNumber } = context
  const stretches = anchors.map((anchor) => ({
    start: anchor.start_at - start,
    end: anchor.end_at - start,
    owner: anchor.claim_id,
  }))
  const line = past
    ? `${articleAddress(article.id, past)}#line-${lineNumber}`
    : `/articles/${article.id}?claim=${page.claim.id}#line-${lineNumber}`
  return (
    <figure class="claim-context">
      <blockquote dir="auto" lang={article.language || undefined}>
        {segments(text, { start: 0, end: text.length }, stretches).map((segment) =>
          segment.owners.length ? <mark class="claim">{segment.text}</mark> : segment.text,
        )}
      </blockquote>
      {back ? null : (
        <figcaption class="small">
          <a href={line} {...leaving}>
            Line {lineNumber}
          </a>{' '}
          of <cite dir="auto">{article.title}</cite>
        </figcaption>
      )}
    </figure>
  )
}
