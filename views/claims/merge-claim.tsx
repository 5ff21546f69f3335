import type { ClaimPage } from '../../src/claims/page.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { Checkbox, SubmitButton, TextArea } from '../form.tsx'
import { Fold, PanelForm, usePanel } from './panel-setting.tsx'

/** Takes other claims of the article into this one. They are listed only when asked for: there may be hundreds. */
export function MergeClaim({ page: { claim }, others }: { page: ClaimPage; others: readonly Claim[] }) {
  const { self } = usePanel()
  const action = `/claims/${claim.id}/merger`
  if (!others.length)
    return (
      <p class="fold-link">
        <a href={`${self}${self.includes('?') ? '&' : '?'}edit=merge#merge-${claim.id}`}>
          Merge with other claims
        </a>
      </p>
    )
  return (
    <Fold name="merge" id={`merge-${claim.id}`} action={action} title="Merge with other claims">
      <PanelForm action={action} version={claim.version} class="stack">
        <TextArea
          name="wording"
          label="Wording of the merged claim"
          value={claim.wording}
          maxLength={1000}
          rows={2}
          required
        />
        <fieldset class="field merge-choices">
          <legend>Claims to take in</legend>
          {others.map((other) => (
            <Checkbox
              key={other.id}
              name="claim"
              value={other.id}
              idSuffix={other.id}
              label={`${other.number} ${other.wording}`}
            />
          ))}
        </fieldset>
        <SubmitButton>Merge</SubmitButton>
      </PanelForm>
    </Fold>
  )
}
