import type { ComponentChildren } from 'preact'
import type { FieldState } from './form-context.ts'

export interface FieldTexts {
  label: string
  hint?: ComponentChildren
  /** Hides the label from the eye where the place already says it; it stays for screen readers. */
  labelHidden?: boolean | undefined
}

interface FieldFrameProps extends FieldTexts {
  field: FieldState
  required?: boolean | undefined
  class?: string | undefined
  children: ComponentChildren
}

/** Label, hint and error around one control. */
export function FieldFrame({
  field: { id, error, theirs },
  label,
  hint,
  labelHidden,
  required,
  class: className,
  children,
}: FieldFrameProps) {
  return (
    <div class={['field', error ? 'field-error' : '', className ?? ''].filter(Boolean).join(' ')}>
      <label for={id} class={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
      <SavedNow id={id} theirs={theirs} />
    </div>
  )
}

export function Hint({ id, hint }: { id: string; hint: ComponentChildren }) {
  return hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p class="error" id={`${id}-error`}>
      <span aria-hidden="true">⚠ </span>
      {error}
    </p>
  ) : null
}

/** After an edit conflict: the other text, beside the field that holds one's own. */
export function SavedNow({ id, theirs }: { id: string; theirs: string | undefined }) {
  return theirs === undefined ? null : (
    <div class="saved-now" id={`${id}-theirs`}>
      <span class="conflict-who">Saved now by somebody else:</span>
      <p dir="auto">{theirs || '(empty)'}</p>
    </div>
  )
}

/** Attributes that tie a control to its hint and its error. */
export function describedBy({ id, error, theirs }: FieldState, hint: ComponentChildren) {
  const parts = { hint: hint, error: error, theirs: theirs !== undefined }
  const ids = Object.entries(parts)
    .flatMap(([part, isThere]) => (isThere ? `${id}-${part}` : []))
    .join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

export function RequiredMark() {
  return (
    <span class="required" aria-hidden="true" title="Required">
      {' *'}
    </span>
  )
}
