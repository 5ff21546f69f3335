import type { LogPage } from '../../src/checkpoints/log-page.ts'
import { Form, SubmitButton, TextArea, TextField } from '../form.tsx'
import { SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'

/** Who watches the log from outside, and what they signed. */
export function Witnesses({ page, mayEdit }: { page: LogPage; mayEdit: boolean }) {
  return (
    <>
      <SectionHeading title="Witnesses" count={page.witnesses.length || undefined} />
      {page.witnesses.length ? (
        <ul class="list">
          {page.witnesses.map((witness) => (
            <li key={witness.id}>
              <strong>
                <bdi>{witness.name}</bdi>
              </strong>{' '}
              {witness.withdrawn_at ? <span class="tag">withdrawn</span> : null}
              <br />
              <code class="fingerprint">{witness.verifier_key}</code>
              {mayEdit && !witness.withdrawn_at ? (
                <Form
                  action={`/history/log/witnesses/${witness.id}/withdrawal`}
                  version={witness.version}
                  guard={false}
                >
                  <SubmitButton
                    kind="danger"
                    title={`Withdraw ${witness.name}`}
                    confirm={`Withdraw ${witness.name}? What they signed stays; nothing more is taken in.`}
                  >
                    Withdraw
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Nobody outside watches this log yet. A witness is a person or a machine that has no hand in the
          desk.
        </p>
      )}
      {page.cosignatures.length ? <Cosigned cosignatures={page.cosignatures} /> : null}
      {mayEdit ? <Forms /> : null}
    </>
  )
}

function Cosigned({ cosignatures }: Pick<LogPage, 'cosignatures'>) {
  return (
    <>
      <SectionHeading title="What they signed last" level={3} />
      <ul class="list">
        {cosignatures.map(({ size, name, signedAt }) => (
          <li key={`${size} ${name}`}>
            <a
              href={`/history/log/checkpoints/${size}`}
              download
              hx-boost="false"
            >{`The log of ${size.toLocaleString('en')} acts`}</a>
            , by <bdi>{name}</bdi>, <When at={signedAt} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Forms() {
  return (
    <>
      <details class="section">
        <summary>Name a witness</summary>
        <Form action="/history/log/witnesses" class="stack">
          <TextField name="name" label="Who it is" maxLength={100} required />
          <TextField
            name="key"
            label="Key"
            hint="One line, as assay witness prints it."
            dir="ltr"
            maxLength={300}
            required
          />
          <div class="actions">
            <SubmitButton>Name witness</SubmitButton>
          </div>
        </Form>
      </details>
      <details class="section">
        <summary>Take in what a witness signed</summary>
        <Form action="/history/log/cosignatures" class="stack">
          <TextArea
            name="note"
            label="The cosigned checkpoint"
            hint="All of it, from the log’s name to the last signature."
            dir="ltr"
            rows={8}
            required
          />
          <div class="actions">
            <SubmitButton>Take in</SubmitButton>
          </div>
        </Form>
      </details>
    </>
  )
}
