import type { ComponentChildren } from 'preact'
import {
  describedBy,
  FieldError,
  FieldFrame,
  type FieldTexts,
  Hint,
  RequiredMark,
  SavedNow,
} from './field-frame.tsx'
import { type FieldState, useField } from './form-context.ts'
import { KeyHint } from './text.tsx'

interface Option {
  value: string
  label: string
  disabled?: boolean | undefined
}

interface SelectProps extends FieldTexts {
  name: string
  options: readonly Option[]
  value?: string | undefined
  required?: boolean | undefined
  /** Text of the empty first choice; without it the first option is chosen. */
  empty?: string | undefined
  autocomplete?: string | undefined
  class?: string | undefined
}

/** One of several in a list that opens. */
export function Select(props: SelectProps) {
  const {
    name,
    label,
    hint,
    labelHidden,
    options,
    value,
    required,
    empty,
    autocomplete,
    class: className,
  } = props
  const field = withLabel(useField(name), options)
  const { id, typed } = field
  const chosen = typed ? typed[0] : value
  return (
    <FieldFrame {...{ field, label, hint, labelHidden, required, class: className }}>
      <select
        {...describedBy(field, hint)}
        id={id}
        name={name}
        required={required}
        autocomplete={autocomplete}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            selected={option.value === chosen}
            disabled={option.disabled}
          >
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

interface RadiosProps extends FieldTexts {
  name: string
  options: readonly (Option & { hint?: ComponentChildren; shortcut?: string; badge?: ComponentChildren })[]
  value?: string | undefined
  required?: boolean | undefined
  /** Side by side instead of one below the other. */
  inline?: boolean | undefined
}

/** One of several, all in view. The first carries the id that an error links to. */
export function Radios({ name, label, hint, labelHidden, options, value, required, inline }: RadiosProps) {
  const field = withLabel(useField(name), options)
  const { id, error, theirs, typed } = field
  const chosen = typed ? typed[0] : value
  return (
    <fieldset
      class={error ? 'field radios field-error' : 'field radios'}
      aria-describedby={describedBy(field, hint)['aria-describedby']}
    >
      <legend class={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required ? <RequiredMark /> : null}
      </legend>
      <Hint id={id} hint={hint} />
      <div class={inline ? 'radio-row' : 'radio-column'}>
        {options.map((option, index) => (
          <label key={option.value} class="check">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={name}
              value={option.value}
              checked={option.value === chosen}
              required={required}
              disabled={option.disabled}
              data-key={option.shortcut}
              aria-keyshortcuts={option.shortcut}
              title={option.shortcut ? option.label : undefined}
            />
            <span>
              {option.badge ?? option.label}
              {option.shortcut ? <KeyHint shortcut={option.shortcut} /> : null}
              {option.hint ? <span class="hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
      <SavedNow id={id} theirs={theirs} />
    </fieldset>
  )
}

interface CheckboxProps extends Omit<FieldTexts, 'label'> {
  label: ComponentChildren
  name: string
  /** Sent when ticked. */
  value?: string | undefined
  checked?: boolean | undefined
  required?: boolean | undefined
  /** Tells apart the ids of several boxes with one name. */
  idSuffix?: string | undefined
}

/** Yes or no; or, with one name and several values, one of many that may be ticked together. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'on',
  checked,
  required,
  idSuffix,
  labelHidden,
}: CheckboxProps) {
  const field = useField(name)
  const id = idSuffix ? `${field.id}-${idSuffix}` : field.id
  return (
    <div class={field.error ? 'field field-error' : 'field'}>
      <label class="check" for={id}>
        <input
          {...describedBy({ ...field, id, theirs: undefined }, hint)}
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={field.typed ? field.typed.includes(value) : checked}
          required={required}
        />
        <span class={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={field.error} />
    </div>
  )
}

/** What somebody else chose, called as the choices call it. */
function withLabel(field: FieldState, options: readonly Option[]): FieldState {
  const label = options.find(({ value }) => value === field.theirs)?.label
  return label === undefined ? field : { ...field, theirs: label }
}
