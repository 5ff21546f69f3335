import type { ComponentChildren } from 'preact'

export interface FieldTexts {
  label: string
  hint?: ComponentChildren
  /** Hides the label from the eye where the place already says it; it stays for screen readers. */
  labelHidden?: boolean | undefined
}

interface FieldFrameProps extends FieldTexts {
  id: string
  error: string | undefined
  required?: boolean | undefined
  class?: string | undefined
  children: ComponentChildren
}

/** Label, hint and error around one control. */
export function FieldFrame({
  id,
  label,
  hint,
  labelHidden,
  error,
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

/** Attributes that tie a control to its hint and its error. */
export function describedBy(id: string, hint: ComponentChildren, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

export function RequiredMark() {
  return (
    <span class="required" aria-hidden="true" title="Required">
      {' *'}
    </span>
  )
}
