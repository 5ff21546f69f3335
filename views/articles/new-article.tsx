import type { Frame } from '../../src/http/reply.tsx'
import { FileField, Form, SubmitButton, TextArea } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { ArticleFields } from './article-fields.tsx'

/** An article comes in: paste it or choose a file, and look at the numbered lines before anything is saved. */
export function NewArticlePage({ frame }: { frame: Frame }) {
  return (
    <Layout {...frame} title="New article">
      <PageHeading title="New article">
        <p>Paste the text or choose a file. You see the numbered lines before anything is saved.</p>
      </PageHeading>
      <Form action="/articles/preview" multipart once={false} class="stack">
        <TextArea
          name="text"
          label="Text"
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
        <details class="section">
          <summary>What you know about the article</summary>
          <p class="hint">
            All of it may stay empty: what the file says is filled in, and you can correct it next.
          </p>
          <ArticleFields optional />
        </details>
        <SubmitButton>Show the lines</SubmitButton>
      </Form>
    </Layout>
  )
}
