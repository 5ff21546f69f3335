import { useContext } from 'preact/hooks'
import type { Typed } from '../../src/http/typed.ts'
import { Refusal } from '../claims/refusal.tsx'
import { TypedContext } from '../form.tsx'

/** Above the form with that action: why it was refused as a whole, or that it is shown again with what was typed. */
export function FormMessage({ action }: { action: string }) {
  const typed = useContext(TypedContext) as Typed | null
  return typed?.action === action ? <Refusal typed={typed} /> : null
}
