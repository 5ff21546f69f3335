import type { Frame } from '../../src/http/reply.tsx'
import type { Typed } from '../../src/http/typed.ts'
import { MAX_LEVELS, MAX_ROWS, NEW_LEVELS } from '../../src/scales/limits.ts'
import type { Level, Scale } from '../../src/scales/queries.ts'
import { colours } from '../../src/scales/vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Checkbox, Form, HiddenField, Select, SubmitButton, TextArea, TextField } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { alikeInWords } from './alike-words.ts'
import { LevelList } from './level-list.tsx'

interface ScalePageProps {
  frame: Frame
  scale: Scale
  newest: Scale
  levels: readonly Level[]
  /** The refused form, whose rows are shown in place of the stored ones. */
  typed: Typed | null
}

/** One version of a scale; the newest can be edited into a new version. */
export function ScalePage({ frame, scale, newest, levels, typed }: ScalePageProps) {
  const editable =
    frame.viewer !== null && may(frame.viewer, 'scale.edit') && (scale.id === newest.id || typed)
  return (
    <Layout {...frame} title={scale.name} styles={['desk.css']}>
      {editable ? <DeskTabs path="/desk/scales" /> : null}
      <PageHeading title={scale.name} kicker={<a href="/desk/scales">Scales</a>}>
        <p>
          Version {scale.number}
          {scale.id === newest.id ? null : (
            <>
              ; <a href={`/desk/scales/${newest.id}`}>the newest is version {newest.number}</a>
            </>
          )}
        </p>
      </PageHeading>
      {editable ? null : <p>{alikeInWords(scale.alike)}</p>}
      {editable ? <ScaleForm {...{ scale, newest, levels, typed }} /> : <LevelList levels={levels} />}
    </Layout>
  )
}

function ScaleForm({ scale, newest, levels, typed }: Omit<ScalePageProps, 'frame'>) {
  const rows = typed ? typedRows(typed) : [...levels, ...Array<null>(NEW_LEVELS).fill(null)]
  const base = typed?.version ?? typed?.values.number ?? newest.number
  return (
    <Form action={`/desk/scales/${scale.id}`} class="scale-form">
      <HiddenField name="number" value={String(base)} />
      {typed?.theirs ? (
        <p class="conflict">
          Somebody saved version {typed.version} of this scale meanwhile:{' '}
          <a href={`/desk/scales/${newest.id}`}>see it</a>. Your version is still in the form; saving again
          puts it in place of theirs.
        </p>
      ) : null}
      <TextField name="name" label="Name" value={scale.name} maxLength={60} required />
      <Select
        name="alike"
        label="When two people differ"
        value={String(scale.alike)}
        options={[0, 1].map((alike) => ({ value: String(alike), label: alikeInWords(alike) }))}
      />
      <p class="muted">
        Levels on the axis go from worst to best by their place; the others come after them. An empty label
        means no level. At most {MAX_LEVELS}.
      </p>
      <ol class="list">
        {rows.map((level, row) => (
          <LevelRow key={row} level={level} row={row} isNew={!level?.key} />
        ))}
      </ol>
      <div class="actions">
        <SubmitButton>Save as a new version</SubmitButton>
      </div>
    </Form>
  )
}

type Row = Partial<Pick<Level, 'key' | 'label' | 'definition' | 'colour' | 'icon' | 'value'>> | null

function LevelRow({ level, row, isNew }: { level: Row; row: number; isNew: boolean }) {
  return (
    <li>
      <fieldset class="level-row">
        <legend class="visually-hidden">{isNew ? 'New level' : `Level ${level?.label ?? ''}`}</legend>
        <HiddenField name={`key-${row}`} value={level?.key ?? ''} />
        <TextField
          name={`label-${row}`}
          label={isNew ? 'New level' : 'Label'}
          value={level?.label ?? ''}
          maxLength={60}
        />
        <TextField name={`icon-${row}`} label="Sign" value={level?.icon ?? ''} maxLength={8} class="short" />
        <TextField
          name={`place-${row}`}
          label="Place"
          type="number"
          min={0}
          max={999}
          value={String((row + 1) * 10)}
          class="short"
        />
        <Select
          name={`colour-${row}`}
          label="Colour"
          value={level?.colour ?? 'neutral'}
          options={colours.map((colour) => ({ value: colour, label: colour }))}
        />
        <Checkbox
          name={`axis-${row}`}
          label="On the axis"
          value="1"
          checked={level ? level.value !== null && level.value !== undefined : false}
        />
        {isNew ? null : <Checkbox name={`remove-${row}`} label="Remove" value="1" />}
        <TextArea
          name={`definition-${row}`}
          label="What it means"
          value={level?.definition ?? ''}
          maxLength={500}
          rows={2}
          class="whole-row"
        />
      </fieldset>
    </li>
  )
}

/** One row per level of the refused form; the fields themselves take their typed values from the form. */
function typedRows(typed: Typed): Row[] {
  const rows: Row[] = []
  for (let row = 0; row < MAX_ROWS; row++) {
    if (typed.values[`label-${row}`] === undefined) continue
    rows[row] = { key: String(typed.values[`key-${row}`] ?? ''), label: String(typed.values[`label-${row}`]) }
  }
  return Array.from(rows, (row) => row ?? null)
}
