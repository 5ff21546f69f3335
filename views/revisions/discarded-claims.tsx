import type { DiscardedClaim } from '../../src/revisions/discarded-queries.ts'
import { Form, SubmitButton } from '../form.tsx'
import { SectionHeading } from '../parts/page.tsx'

/** Claims an act discarded, each with the button that brings it back. */
export function DiscardedClaims({ discarded }: { discarded: readonly DiscardedClaim[] }) {
  if (!discarded.length) return null
  return (
    <section id="discarded">
      <SectionHeading title="Bring a claim back" count={discarded.length} />
      <p class="muted">It goes where its evidence and ratings put it, by a new act.</p>
      <ul class="list">
        {discarded.map(({ id, number, wording, version }) => (
          <li key={id}>
            <p dir="auto">
              <a href={`/claims/${id}`}>
                <span dir="ltr">{number}</span> {wording}
              </a>
            </p>
            <Form action={`/claims/${id}/restoration`} version={version} guard={false}>
              <SubmitButton kind="plain" title={`Restore claim ${number}`}>
                Restore
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
