import type { Source } from '../../src/sources/queries.ts'
import { sourceKinds } from '../../src/sources/vocabulary.ts'
import { Checkbox, Select, TextArea, TextField } from '../form.tsx'

/** The fields that describe a source, in whatever form they stand. */
export function SourceFields({ source }: { source?: Source | undefined }) {
  return (
    <>
      <TextField name="title" label="Title" value={source?.title} maxLength={300} required />
      <div class="form-row">
        <TextField name="author" label="Author" value={source?.author} maxLength={300} />
        <TextField name="publisher" label="Publisher" value={source?.publisher} maxLength={300} />
      </div>
      <TextField
        name="url"
        label="Address"
        type="url"
        hint="Starting with http:// or https://."
        value={source?.url}
        maxLength={2000}
      />
      <TextField
        name="archive_url"
        label="Archived copy"
        type="url"
        value={source?.archive_url}
        maxLength={2000}
      />
      <div class="form-row">
        <TextField name="published_on" label="Published" type="date" value={source?.published_on} />
        <Select
          name="kind"
          label="Kind"
          value={source?.kind ?? 'document'}
          options={sourceKinds.map((kind) => ({ value: kind, label: kind }))}
        />
      </div>
      <TextField
        name="origin"
        label="Origin"
        hint="What it rests on, as in a wire or a press release: sources of one origin count once."
        value={source?.origin}
        maxLength={300}
      />
      <Checkbox
        name="anonymous"
        label="Anonymous: may not be named"
        hint="A report says that the source is anonymous."
        value="1"
        checked={source?.anonymous === 1}
      />
      <TextArea
        name="interests"
        label="Interests"
        hint="What the source gains or loses by being believed: readers should know."
        value={source?.interests}
        maxLength={2000}
        rows={2}
      />
    </>
  )
}
