import { describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx'
import { useField } from './form-context.ts'

interface TextProps extends FieldTexts {
  name: string
  value?: string | undefined
  required?: boolean | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  autocomplete?: string | undefined
  /** By default the direction follows what is typed. */
  dir?: 'auto' | 'ltr' | 'rtl' | undefined
  lang?: string | undefined
  autofocus?: boolean | undefined
  class?: string | undefined
}

interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'datetime-local' | 'number' | 'search' | undefined
  /** Suggestions offered while typing; anything else may still be typed. */
  suggestions?: readonly string[] | undefined
  min?: string | number | undefined
  max?: string | number | undefined
}

/** One line of text. A password is never sent back into the page. */
export function TextField({
  name,
  label,
  hint,
  labelHidden,
  value = '',
  class: className,
  ...rest
}: TextFieldProps) {
  const { type = 'text', dir = type === 'url' ? 'ltr' : 'auto', suggestions, ...attributes } = rest
  const field = useField(name)
  const { id, typed } = field
  const shown = type === 'password' ? undefined : typed ? typed[0] : value
  // The types of `input` want one literal type at a time; the attributes here are the same for all of ours.
  const typeAndList = { type, list: suggestions ? `${id}-list` : undefined } as { type: 'text' }
  return (
    <FieldFrame {...{ field, label, hint, labelHidden, required: rest.required, class: className }}>
      <input
        {...attributes}
        {...describedBy(field, hint)}
        id={id}
        name={name}
        {...typeAndList}
        dir={dir}
        value={shown ?? ''}
      />
      {suggestions ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  )
}

/** Several lines of text. */
export function TextArea(props: TextProps & { rows?: number | undefined }) {
  const {
    name,
    label,
    hint,
    labelHidden,
    value = '',
    class: className,
    rows = 3,
    dir = 'auto',
    ...attributes
  } = props
  const field = useField(name)
  const { id, typed } = field
  const text = typed ? (typed[0] ?? '') : value
  return (
    <FieldFrame {...{ field, label, hint, labelHidden, required: props.required, class: className }}>
      <textarea {...attributes} {...describedBy(field, hint)} id={id} name={name} rows={rows} dir={dir}>
        {/* A parser drops one line end after the tag: give it one of its own where the text begins with one. */}
        {text.startsWith('\n') ? `\n${text}` : text}
      </textarea>
    </FieldFrame>
  )
}

interface FileFieldProps extends FieldTexts {
  name: string
  required?: boolean | undefined
  /** File name endings and types the dialog offers (".docx,text/html"). */
  accept?: string | undefined
}

/** A file to send; the form needs `multipart`. A browser never lets a page fill it in again. */
export function FileField({ name, label, hint, labelHidden, required, accept }: FileFieldProps) {
  const field = useField(name)
  const { id } = field
  return (
    <FieldFrame {...{ field, label, hint, labelHidden, required }}>
      <input
        {...describedBy(field, hint)}
        type="file"
        id={id}
        name={name}
        required={required}
        accept={accept}
      />
    </FieldFrame>
  )
}
