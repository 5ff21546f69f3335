import type { EvidenceWithSource } from '../../src/claims/queries.ts'
import { credibilities, reliabilities, stances, tiers } from '../../src/sources/vocabulary.ts'
import { Radios, Select, TextArea, TextField } from '../form.tsx'

/** What ties a source to a claim: the same fields when it is attached and when it is edited. */
export function EvidenceFields({ evidence }: { evidence?: EvidenceWithSource }) {
  return (
    <>
      <Radios
        name="stance"
        label="The source"
        inline
        required
        value={evidence?.stance}
        options={stances.map((stance) => ({ value: stance, label: stanceWords[stance] }))}
      />
      <TextArea
        name="quote"
        label="Quote"
        hint="The source’s exact words."
        value={evidence?.quote ?? ''}
        maxLength={5000}
        rows={2}
      />
      <div class="form-row">
        <TextField
          name="locator"
          label="Locator"
          hint="Page, paragraph or time."
          value={evidence?.locator ?? ''}
          maxLength={300}
        />
        <Select
          name="tier"
          label="Tier"
          value={evidence?.tier ?? 'primary'}
          options={tiers.map((tier) => ({ value: tier, label: tier }))}
        />
      </div>
      <details class="section">
        <summary>Grade and note</summary>
        <Select
          name="reliability"
          label="Reliability of the source"
          empty="not graded"
          value={evidence?.reliability ?? ''}
          options={grades(reliabilities)}
        />
        <Select
          name="credibility"
          label="Credibility of the information"
          empty="not graded"
          value={evidence?.credibility ?? ''}
          options={grades(credibilities)}
        />
        <TextArea name="note" label="Note" value={evidence?.note ?? ''} rows={2} />
      </details>
    </>
  )
}

export const stanceWords = {
  supports: 'supports the claim',
  refutes: 'refutes the claim',
  context: 'gives context',
} as const

function grades(codes: Record<string, string>) {
  return Object.entries(codes).map(([value, meaning]) => ({ value, label: `${value}: ${meaning}` }))
}
