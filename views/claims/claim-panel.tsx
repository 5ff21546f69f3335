import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { isOpen, riskLabels } from '../../src/claims/vocabulary.ts'
import { dueInWords } from '../../src/due/words.ts'
import { questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { reasonsFor } from '../articles/claim-card.tsx'
import { lineReadingUrl } from '../articles/place.ts'
import { ChecklistSection } from '../checklists/checklist-section.tsx'
import { ReplySection } from '../contacts/reply-section.tsx'
import { ReplySign } from '../contacts/reply-sign.tsx'
import { StateBadge, VerdictBadge } from '../parts/badges.tsx'
import { When } from '../parts/text.tsx'
import { articleAddress, claimAddress } from '../revisions/past/address.ts'
import type { SourceChoice } from './attach-evidence.tsx'
import { ClaimActs, ProposalActs } from './claim-acts.tsx'
import { ClaimContext } from './claim-context.tsx'
import { EditClaim } from './edit-claim.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { figureInWords } from './figure-words.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { NotesSection } from './notes-section.tsx'
import { PanelContext, type PanelSetting, useLeaving, usePanel } from './panel-setting.tsx'
import { QueueSteps } from './queue-nav.tsx'
import { RatingsSection } from './ratings-section.tsx'
import { RecheckSection } from './recheck-section.tsx'
import { isInPanel, Refusal } from './refusal.tsx'
import { ruleInWords } from './rule-words.ts'
import { VerdictSection } from './verdict-section.tsx'

export interface ClaimPanelProps {
  page: ClaimPage
  setting: PanelSetting
  /** Sources offered for evidence: those found, or those the article uses already. */
  sources: readonly SourceChoice[]
  /** The article's other claims, when they are asked for to be merged. */
  others: readonly Claim[]
}

/** Everything about one claim and everything that can be done with it. */
export function ClaimPanel({ page, setting, sources, others }: ClaimPanelProps) {
  const { claim } = page
  const refused = setting.typed && isInPanel(setting.typed, claim.id) ? setting.typed : null
  return (
    <PanelContext.Provider value={setting}>
      <article class="claim-panel" data-claim={claim.id} aria-labelledby={`title-${claim.id}`}>
        <PanelHead page={page} />
        <Refusal typed={refused} inWords={levelsInWords(page)} />
        {setting.past ? null : <Step step={nextStep(page, setting.viewer)} />}
        <ProposalActs page={page} />
        <RecheckSection page={page} />
        <ClaimContext page={page} />
        <Facts page={page} />
        <EditClaim page={page} />
        <EvidenceSection page={page} sources={sources} />
        <ChecklistSection page={page} />
        <RatingsSection page={page} />
        <VerdictSection page={page} />
        <ReplySection page={page} />
        <NotesSection
          of={claim.id}
          title="Notes"
          action={`/claims/${claim.id}/notes`}
          notes={page.notes}
          people={page.people}
          canBePart={
            page.facts.policies.visibility === 'blind' && may(setting.viewer, 'claim.rate', claim.state)
          }
        />
        <ClaimActs page={page} others={others} />
      </article>
    </PanelContext.Provider>
  )
}

function Step({ step: { title, text, at } }: { step: NextStep }) {
  return (
    <p class="next-step" id="next-step">
      <span aria-hidden="true">→ </span>
      {at ? <a href={`#${at}`}>{title}</a> : <strong>{title}</strong>}
      {text ? (
        <>
          : <span dir="auto">{text}</span>
        </>
      ) : null}
    </p>
  )
}

function PanelHead({ page }: { page: ClaimPage }) {
  const { back, queue, level, past } = usePanel()
  const { claim, verdict, context, reply, previous, next } = page
  const Title: 'h1' | 'h2' = `h${level}`
  const to = (id: string) => (back ? `${back.replace(claim.id, id)}#panel` : claimAddress(id, past))
  const list = back?.replace(/([?&])claim=[^&]*&?/, '$1').replace(/[?&]$/, '')
  return (
    <header class="panel-head">
      <nav class="panel-nav" aria-label={queue ? `Queue: ${queue.label}` : 'Claims'}>
        {queue ? (
          <QueueSteps queue={queue} />
        ) : (
          <>
            {previous ? (
              <a href={to(previous)} rel="prev" data-key={back ? undefined : 'K'} title="Previous claim">
                ← Previous
              </a>
            ) : null}
            {next ? (
              <a href={to(next)} rel="next" data-key={back ? undefined : 'J'} title="Next claim">
                Next →
              </a>
            ) : null}
          </>
        )}
        {back ? (
          <>
            {context ? (
              <a href={`${back}#line-${context.lineNumber}`} data-to-line={context.lineNumber}>
                Line {context.lineNumber}
              </a>
            ) : null}
            <a href={`${list}#claim-${claim.id}`} data-close-panel data-key="Escape" title="Close the claim">
              Close
            </a>
          </>
        ) : (
          <a
            href={past ? `${articleAddress(claim.article_id, past)}#claim-${claim.id}` : inText(claim)}
            data-key="w"
            title="Show in the text"
          >
            In the text
          </a>
        )}
      </nav>
      <p class="claim-meta">
        <span class="claim-number">Claim {claim.number}</span>
        <StateBadge state={claim.state} />
        {verdict?.said ? <VerdictBadge {...verdict.said} /> : null}
        {verdict ? <VerdictBadge {...verdict.true} /> : null}
        {reply.standing ? <ReplySign standing={reply.standing} awaits={reply.awaits} deadline_on="" /> : null}
      </p>
      <SeenInPart page={page} />
      <Title id={`title-${claim.id}`} class="panel-title" dir="auto">
        {claim.wording}
      </Title>
    </header>
  )
}

/** To who answered one question alone, what others said to the other is hidden, and the state that follows from it. */
function SeenInPart({ page: { claim, open } }: { page: ClaimPage }) {
  const { viewer } = usePanel()
  const closed = questions.filter((question) => !open[question])
  const [question] = closed
  if (!question || closed.length === questions.length || !may(viewer, 'claim.rate', claim.state)) return null
  // The ratings put it there: none of them is hidden.
  if (claim.state === 'rated' || claim.state === 'disputed') return null
  return (
    <p class="small">
      You see a part only: <a href="#ratings">answer “{questionLabels[question]}” too</a> to see the other
      answers and where the claim stands.
    </p>
  )
}

function inText({ id, article_id }: Claim): string {
  return `/articles/${article_id}?claim=${id}#panel`
}

function Facts({ page }: { page: ClaimPage }) {
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

function levelsInWords({ saidLevels, trueLevels }: ClaimPage): (value: string) => string {
  const labels = new Map([...saidLevels, ...trueLevels].map((level) => [level.id, level.label]))
  return (value) => labels.get(value) ?? value
}
