import { isSigned } from '../../src/articles/state-vocabulary.ts'
import type { Workbench } from '../../src/articles/workbench.ts'
import type { Typed } from '../../src/http/typed.ts'
import { Refusal, useRefused } from '../claims/refusal.tsx'
import { Form, SubmitButton, TextField } from '../form.tsx'
import { When } from '../parts/text.tsx'
import { ArticleFields } from './article-fields.tsx'
import { Tally } from './tally.tsx'

interface WorkbenchBarProps {
  bench: Workbench
  canEdit: boolean
  canCompare: boolean
  canWork: boolean
  typed: Typed | null
}

/** The head of the workbench: which article, what is left, where its report and history are. The tally stays in view. */
export function WorkbenchBar({ bench, canEdit, canCompare, canWork, typed }: WorkbenchBarProps) {
  const { article } = bench
  const base = `/articles/${article.id}`
  return (
    <>
      <div class="page-heading workbench-heading">
        <div>
          <h1 dir="auto">{article.title}</h1>
          <p class="muted small">
            {[article.byline, article.publisher].filter(Boolean).map((name) => (
              <>
                <bdi>{name}</bdi>
                {' · '}
              </>
            ))}
            {article.published_on ? <When at={article.published_on} /> : 'no date'}
            {article.deadline_on ? (
              <>
                {' · due '}
                <When at={article.deadline_on} />
              </>
            ) : null}
            {bench.text.number > 1 ? (
              <>
                {' · '}
                <a href={`${base}/versions`}>version {bench.text.number}</a>
              </>
            ) : null}
          </p>
        </div>
        <div class="actions">
          {canWork ? (
            <a class="button" href={`${base}/versions/new`}>
              New draft
            </a>
          ) : null}
          <a class="button" href={`${base}/report`}>
            Report
          </a>
          <a class="button" href={`${base}/sign-off`}>
            Sign-off
          </a>
          {canCompare ? (
            <a class="button" href={`/agreement?article=${article.id}`}>
              Agreement
            </a>
          ) : null}
          <a class="button" href={`${base}/history`}>
            History
          </a>
          <a class="button" href={`${base}/as-of`} title="See the article as it stood at an earlier moment">
            Look back
          </a>
        </div>
      </div>
      {isSigned(article.state) ? (
        <p class="signed-note">
          The article is {article.state}: its claims and lines cannot be changed.{' '}
          <a href={`${base}/sign-off`}>Re-opening it</a> is for an editor.
        </p>
      ) : null}
      {canEdit ? <Details bench={bench} canWork={canWork} typed={typed} /> : null}
      <div class="workbench-bar">
        <Tally bench={bench} />
      </div>
    </>
  )
}

function Details({ bench: { article }, canWork, typed }: Omit<WorkbenchBarProps, 'canEdit' | 'canCompare'>) {
  const action = `/articles/${article.id}/details`
  const refused = useRefused(action)
  return (
    <details id="details" class="section small" open={refused} data-close>
      <summary>Details of the article, and proposals</summary>
      {refused ? <Refusal typed={typed} /> : null}
      <Form action={action} version={article.version} class="stack">
        <ArticleFields details={article} />
        <TextField name="deadline_on" label="Deadline" type="date" value={article.deadline_on} />
        <SubmitButton>Save details</SubmitButton>
      </Form>
      {canWork ? (
        <>
          <h2 class="propose-again">Proposals</h2>
          <p>
            Assay can read the text again and propose claims anew. What anybody has made, answered or changed
            stays as it is.
          </p>
          <Form action={`/articles/${article.id}/proposals`} guard={false}>
            <SubmitButton kind="plain">Propose again</SubmitButton>
          </Form>
        </>
      ) : null}
    </details>
  )
}
