import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Typed } from '../src/http/typed.ts'
import { FormContext, type FormState } from './parts/form-context.ts'
import { KeyHint } from './parts/text.tsx'

export type { Typed } from '../src/http/typed.ts'
export { Checkbox, Radios, Select } from './parts/choice-fields.tsx'
export { FileField, TextArea, TextField } from './parts/text-fields.tsx'

/** Set around a page that answers a refused form. The form with that action shows it; no other does. */
export const TypedContext = createContext<Typed | null>(null)

interface FormProps {
  action: string
  method?: 'post' | 'get'
  /** Sends a key with which the server saves a form once, however often it arrives. On by default for POST. */
  once?: boolean
  /** Version of the row the form was filled from. */
  version?: number | undefined
  /** Sends files. */
  multipart?: boolean
  /**
   * Hidden fields that say which of several forms with one action this is (question: 'true'). A refused form is
   * matched by them too, and they keep the ids of the forms' fields apart.
   */
  hidden?: Record<string, string | string[]>
  /** Start of all ids in the form. Made from the action and `hidden` when not given. */
  prefix?: string
  /** Keeps what is typed through a reload and warns before it would be lost. On by default for POST. */
  guard?: boolean
  class?: string
  /** Question to be confirmed before sending. */
  confirm?: string
  children: ComponentChildren
  /** Further htmx attributes ("hx-target"). */
  [htmx: `hx-${string}`]: string | undefined
}

/** A form that works with and without scripts, and shows what was refused: a summary, and the error by its field. */
export function Form(props: FormProps) {
  const { action, method = 'post', version, multipart = false, hidden = {}, children, ...rest } = props
  const {
    once = method === 'post',
    guard = method === 'post',
    prefix,
    confirm,
    class: className,
    ...htmx
  } = rest
  const refused = useContext(TypedContext)
  const typed = refused && isFor(refused, action, hidden) ? refused : null
  const state: FormState = { prefix: prefix ?? prefixOf(action, hidden), typed }
  return (
    <form
      id={state.prefix}
      action={action}
      method={method}
      class={className}
      enctype={multipart ? 'multipart/form-data' : undefined}
      data-guard={guard || undefined}
      data-confirm={confirm}
      hx-sync={method === 'post' ? 'this:drop' : undefined}
      {...htmx}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {once ? <HiddenField name="once" value={crypto.randomUUID()} /> : null}
      {version === undefined ? null : <HiddenField name="version" value={versionOf(version, typed)} />}
      <FormContext.Provider value={state}>
        {typed ? <ErrorSummary prefix={state.prefix} typed={typed} saves={method === 'post'} /> : null}
        {children}
      </FormContext.Provider>
    </form>
  )
}

/** A value sent along unseen; several of one name for a list. */
export function HiddenField({ name, value }: { name: string; value: string | readonly string[] }) {
  return (
    <>
      {[value].flat().map((one) => (
        <input key={one} type="hidden" name={name} value={one} />
      ))}
    </>
  )
}

interface SubmitButtonProps {
  children: ComponentChildren
  /** Sent when this button was the one pressed. */
  name?: string
  value?: string
  /** `primary` by default; `danger` for what removes something. */
  kind?: 'primary' | 'plain' | 'danger' | 'quiet'
  /** Shortcut: one key. */
  shortcut?: string
  title?: string
  confirm?: string
  disabled?: boolean
}

/** The button that sends the form around it. */
export function SubmitButton({ children, kind = 'primary', shortcut, confirm, ...rest }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      class={kind}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
      data-confirm={confirm}
      {...rest}
    >
      {children}
      {shortcut ? <KeyHint shortcut={shortcut} /> : null}
    </button>
  )
}

function ErrorSummary({ prefix, typed, saves }: { prefix: string; typed: Typed; saves: boolean }) {
  const { errors, message, theirs } = typed
  const entries = Object.entries(errors)
  if (entries.length === 0 && !message && !theirs) return null
  return (
    <div class="error-summary" id={`${prefix}-errors`} role="alert" tabindex={-1} data-focus>
      <p class="error-summary-title">
        {saves ? 'Not saved yet. ' : null}
        {entries.length > 0 ? 'Please check:' : null}
      </p>
      {message ? <p dir="auto">{message}</p> : null}
      {theirs ? (
        <p>
          Nothing you typed is lost. Where it differs, the field says what is saved now; change yours as you
          like and save again.
        </p>
      ) : null}
      <ul>
        {entries.map(([name, sentence]) => (
          <li key={name}>{name ? <a href={`#${prefix}-${name}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function isFor(typed: Typed, action: string, hidden: Record<string, string | string[]>): boolean {
  return (
    typed.action === action &&
    Object.entries(hidden).every(([name, value]) => String(typed.values[name] ?? '') === String(value))
  )
}

/**
 * A refused form keeps the version it was sent with, so that what others saved since is still met. After a stale save
 * both texts are in view: then it takes the version saved now, and saving again replaces that knowingly.
 */
function versionOf(version: number, typed: Typed | null): string {
  return String(typed ? (typed.version ?? typed.values.version ?? version) : version)
}

/** Stable, and different for every form: a swap must never take what was typed in one for another. */
function prefixOf(action: string, hidden: Record<string, string | string[]>): string {
  const words = [action, ...Object.values(hidden).flat()].join('-')
  return `form-${words.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')}`
}
