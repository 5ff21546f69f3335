import { MAX_PARTS } from '../../src/claims/input.ts'
import type { ClaimPage } from '../../src/claims/page.ts'
import { SubmitButton } from '../form.tsx'
import { Fold, PanelForm, usePanel } from './panel-setting.tsx'

/** Makes two to six claims of one: rows of wording and quote, of which the empty ones are left out. */
export function SplitClaim({ page: { claim, anchors } }: { page: ClaimPage }) {
  const { typed } = usePanel()
  const action = `/claims/${claim.id}/parts`
  const refused = typed?.action === action ? typed : null
  const wordings = [refused?.values.wording ?? []].flat()
  const quotes = [refused?.values.quote ?? []].flat()
  const quote = anchors.map((anchor) => anchor.exact).join(' … ')
  return (
    <Fold name="split" id={`split-${claim.id}`} action={action} title="Split into several claims">
      <PanelForm action={action} version={claim.version} class="stack">
        <p class="hint">
          The whole quote: <q dir="auto">{quote}</q>
        </p>
        {Array.from({ length: MAX_PARTS }, (_, i) => (
          <Part
            key={i}
            number={i + 1}
            id={claim.id}
            wording={wordings[i] ?? (i === 0 && !refused ? claim.wording : '')}
            quote={quotes[i] ?? ''}
          />
        ))}
        <SubmitButton>Split</SubmitButton>
      </PanelForm>
    </Fold>
  )
}

interface PartProps {
  number: number
  id: string
  wording: string
  quote: string
}

function Part({ number, id, wording, quote }: PartProps) {
  const optional = number > 2
  const fields = (
    <>
      <label for={`split-${id}-wording-${number}`}>Wording of claim {number}</label>
      <textarea
        id={`split-${id}-wording-${number}`}
        name="wording"
        rows={2}
        maxlength={1000}
        dir="auto"
        required={!optional}
      >
        {wording}
      </textarea>
      <label for={`split-${id}-quote-${number}`}>Its part of the quote; empty for the whole</label>
      <textarea id={`split-${id}-quote-${number}`} name="quote" rows={1} maxlength={4000} dir="auto">
        {quote}
      </textarea>
    </>
  )
  if (!optional) return <div class="split-part">{fields}</div>
  return (
    <details class="split-part" open={wording !== ''}>
      <summary>Claim {number}</summary>
      {fields}
    </details>
  )
}
