import { Form } from '../form.tsx'
import { KeyHint } from './text.tsx'

export interface Undo {
  seq: number
  /** "claim discarded" */
  what: string
}

/** What was just done, and the button that undoes it. */
export function Toast({ text, undo, back }: { text: string; undo: Undo | null; back: string }) {
  const said = <p dir="auto">{text}</p>
  if (!undo) return said
  return (
    <div class="told">
      {said}
      <Form action={`/history/${undo.seq}/undoing`} hidden={{ back }} prefix="undo">
        <button type="submit" class="quiet" data-key="u" title={`Undo: ${undo.what}`}>
          Undo <span class="visually-hidden">({undo.what}) </span>
          <KeyHint shortcut="u" />
        </button>
      </Form>
    </div>
  )
}
