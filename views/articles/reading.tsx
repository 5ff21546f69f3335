import type { Step } from '../../src/breaker/types.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, HiddenField, SubmitButton, TextArea } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { ArticleFields } from './article-fields.tsx'
import type { PreviewDraft } from './preview.tsx'

interface Progress {
  /** Address of the page itself. */
  url: string
  /** Of the article, where it is known. */
  title: string
  /** Others' texts are read first. */
  isWaiting: boolean
  step: Step
}

/** A long text is being read: how far it is, and stopping it. It asks again by itself, with scripts and without. */
export function ReadingPage({ frame, ...progress }: Progress & { frame: Frame }) {
  const { url, title } = progress
  return (
    <Layout {...frame} title="Reading the text" refreshes>
      <PageHeading title="Reading the text">
        {title ? <p dir="auto">{title}</p> : null}
        <p>This is a long text. It goes on while you work elsewhere; here you see when it is done.</p>
      </PageHeading>
      <div
        hx-get={url}
        hx-trigger="every 1s"
        hx-target="this"
        hx-select=""
        hx-select-oob=""
        hx-swap="innerMorph show:none ignoreTitle:true"
        hx-sync="this:drop"
        hx-push-url="false"
      >
        <ReadingProgress {...progress} />
      </div>
      <Form action={`${url}/stopping`} guard={false} once={false}>
        <SubmitButton kind="plain">Stop</SubmitButton>
      </Form>
    </Layout>
  )
}

/** How far it is, as a bar and in words. */
export function ReadingProgress({ isWaiting, step: { done, total } }: Progress) {
  const percent = Math.floor((100 * done) / Math.max(1, total))
  return (
    <p class="reading-progress">
      <progress max={100} value={isWaiting ? undefined : percent} aria-label="Read so far" />{' '}
      {isWaiting
        ? 'It begins in a moment, or when the text before it is read.'
        : `${percent} per cent is read.`}
    </p>
  )
}

interface StoppedPageProps {
  frame: Frame
  draft: PreviewDraft
  /** Why it was given up; null when somebody stopped it. */
  why: string | null
}

/** A reading that came to nothing: everything typed is still here, to go on with. */
export function StoppedPage({ frame, draft, why }: StoppedPageProps) {
  const { text, raw_sha256, file_name, media_type, charset, draftOf } = draft
  const action = draftOf ? `/articles/${draftOf}/versions/preview` : '/articles/preview'
  return (
    <Layout {...frame} title="Reading stopped">
      <PageHeading title="Reading stopped">
        <p>
          {why ?? 'You stopped it.'} Nothing was saved. The text is still here: shorten it, or read it again.
        </p>
      </PageHeading>
      <Form action={action} once={false} class="stack">
        <HiddenField name="raw_sha256" value={raw_sha256} />
        <HiddenField name="file_name" value={file_name} />
        <HiddenField name="media_type" value={media_type} />
        <HiddenField name="charset" value={charset} />
        <TextArea name="text" label="Text" value={text} rows={12} required />
        {draftOf ? null : (
          <details class="section">
            <summary>What you know about the article</summary>
            <ArticleFields details={draft} optional />
          </details>
        )}
        <div class="actions">
          <SubmitButton>{draftOf ? 'Show what differs' : 'Show the lines'}</SubmitButton>
          <a class="button quiet" href={draftOf ? `/articles/${draftOf}/versions/new` : '/articles/new'}>
            Start again
          </a>
        </div>
      </Form>
    </Layout>
  )
}
