import type { ClaimPage } from '../../src/claims/page.ts'
import { sourceKinds } from '../../src/sources/vocabulary.ts'
import { Checkbox, Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { Fold, PanelForm, usePanel } from './panel-setting.tsx'

/** A source as offered in the list. */
export interface SourceChoice {
  id: string
  title: string
  publisher: string
}

interface AttachEvidenceProps {
  page: ClaimPage
  sources: readonly SourceChoice[]
}

/**
 * Attaches a source the desk knows or a new one. The list of sources is searched while somebody types; without scripts
 * the "Find" button sends the form, which comes back with what was typed and the sources found.
 */
export function AttachEvidence({ page: { claim }, sources }: AttachEvidenceProps) {
  const { typed } = usePanel()
  const action = `/claims/${claim.id}/evidence`
  const values = typed?.action === action ? typed.values : {}
  const chosen = String(values.source ?? '')
  return (
    <Fold name="evidence" id={`attach-${claim.id}`} action={action} title="Attach a source">
      <PanelForm action={action} class="stack">
        <SourcePicker id={claim.id} query={String(values.q ?? '')} chosen={chosen} sources={sources} />
        <NewSource open={chosen === '' && Boolean(values.title)} />
        <EvidenceFields />
        <SubmitButton>Attach</SubmitButton>
      </PanelForm>
    </Fold>
  )
}

interface SourcePickerProps {
  id: string
  query: string
  chosen: string
  sources: readonly SourceChoice[]
}

function SourcePicker({ id, query, chosen, sources }: SourcePickerProps) {
  return (
    <div class="source-picker">
      <div class="form-row">
        <div class="field">
          <label for={`sources-${id}-q`}>Find a source the desk knows</label>
          <input
            id={`sources-${id}-q`}
            name="q"
            type="search"
            value={query}
            maxlength={200}
            dir="auto"
            autocomplete="off"
            {...typeAhead(id)}
          />
        </div>
        <button type="submit" name="find" value="1" formnovalidate>
          Find
        </button>
      </div>
      <div class="field">
        <label for={`sources-${id}`}>Source</label>
        <select id={`sources-${id}`} name="source" size={5} dir="auto">
          <option value="" selected={chosen === ''}>
            A new source, described below
          </option>
          <optgroup id={`sources-${id}-found`} label={query ? 'Found' : 'Used in this article or lately'}>
            {sources.map((source) => (
              <option key={source.id} value={source.id} selected={source.id === chosen}>
                {source.publisher ? `${source.title} — ${source.publisher}` : source.title}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
    </div>
  )
}

/** The desk answers with options for the list. The field sends nothing but itself. */
function typeAhead(id: string): Record<string, string> {
  return {
    'hx-get': '/sources/options',
    'hx-trigger': 'input changed delay:250ms',
    'hx-target': `#sources-${id}-found`,
    'hx-select': '',
    'hx-swap': 'innerHTML show:none ignoreTitle:true swapEmpty:true',
    'hx-sync': 'this:replace',
    'hx-push-url': 'false',
    'hx-validate': 'false',
  }
}

function NewSource({ open }: { open: boolean }) {
  return (
    <details class="section new-source" open={open || undefined}>
      <summary>Describe a new source</summary>
      <TextField name="title" label="Title" hint="Needed when no source is chosen above." maxLength={300} />
      <TextField name="url" label="Address" type="url" maxLength={2000} />
      <div class="form-row">
        <TextField name="publisher" label="Publisher" maxLength={300} />
        <TextField name="author" label="Author" maxLength={300} />
      </div>
      <div class="form-row">
        <Select
          name="kind"
          label="Kind"
          value="page"
          options={sourceKinds.map((kind) => ({ value: kind, label: kind }))}
        />
        <TextField name="published_on" label="Published" type="date" />
      </div>
      <TextField name="archive_url" label="Archived copy" type="url" maxLength={2000} />
      <TextField
        name="origin"
        label="Origin"
        hint="What it rests on, as in a wire or a press release."
        maxLength={300}
      />
      <TextArea
        name="interests"
        label="Interests"
        hint="What the source stands to gain or lose."
        maxLength={2000}
        rows={2}
      />
      <Checkbox name="anonymous" value="1" label="The source may not be named" />
    </details>
  )
}
