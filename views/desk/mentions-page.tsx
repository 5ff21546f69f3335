import type { Mention } from '../../src/desk/mention-queries.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Form, HiddenField, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, Pager } from '../parts/page.tsx'
import { PersonName, When } from '../parts/text.tsx'

interface MentionsPageProps {
  frame: Frame
  mentions: readonly Mention[]
  isFirst: boolean
  /** The note after which the next page begins. */
  older: string | null
}

/** Notes that name the reader and were not read yet. */
export function MentionsPage({ frame, mentions, isFirst, older }: MentionsPageProps) {
  return (
    <Layout {...frame} title="Mentions" styles={['desk.css']}>
      <PageHeading
        title="Mentions"
        actions={
          mentions.length > 1 ? (
            <Form action="/mentions/read" once={false} guard={false} prefix="read-all">
              <HiddenField name="all" value="1" />
              <SubmitButton kind="plain">Mark all as read</SubmitButton>
            </Form>
          ) : null
        }
      />
      {mentions.length ? (
        <ul class="list">
          {mentions.map((mention) => (
            <li key={mention.id}>
              <MentionItem mention={mention} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="Nothing unread">
          <p>When somebody writes @ and your name in a note, the note stands here until you have read it.</p>
        </EmptyState>
      )}
      <Pager newer={isFirst ? null : '/mentions'} older={older ? `/mentions?before=${older}` : null} />
    </Layout>
  )
}

function MentionItem({ mention }: { mention: Mention }) {
  const place = mention.claim_id ? `/claims/${mention.claim_id}` : `/articles/${mention.article_id}`
  return (
    <>
      <p>
        <PersonName name={mention.author} /> <When at={mention.created_at} />
      </p>
      <p dir="auto" class="note-body">
        {mention.body}
      </p>
      <p>
        <a href={`${place}#note-${mention.id}`}>
          {mention.claim_id ? (
            <>
              Claim {mention.number}: <bdi>{mention.wording}</bdi>
            </>
          ) : (
            'On the article'
          )}
        </a>{' '}
        <span class="muted">
          in <bdi>{mention.title}</bdi>
        </span>
      </p>
      <Form action="/mentions/read" once={false} guard={false} prefix={`read-${mention.id}`}>
        <HiddenField name="note" value={mention.id} />
        <SubmitButton kind="quiet">Mark as read</SubmitButton>
      </Form>
    </>
  )
}
