import type { Article } from '../../../src/articles/queries.ts'
import type { Frame } from '../../../src/http/reply.tsx'
import { FileField, Form, SubmitButton, TextArea } from '../../form.tsx'
import { Layout } from '../../layout.tsx'
import { PageHeading } from '../../parts/page.tsx'

interface NewDraftPageProps {
  frame: Frame
  article: Pick<Article, 'id' | 'title'>
  /** Number of the current version. */
  number: number
  /** What was typed before, to go on with. */
  text?: string
}

/** A later version of an article's text comes in: paste it or choose a file; nothing is saved before the differences are seen. */
export function NewDraftPage({ frame, article, number, text = '' }: NewDraftPageProps) {
  const base = `/articles/${article.id}`
  return (
    <Layout {...frame} title="New draft">
      <PageHeading
        title="New draft"
        kicker={
          <a href={base}>
            <bdi>{article.title}</bdi>
          </a>
        }
      >
        <p>
          Paste the whole text as it is now, or choose a file. You see what differs from version {number}, and
          what that does to each claim, before anything is saved.
        </p>
      </PageHeading>
      <Form action={`${base}/versions/preview`} multipart once={false} class="stack">
        <TextArea
          name="text"
          label="Text"
          value={text}
          rows={16}
          class="tall"
          hint="As plain text; leave a blank line between paragraphs."
        />
        <FileField
          name="file"
          label="Or a file"
          accept=".txt,.md,.markdown,.html,.htm,.docx"
          hint="Plain text, Markdown, HTML or Word (.docx), up to 10 MB. A file is taken instead of pasted text."
        />
        <div class="actions">
          <SubmitButton>Show what differs</SubmitButton>
          <a class="button quiet" href={base}>
            Back to the workbench
          </a>
        </div>
      </Form>
    </Layout>
  )
}
