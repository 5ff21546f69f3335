import type { DraftPreview, FateShown } from '../../../src/articles/drafts/preview.ts'
import type { Frame } from '../../../src/http/reply.tsx'
import { Form, HiddenField, SubmitButton, TextArea } from '../../form.tsx'
import { Layout } from '../../layout.tsx'
import { StateBadge } from '../../parts/badges.tsx'
import { WordDiff } from '../../parts/diff.tsx'
import { PageHeading } from '../../parts/page.tsx'
import type { PreviewDraft } from '../preview.tsx'
import { LineDifferences } from './line-differences.tsx'
import { placementInWords } from './placement-words.ts'

/** Claims listed at most; the rest is only counted. */
const MOST_CLAIMS = 500

interface DraftPreviewPageProps {
  frame: Frame
  preview: DraftPreview
  draft: PreviewDraft
  direction: 'ltr' | 'rtl'
}

/** A later version before it is saved: what differs line by line, and what that does to each claim. */
export function DraftPreviewPage({ frame, preview, draft, direction }: DraftPreviewPageProps) {
  const { article, current, counts, claims } = preview
  const base = `/articles/${article.id}`
  const { raw_sha256, file_name, media_type, charset } = draft
  return (
    <Layout {...frame} title="What differs" styles={['versions.css']}>
      <PageHeading
        title="What differs"
        kicker={
          <a href={base}>
            <bdi>{article.title}</bdi>
          </a>
        }
      >
        <p>{preview.isSame ? `The text is the same as version ${current.number}.` : linesInWords(preview)}</p>
      </PageHeading>
      {draft.warnings.map((warning) => (
        <p class="warning" dir="auto">
          <span aria-hidden="true">⚠ </span>
          {warning}
        </p>
      ))}
      <Form action={`${base}/versions`} prefix="draft-form" class="stack">
        <HiddenField name="based" value={current.id} />
        <HiddenField name="raw_sha256" value={raw_sha256} />
        <HiddenField name="file_name" value={file_name} />
        <HiddenField name="media_type" value={media_type} />
        <HiddenField name="charset" value={charset} />
        <details class="section">
          <summary>Correct the text</summary>
          <TextArea name="text" label="Text" value={draft.text} rows={12} required />
          <button type="submit" formaction={`${base}/versions/preview`} formnovalidate>
            Show what differs again
          </button>
        </details>
        <div class="actions">
          {preview.isSame ? null : <SubmitButton>Save the new draft</SubmitButton>}
          <a class="button quiet" href={`${base}/versions/new`}>
            Start again
          </a>
          <a class="button quiet" href={base}>
            Leave it
          </a>
        </div>
      </Form>
      {preview.isSame ? null : (
        <>
          <section aria-labelledby="fates-title">
            <h2 id="fates-title" class="fates-title">
              Claims
            </h2>
            <p>{claimsInWords(preview)}</p>
            <ul class="list fates">
              {claims.slice(0, MOST_CLAIMS).map((claim) => (
                <ClaimFate claim={claim} />
              ))}
            </ul>
            {claims.length > MOST_CLAIMS ? (
              <p class="muted">And {claims.length - MOST_CLAIMS} more claims.</p>
            ) : null}
          </section>
          <section aria-labelledby="differences-title">
            <h2 id="differences-title" class="differences-title">
              Lines
            </h2>
            {counts.changed + counts.gone + counts.new + counts.moved ? (
              <LineDifferences lines={preview.lines} language={article.language} direction={direction} />
            ) : (
              <p>The lines are the same; only the space between them differs.</p>
            )}
          </section>
        </>
      )}
    </Layout>
  )
}

function ClaimFate({ claim }: { claim: FateShown }) {
  return (
    <li class="fate">
      <p class="claim-meta">
        <a href={`/claims/${claim.id}`} hx-boost="false">
          Claim {claim.number}
        </a>
        <StateBadge state={claim.state as never} />
        <strong>{placementInWords(claim)}</strong>
        <span>{fateInWords(claim)}</span>
      </p>
      <p class="fate-wording" dir="auto">
        {claim.wording}
      </p>
      <WordDiff parts={claim.words} />
    </li>
  )
}

function fateInWords({ fate, state, stateAfter }: FateShown): string {
  if (fate === 'asks')
    return stateAfter === state ? 'to be placed by a person' : `to be placed by a person, then ${stateAfter}`
  if (fate === 're-check') return stateAfter === state ? 'stays as it is' : `goes to ${stateAfter}`
  return 'stays as it is'
}

function linesInWords({ counts, current }: DraftPreview): string {
  const parts = [
    counts.changed && `${counts.changed} changed`,
    counts.new && `${counts.new} new`,
    counts.gone && `${counts.gone} gone`,
    counts.moved && `${counts.moved} moved`,
    `${counts.stayed} as they were`,
  ].filter(Boolean)
  return `Lines, beside version ${current.number}: ${parts.join(', ')}. Nothing is saved yet.`
}

function claimsInWords({ claims, kept, proposals }: DraftPreview): string {
  const count = (fate: FateShown['fate']) => claims.filter((claim) => claim.fate === fate).length
  const parts = [
    count('asks') && `${count('asks')} to be placed by a person`,
    count('re-check') && `${count('re-check')} on changed lines`,
    count('kept') && `${count('kept')} moved along`,
    kept && `${kept} just as they were`,
    proposals.gone && `${proposals.gone} unanswered proposals on changed lines give way`,
    proposals.fresh && `${proposals.fresh} proposals for new and changed lines`,
  ].filter(Boolean)
  return parts.length ? `${parts.join(', ')}.` : 'There are no claims yet.'
}
