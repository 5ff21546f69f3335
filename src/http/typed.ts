/** What was typed into a form and could not be saved, so that the form can be shown again with nothing lost. */
export interface Typed {
  /** The form's action. */
  action: string
  values: Record<string, string | string[]>
  /** A sentence per field in error, by field name. */
  errors: Record<string, string>
  /** A sentence about the form as a whole. */
  message?: string
  /** After an edit conflict: what somebody else saved meanwhile, by field name, and the version that now stands. */
  theirs?: Record<string, string>
  version?: number
}
