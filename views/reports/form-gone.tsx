import { useContext } from 'preact/hooks'
import { Refusal } from '../claims/refusal.tsx'
import { TypedContext } from '../form.tsx'

/** Why a form was refused that the page no longer has, for another state allows other forms. */
export function FormGone({
  isHere,
}: {
  isHere: (action: string, values: Record<string, unknown>) => boolean
}) {
  const typed = useContext(TypedContext)
  return typed && !isHere(typed.action, typed.values) ? <Refusal typed={typed} /> : null
}
