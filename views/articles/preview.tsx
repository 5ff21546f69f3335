import { proposalsOf } from '../../src/breaker/proposals.ts'
import type { Broken, Line, ProposedClaim } from '../../src/breaker/types.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, HiddenField, SubmitButton, TextArea } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { type ArticleDetails, ArticleFields } from './article-fields.tsx'
import { PreviewHints } from './hints.tsx'
import { SentenceLevel } from './sentence-level.tsx'

/** Lines shown before saving; the rest of a long text is only counted. */
const LINES_SHOWN = 400

/** What is about to be saved: details, text, and where the file came from. */
export interface PreviewDraft extends ArticleDetails {
  text: string
  raw_sha256: string
  file_name: string
  media_type: string
  charset: string
  warnings: readonly string[]
  /** Id of the article that it is a later version of; absent for a new article. */
  draftOf?: string
}

interface PreviewPageProps {
  frame: Frame
  draft: PreviewDraft
  broken: Broken
  direction: 'ltr' | 'rtl'
}

/** The numbered lines, and the details to be corrected, before the article is saved. */
export function PreviewPage({ frame, draft, broken, direction }: PreviewPageProps) {
  const { lines } = broken
  const claims = proposalsOf(broken)
  const onLine = Map.groupBy(claims, (claim) => claim.line)
  const nothing = lines.filter((line) => line.standing === 'nothing').length
  const { raw_sha256, file_name, media_type, charset } = draft
  return (
    <Layout {...frame} title="Before saving">
      <PageHeading title="Before saving">
        <p>
          {lines.length} {lines.length === 1 ? 'line' : 'lines'}, {claims.length} proposed{' '}
          {claims.length === 1 ? 'claim' : 'claims'}
          {nothing ? `, ${nothing} with nothing to check as it seems` : null}. Nothing is saved yet.
        </p>
      </PageHeading>
      {draft.warnings.map((warning) => (
        <p class="warning" dir="auto">
          <span aria-hidden="true">⚠ </span>
          {warning}
        </p>
      ))}
      <SentenceLevel language={draft.language} />
      <div class="preview">
        <Form action="/articles" prefix="article-form" class="stack">
          <HiddenField name="raw_sha256" value={raw_sha256} />
          <HiddenField name="file_name" value={file_name} />
          <HiddenField name="media_type" value={media_type} />
          <HiddenField name="charset" value={charset} />
          <ArticleFields details={draft} />
          <details class="section">
            <summary>Correct the text</summary>
            <TextArea name="text" label="Text" value={draft.text} rows={12} required />
            <button type="submit" formaction="/articles/preview" formnovalidate>
              Show the lines again
            </button>
          </details>
          <div class="actions">
            <SubmitButton>Save the article</SubmitButton>
            <a class="button quiet" href="/articles/new">
              Start again
            </a>
          </div>
        </Form>
        <section aria-labelledby="lines-title">
          <PreviewHints hints={broken.hints} />
          <h2 id="lines-title">Lines</h2>
          <ol class="lines" dir={direction}>
            {lines.slice(0, LINES_SHOWN).map((line, i) => (
              <li
                id={`line-${i + 1}`}
                class={lineClass(line.heading, line.paragraph !== lines[i - 1]?.paragraph)}
              >
                <span class="line-number" aria-hidden="true">
                  {i + 1}
                </span>
                <p class="line-text" dir="auto" lang={draft.language || undefined}>
                  {draft.text.slice(line.start, line.end)}
                </p>
                <LineProposals line={line} claims={onLine.get(i) ?? []} />
              </li>
            ))}
          </ol>
          {lines.length > LINES_SHOWN ? (
            <p class="muted">And {lines.length - LINES_SHOWN} more lines.</p>
          ) : null}
        </section>
      </div>
    </Layout>
  )
}

/** What is proposed for a line: its claims, each with its claimant, or that there is nothing to check. */
function LineProposals({ line, claims }: { line: Line; claims: readonly ProposedClaim[] }) {
  return (
    <ul class="line-proposals small">
      {claims.map(({ wording, claimant }) => (
        <li>
          + <bdi>{wording}</bdi>
          {claimant.name ? (
            <>
              {' '}
              <span>
                (says <bdi>{claimant.name}</bdi>)
              </span>
            </>
          ) : null}
        </li>
      ))}
      {line.standing === 'nothing' ? <li>– nothing to check: {line.reason}</li> : null}
    </ul>
  )
}

function lineClass(heading: boolean, opensParagraph: boolean): string {
  return ['line', heading && 'heading', opensParagraph && 'paragraph-start'].filter(Boolean).join(' ')
}
