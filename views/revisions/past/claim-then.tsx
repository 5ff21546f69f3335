import type { Frame } from '../../../src/http/reply.tsx'
import type { ClaimThen } from '../../../src/revisions/past/page.ts'
import { ClaimPanel } from '../../claims/claim-panel.tsx'
import { Layout } from '../../layout.tsx'
import { articleAddress, claimAddress } from './address.ts'
import { PastBanner } from './past-banner.tsx'

interface ClaimThenProps {
  frame: Frame
  then: ClaimThen
  /** Whether this person may put the claim back to how it stood. */
  mayRestore: boolean
}

/** One claim as it stood after an act. */
export function ClaimThenPage({ frame, then: { moment, panel }, mayRestore }: ClaimThenProps) {
  const { claim, article } = panel.page
  const title = `Claim ${claim.number}: ${article.title}, as of act ${moment.seq}`
  return (
    <Layout {...frame} title={title} styles={['past.css']}>
      <PastBanner moment={moment} now={claimAddress(claim.id)}>
        {mayRestore && moment.later !== null ? (
          <a href={`${claimAddress(claim.id, moment.seq)}/restoration`}>Put the claim back to this…</a>
        ) : null}
      </PastBanner>
      <p class="kicker">
        <a href={articleAddress(article.id, moment.seq)}>
          <bdi>{article.title}</bdi>
        </a>
      </p>
      <ClaimPanel {...panel} />
    </Layout>
  )
}
