import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What a field learns from the form around it. */
export interface FormState {
  /** Start of the ids of all fields. */
  prefix: string
  /** What was typed and refused; null in a fresh form. */
  typed: {
    values: Record<string, string | string[]>
    errors: Record<string, string>
    theirs?: Record<string, string>
  } | null
}

export const FormContext = createContext<FormState>({ prefix: 'field', typed: null })

export interface FieldState {
  id: string
  error: string | undefined
  /** Typed values of the field when the form was refused (none: left empty); undefined in a fresh form. */
  typed: string[] | undefined
  /** What somebody else saved in the field meanwhile, when it is not what was typed. */
  theirs: string | undefined
}

/** @returns id, error and typed values of the field with that name in the form around it. */
export function useField(name: string): FieldState {
  const { prefix, typed } = useContext(FormContext)
  const values = typed ? [typed.values[name] ?? []].flat() : undefined
  const saved = typed?.theirs?.[name]
  return {
    id: `${prefix}-${name}`,
    error: typed?.errors[name],
    typed: values,
    theirs: saved === values?.join(', ') ? undefined : saved,
  }
}
