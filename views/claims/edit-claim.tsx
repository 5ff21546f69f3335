import { claimKinds } from '../../src/breaker/types.ts'
import type { ClaimPage } from '../../src/claims/page.ts'
import { riskLabels, risks } from '../../src/claims/vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { Fold, PanelForm, usePanel } from './panel-setting.tsx'

/** What a claim says and is: its own words, not the article's. */
export function EditClaim({ page }: { page: ClaimPage }) {
  const { viewer, back } = usePanel()
  const { claim, tags, unclear } = page
  if (!may(viewer, 'claim.edit', claim.state)) return null
  const action = `/claims/${claim.id}`
  return (
    <Fold
      name="claim"
      id={`edit-${claim.id}`}
      action={action}
      title="Edit the claim"
      {...(back ? {} : { shortcut: 'e' })}
    >
      <PanelForm action={action} version={claim.version} class="stack">
        <TextArea
          name="wording"
          label="Wording"
          hint={
            unclear.length ? (
              <>
                Unclear so far: <bdi>{unclear.join(', ')}</bdi>
              </>
            ) : (
              'One statement that can be understood without the article.'
            )
          }
          value={claim.wording}
          maxLength={1000}
          rows={2}
          required
        />
        <div class="form-row">
          <TextField
            name="claimant"
            label="Claimant"
            hint="Empty: the article itself."
            value={claim.claimant}
            maxLength={300}
          />
          <TextField
            name="cue"
            label="Attributing words"
            hint="As in “said”."
            value={claim.cue}
            maxLength={300}
          />
        </div>
        <div class="form-row">
          <Select
            name="kind"
            label="Kind"
            value={claim.kind}
            options={claimKinds.map((kind) => ({ value: kind, label: kind }))}
          />
          <Select
            name="risk"
            label="Risk"
            value={claim.risk}
            options={risks.map((risk) => ({ value: risk, label: riskLabels[risk] }))}
          />
        </div>
        <TextField
          name="tags"
          label="Tags"
          hint="With commas between them."
          value={tags.join(', ')}
          maxLength={840}
        />
        <TextField
          name="reason"
          label="Reason"
          hint="Why it changes; kept in the history."
          maxLength={1000}
        />
        <SubmitButton>{claim.state === 'proposed' ? 'Save and accept' : 'Save the claim'}</SubmitButton>
      </PanelForm>
    </Fold>
  )
}
