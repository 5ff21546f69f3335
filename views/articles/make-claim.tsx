import type { Workbench } from '../../src/articles/workbench.ts'
import { claimKinds } from '../../src/breaker/types.ts'
import { useRefused } from '../claims/refusal.tsx'
import { Form, HiddenField, Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { type Place, workbenchUrl } from './place.ts'
import { intoPanel, notIntoHistory } from './swaps.tsx'

interface MakeClaimProps {
  bench: Workbench
  place: Place
  /** Number of the line to make a claim from; null while nobody does. */
  line: number | null
  /** What was typed and refused: the offsets of a selection stay with it. */
  values?: Record<string, string | string[]> | undefined
}

/**
 * Makes a claim of words in the text: of a line's, trimmed in the quote field, or of selected ones, whose offsets the
 * page's script fills in. It is always there, so that a key opens it at once, and out of sight until it is wanted.
 */
export function MakeClaim({ bench, place, line, values }: MakeClaimProps) {
  const action = `/articles/${bench.article.id}/claims`
  const refused = useRefused(action)
  const at = refused ? Number(values?.line) || null : line
  const words = at ? bench.lines[at - 1] : undefined
  const quote = words ? bench.text.text.slice(words.start_at, words.end_at) : ''
  const open = refused || at !== null
  return (
    <section id="make" class="make-claim" aria-labelledby="make-title" hidden={!open} {...intoPanel}>
      <h2 id="make-title" class="make-title">
        Make a claim <span data-make-line>{at ? `from line ${at}` : ''}</span>
      </h2>
      <Form action={action} prefix="make-form" class="stack" {...notIntoHistory}>
        <HiddenField name="back" value={workbenchUrl(place)} />
        <input type="hidden" name="line" value={at ?? ''} />
        <input type="hidden" name="start" value={refused ? String(values?.start ?? '') : ''} />
        <input type="hidden" name="end" value={refused ? String(values?.end ?? '') : ''} />
        <TextArea
          name="quote"
          label="Quote"
          hint="The exact words of the text: cut away what does not belong to the claim."
          value={quote}
          rows={2}
          required
        />
        <TextArea
          name="wording"
          label="Wording"
          hint="One statement that can be understood without the article."
          value={quote}
          rows={2}
          maxLength={1000}
          required
        />
        <div class="form-row">
          <TextField name="claimant" label="Claimant" hint="Empty: the article itself." maxLength={300} />
          <Select
            name="kind"
            label="Kind"
            options={claimKinds.map((kind) => ({ value: kind, label: kind }))}
          />
        </div>
        <div class="actions">
          <SubmitButton>Make the claim</SubmitButton>
          <a class="button quiet" href={workbenchUrl(place)} data-make-cancel>
            Cancel
          </a>
        </div>
      </Form>
    </section>
  )
}
