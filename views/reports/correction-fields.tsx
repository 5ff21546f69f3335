import type { ChangedClaim } from '../../src/reports/changed-claims.ts'
import { correctionKindLabels, statedKinds } from '../../src/reports/correction-vocabulary.ts'
import { Select, TextArea } from '../form.tsx'
import { fieldInWords } from './report-words.ts'

/** What readers of the edition before are told: required where a verdict changed, offered where anything else did. */
export function CorrectionFields({
  changed,
  corrects,
}: {
  changed: readonly ChangedClaim[]
  corrects: number
}) {
  const verdicts = changed.filter(({ verdict }) => verdict)
  const others = changed.filter(({ verdict }) => !verdict)
  return (
    <>
      {verdicts.length ? (
        <section class="correction-fields" aria-labelledby="changed-verdicts">
          <h2 id="changed-verdicts">Verdicts that changed since edition {corrects}</h2>
          <p class="muted">Readers were told otherwise. Say for each what was wrong and what holds now.</p>
          {verdicts.map((claim) => (
            <TextArea
              key={claim.id}
              name={`text-${claim.number}`}
              label={`Claim ${claim.number}: was ${claim.was}, now ${claim.now}`}
              hint={<bdi>{claim.wording}</bdi>}
              rows={2}
              required
            />
          ))}
        </section>
      ) : null}
      <details class="section" open={others.length > 0}>
        <summary>Other corrections</summary>
        <p class="muted">
          Not every change is a correction: leave empty what readers need not be told. Changes are listed in
          the report in any case.
        </p>
        {others.map((claim) => (
          <Stated
            key={claim.id}
            number={claim.number}
            label={`Claim ${claim.number}: ${claim.fields.map(fieldInWords).join(', ')} changed`}
            wording={claim.wording}
          />
        ))}
        <Stated number={0} label="The article as a whole" wording="" />
      </details>
    </>
  )
}

function Stated({ number, label, wording }: { number: number; label: string; wording: string }) {
  return (
    <div class="correction-row">
      <TextArea name={`text-${number}`} label={label} hint={wording ? <bdi>{wording}</bdi> : null} rows={2} />
      <Select
        name={`kind-${number}`}
        label={number === 0 ? 'Kind, for the article' : `Kind, for claim ${number}`}
        value="clarification"
        options={statedKinds.map((kind) => ({ value: kind, label: correctionKindLabels[kind] }))}
      />
    </div>
  )
}
