import type { PolicyEffects } from '../../src/desk/policy-effects.ts'
import {
  flaggedRisks,
  MAX_RATINGS_ASKED,
  type Policies,
  peopleNeeded,
  policiesInWords,
  raterDecisionLabels,
  raterDecisions,
  visibilities,
  visibilityLabels,
} from '../../src/desk/policy-vocabulary.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { may } from '../../src/users/permissions.ts'
import { Checkbox, Form, Radios, SubmitButton, TextField } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { DeskTabs } from './desk-tabs.tsx'

interface PoliciesPageProps {
  frame: Frame
  policies: Policies
  version: number
  /** Those who rate, and those of them who decide. */
  staff: { raters: number; editors: number }
  /** Policies that are tried and not saved, with what they would mean; null while none are. */
  tried: { policies: Policies; effects: PolicyEffects } | null
}

/** What the desk asks for before it says anything about a claim. Everybody may read it; admins change it. */
export function PoliciesPage({ frame, policies, version, staff, tried }: PoliciesPageProps) {
  const mayEdit = frame.viewer !== null && may(frame.viewer, 'policy.edit')
  return (
    <Layout {...frame} title="Policies" styles={['desk.css']}>
      {mayEdit ? <DeskTabs path="/desk/policies" /> : null}
      <PageHeading title="Policies">
        <p>What this desk asks for before it says anything about a claim. Every change is in the history.</p>
      </PageHeading>
      <Enough policies={tried?.policies ?? policies} staff={staff} tried={tried !== null} />
      {tried ? <Effects effects={tried.effects} /> : null}
      {mayEdit ? <PoliciesForm policies={policies} version={version} /> : <InForce policies={policies} />}
    </Layout>
  )
}

function InForce({ policies }: { policies: Policies }) {
  return (
    <ul class="list">
      {Object.entries(policiesInWords(policies)).map(([name, words]) => (
        <li key={name}>{words.charAt(0).toUpperCase() + words.slice(1)}</li>
      ))}
    </ul>
  )
}

/** Whether the desk has people enough to decide anything by its policies. */
function Enough({
  policies,
  staff,
  tried,
}: Pick<PoliciesPageProps, 'policies' | 'staff'> & { tried: boolean }) {
  const needed = peopleNeeded(policies)
  const short = staff.raters < needed.people || staff.editors < 1
  const people = (n: number, what: string) => `${n} ${n === 1 ? what.replace('people', 'person') : what}`
  return (
    <>
      <p class={short ? 'error' : 'muted'}>
        {tried ? 'By these policies' : 'By its policies'} a claim takes {people(needed.people, 'people')}:{' '}
        {inWords(policies)}. The desk has {people(staff.raters, 'people')} who may rate,{' '}
        {staff.editors || 'none'} of them {staff.editors === 1 ? 'an editor or admin' : 'editors or admins'}.
        {short ? ' As it is, nothing can be decided: invite people, or ask for less.' : ''}
      </p>
      {policies.secondEditor.length && staff.editors < needed.editors ? (
        <p class="muted">
          With one editor, claims flagged {policies.secondEditor.join(' or ')} cannot be decided: they need a
          second one.
        </p>
      ) : null}
    </>
  )
}

function inWords({ ratings, raterDecides }: Policies): string {
  const raters = ratings === 1 ? 'one who rates it' : `${ratings} who rate it`
  if (raterDecides === 'never') return `${raters}, and an editor who did not`
  if (raterDecides === 'alone') return `${raters}; an editor among them may decide`
  return ratings === 1
    ? 'one who rates it, and another who decides'
    : `${raters}; an editor among them may decide`
}

function Effects({ effects }: { effects: PolicyEffects }) {
  const { underWay, moves, wantSources, wantSecondEditor } = effects
  return (
    <section class="card" tabindex={-1} data-focus aria-labelledby="effects">
      <SectionHeading title="What it would mean" id="effects" />
      <p>Nothing is saved yet. {underWay ? `Of ${claims(underWay)} under way:` : 'No claim is under way.'}</p>
      {underWay ? (
        <ul>
          {moves.map(({ from, to, claims: n }) => (
            <li key={`${from} ${to}`}>
              {claims(n)} would go from {from} to {to}
            </li>
          ))}
          {moves.length ? null : <li>none would change its state</li>}
          {wantSources ? (
            <li>{claims(wantSources)} would need a second independent source, or a reason</li>
          ) : null}
          {wantSecondEditor ? <li>{claims(wantSecondEditor)} would need a second editor</li> : null}
        </ul>
      ) : null}
      <p class="muted">Claims that are decided stay so.</p>
    </section>
  )
}

function claims(n: number): string {
  return `${n} ${n === 1 ? 'claim' : 'claims'}`
}

function PoliciesForm({ policies, version }: { policies: Policies; version: number }) {
  return (
    <Form action="/desk/policies" version={version} class="stack">
      <TextField
        name="ratings"
        label="Ratings before a verdict"
        hint="How many people must have said whether a claim is so before an editor decides it. A desk of one or two persons asks for 1."
        type="number"
        min={1}
        max={MAX_RATINGS_ASKED}
        value={String(policies.ratings)}
        required
        class="short"
      />
      <Radios
        name="visibility"
        label="Who sees ratings before the verdict"
        value={policies.visibility}
        required
        options={visibilities.map((value) => ({ value, label: visibilityLabels[value] }))}
      />
      <Radios
        name="rater_decides"
        label="May somebody who rated a claim decide it?"
        hint="Two persons can work with “if somebody else rated it too”; one person alone only with the last."
        value={policies.raterDecides}
        required
        options={raterDecisions.map((value) => ({ value, label: raterDecisionLabels[value] }))}
      />
      <Checkbox
        name="evidence_first"
        label="Evidence before anybody says whether a claim is so"
        value="1"
        checked={policies.evidenceFirst}
      />
      <Checkbox
        name="two_sources"
        label="Two independent sources, or a reason why fewer are enough"
        hint="Sources of one publisher or one origin count once; one that may not be named does not count. Off to begin with, because a single primary source is often the best there is."
        value="1"
        checked={policies.twoSources}
      />
      <fieldset class="field">
        <legend>A second editor confirms verdicts on claims flagged</legend>
        {flaggedRisks.map((risk) => (
          <Checkbox
            key={risk}
            name="second_editor"
            label={risk}
            value={risk}
            idSuffix={risk}
            checked={policies.secondEditor.includes(risk)}
          />
        ))}
      </fieldset>
      <div class="actions">
        <SubmitButton>Save the policies</SubmitButton>
        <SubmitButton kind="plain" name="preview" value="1">
          Show what it would mean
        </SubmitButton>
      </div>
    </Form>
  )
}
