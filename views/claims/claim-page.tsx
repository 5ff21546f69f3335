import type { Frame } from '../../src/http/reply.tsx'
import { Layout } from '../layout.tsx'
import { ClaimPanel, type ClaimPanelProps } from './claim-panel.tsx'

interface ClaimPageProps extends ClaimPanelProps {
  frame: Frame
}

/** One claim on a page of its own. */
export function ClaimPageView({ frame, ...panel }: ClaimPageProps) {
  const { claim, article } = panel.page
  return (
    <Layout {...frame} title={`Claim ${claim.number}: ${article.title}`}>
      <p class="kicker">
        <a href={`/articles/${article.id}`}>
          <bdi>{article.title}</bdi>
        </a>
      </p>
      <ClaimPanel {...panel} />
    </Layout>
  )
}
