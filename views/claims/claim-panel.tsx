import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { ChecklistSection } from '../checklists/checklist-section.tsx'
import { ReplySection } from '../contacts/reply-section.tsx'
import type { SourceChoice } from './attach-evidence.tsx'
import { ClaimActs, ProposalActs } from './claim-acts.tsx'
import { ClaimContext } from './claim-context.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { EditClaim } from './edit-claim.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { type NextStep, nextStep } from './next-step.ts'
import { NotesSection } from './notes-section.tsx'
import { PanelHead } from './panel-head.tsx'
import { PanelContext, type PanelSetting } from './panel-setting.tsx'
import { RatingsSection } from './ratings-section.tsx'
import { RecheckSection } from './recheck-section.tsx'
import { isInPanel, Refusal } from './refusal.tsx'
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
        <ClaimFacts page={page} />
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

function levelsInWords({ saidLevels, trueLevels }: ClaimPage): (value: string) => string {
  const labels = new Map([...saidLevels, ...trueLevels].map((level) => [level.id, level.label]))
  return (value) => labels.get(value) ?? value
}
