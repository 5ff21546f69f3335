import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { isOpen, riskLabels } from '../../src/claims/vocabulary.ts'
import { dueInWords } from '../../src/due/words.ts'
import { reasonsFor } from '../articles/claim-card.tsx'
import { lineReadingUrl } from '../articles/place.ts'
import { When } from '../parts/text.tsx'
import { figureInWords } from './figure-words.ts'
import { useLeaving, usePanel } from './panel-setting.tsx'
import { ruleInWords } from './rule-words.ts'

/** What is known about a claim beside its wording, fact by fact; each name leads to every value it had. */
export function ClaimFacts({ page }: { page: ClaimPage }) {
  const leaving = useLeaving()
  const { past } = usePanel()
  const { claim, tags, unclear, features, people, context } = page
  const [figures, names] = [
    page.figures.filter(({ kind }) => kind !== 'name'),
    page.figures.filter(({ kind }) => kind === 'name'),
  ]
  const assignee = people.find((person) => person.id === claim.assignee_id)
  return (
    <dl class="claim-facts small">
      <div>
        <dt>
          <FieldLink claim={claim} column="claimant" label="Claimant" />
        </dt>
        <dd>
          {claim.claimant ? <bdi>{claim.claimant}</bdi> : 'the article itself'}
          {claim.cue ? (
            <>
              {' '}
              (“<bdi>{claim.cue}</bdi>”)
            </>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>
          <FieldLink claim={claim} column="kind" label="Kind" />
        </dt>
        <dd>{claim.kind}</dd>
      </div>
      <div>
        <dt>
          <FieldLink claim={claim} column="risk" label="Risk" />
        </dt>
        <dd>{riskLabels[claim.risk]}</dd>
      </div>
      <div>
        <dt>
          <FieldLink claim={claim} column="assignee_id" label="Assigned to" />
        </dt>
        <dd>{assignee ? <bdi>{assignee.name}</bdi> : 'nobody'}</dd>
      </div>
      {claim.deadline_on ? (
        <div>
          <dt>
            <FieldLink claim={claim} column="deadline_on" label="Deadline" />
          </dt>
          <dd>
            <Deadline claim={claim} />
          </dd>
        </div>
      ) : null}
      {tags.length ? (
        <div>
          <dt>
            <FieldLink claim={claim} column="tags_json" label="Tags" />
          </dt>
          <dd>
            {tags.map((tag) => (
              <>
                <bdi class="tag">{tag}</bdi>{' '}
              </>
            ))}
          </dd>
        </div>
      ) : null}
      {unclear.length ? (
        <div>
          <dt>Unclear</dt>
          <dd>
            <bdi>{unclear.join(', ')}</bdi>: say in the wording what it means
          </dd>
        </div>
      ) : null}
      {figures.length ? (
        <div>
          <dt>Figures</dt>
          <dd>{separated(figures.map(figureInWords))}</dd>
        </div>
      ) : null}
      {names.length ? (
        <div>
          <dt>Names</dt>
          <dd>{separated(names.map(({ text }) => text))}</dd>
        </div>
      ) : null}
      {claim.rule ? (
        <div>
          <dt>Proposed as</dt>
          <dd>
            {ruleInWords(claim.rule)}
            {context && !past ? (
              <>
                {' '}
                (
                <a href={lineReadingUrl(claim.article_id, context.lineNumber)} hx-boost="false">
                  how line {context.lineNumber} was read
                </a>
                )
              </>
            ) : null}
          </dd>
        </div>
      ) : null}
      {features.length ? (
        <div>
          <dt>Worth checking</dt>
          <dd>
            {claim.worthiness} of 100: {reasonsFor(features)}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>History</dt>
        <dd>
          <a href={`/claims/${claim.id}/history`} {...leaving}>
            Every change to this claim
          </a>
          {past ? null : (
            <>
              {', '}
              <a href={`/claims/${claim.id}/as-of`} {...leaving}>
                as it stood on a date
              </a>
            </>
          )}
          {', '}
          <a href={`/claims/${claim.id}/wording`} {...leaving}>
            who wrote which words
          </a>
        </dd>
      </div>
    </dl>
  )
}

/** A fact's name, which leads to every value it had. */
function FieldLink({ claim, column, label }: { claim: Claim; column: string; label: string }) {
  const leaving = useLeaving()
  return (
    <a
      href={`/history/of/claims/${claim.id}/${column}`}
      class="field-link"
      title="Every value it had"
      {...leaving}
    >
      {label}
    </a>
  )
}

function Deadline({ claim }: { claim: Claim }) {
  const { today } = usePanel()
  const words = isOpen(claim.state) ? dueInWords(claim.deadline_on, today) : ''
  return (
    <>
      <When at={claim.deadline_on} />
      {words ? (
        <>
          , <span class={claim.deadline_on <= today ? 'due-now' : undefined}>{words}</span>
        </>
      ) : null}
    </>
  )
}

/** Each once, isolated from the direction of the others. */
function separated(words: readonly string[]) {
  return [...new Set(words)].map((word, i) => (
    <>
      {i ? '; ' : ''}
      <bdi>{word}</bdi>
    </>
  ))
}
