import type { ClaimPage } from '../../src/claims/page.ts'
import type { EvidenceWithSource } from '../../src/claims/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { SubmitButton, TextField } from '../form.tsx'
import { Quote, When } from '../parts/text.tsx'
import { AttachEvidence, type SourceChoice } from './attach-evidence.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { Fold, PanelForm, PartHeading, useLeaving, usePanel } from './panel-setting.tsx'

interface EvidenceSectionProps {
  page: ClaimPage
  sources: readonly SourceChoice[]
}

/** What is known for and against the claim. */
export function EvidenceSection({ page, sources }: EvidenceSectionProps) {
  const { viewer } = usePanel()
  const { claim, evidence } = page
  const canAttach = may(viewer, 'evidence.attach', claim.state)
  return (
    <section id="evidence" class="panel-section">
      <PartHeading title="Evidence" count={evidence.length} />
      {evidence.length ? (
        <ul class="list">
          {evidence.map((one) => (
            <EvidenceItem key={one.id} evidence={one} page={page} />
          ))}
        </ul>
      ) : (
        <p class="muted">No source is attached yet.</p>
      )}
      {canAttach ? <AttachEvidence page={page} sources={sources} /> : null}
    </section>
  )
}

const stanceIcons = { supports: '▲', refutes: '▼', context: '◆' } as const

function EvidenceItem({ evidence, page }: { evidence: EvidenceWithSource; page: ClaimPage }) {
  const leaving = useLeaving()
  const { source, stance } = evidence
  const grade = `${evidence.reliability}${evidence.credibility}`
  return (
    <li id={`evidence-${evidence.id}`} class={`evidence stance-${stance}`}>
      <p class="evidence-title">
        <strong class="stance">
          <span aria-hidden="true">{stanceIcons[stance]} </span>
          {stance}
        </strong>{' '}
        <a href={`/sources/${source.id}`} {...leaving}>
          <bdi>{source.title}</bdi>
        </a>
        {source.publisher ? (
          <>
            , <bdi>{source.publisher}</bdi>
          </>
        ) : null}
        {source.url ? (
          <>
            {' '}
            <a
              href={source.url}
              rel="noopener noreferrer external"
              target="_blank"
              aria-label={`Open ${source.title} on the web`}
            >
              ↗
            </a>
          </>
        ) : null}
      </p>
      {evidence.quote ? (
        <Quote text={evidence.quote} cite={evidence.locator ? <bdi>{evidence.locator}</bdi> : undefined} />
      ) : null}
      <p class="claim-meta">
        {evidence.quote || !evidence.locator ? null : <bdi>{evidence.locator}</bdi>}
        <span>{evidence.tier} source</span>
        {grade ? <span>grade {grade}</span> : null}
        {source.copies ? (
          <a href={`/sources/${source.id}#copies`} {...leaving}>
            {source.copies} kept {source.copies === 1 ? 'copy' : 'copies'}
          </a>
        ) : null}
        {source.anonymous ? <span class="tag">not to be named</span> : null}
        <span>
          <bdi>{evidence.by}</bdi>, <When at={evidence.created_at} />
        </span>
      </p>
      {evidence.note ? <p dir="auto">{evidence.note}</p> : null}
      <EvidenceActs evidence={evidence} page={page} />
    </li>
  )
}

function EvidenceActs({ evidence, page: { claim } }: { evidence: EvidenceWithSource; page: ClaimPage }) {
  const { viewer } = usePanel()
  const { id, version } = evidence
  const edit = `/evidence/${id}`
  const removal = `/evidence/${id}/removal`
  return (
    <div class="evidence-acts small">
      {may(viewer, 'evidence.edit', claim.state) ? (
        <Fold name={`evidence:${id}`} id={`edit-evidence-${id}`} action={edit} title="Edit">
          <PanelForm action={edit} version={version} class="stack">
            <EvidenceFields evidence={evidence} />
            <SubmitButton>Save the evidence</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
      {may(viewer, 'evidence.remove', claim.state) ? (
        <Fold name={`removal:${id}`} id={`remove-evidence-${id}`} action={removal} title="Remove">
          <PanelForm action={removal} version={version} class="stack">
            <TextField
              name="reason"
              label="Reason"
              maxLength={1000}
              required
              hint="It stays in the history."
            />
            <SubmitButton kind="danger">Remove the evidence</SubmitButton>
          </PanelForm>
        </Fold>
      ) : null}
    </div>
  )
}
