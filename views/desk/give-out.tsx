import { MAX_GIVEN_OUT } from '../../src/claims/input.ts'
import type { Loaded } from '../../src/claims/load.ts'
import type { QueuedClaim } from '../../src/desk/queue-queries.ts'
import type { Role } from '../../src/users/vocabulary.ts'
import { Checkbox, Form, SubmitButton, TextField } from '../form.tsx'
import { QueueList } from './queue-list.tsx'

export type AssignablePerson = Loaded & { role: Role }

/** How many are suggested to be given out at once. */
const SUGGESTED = 10

interface GiveOutProps {
  queue: string
  claims: readonly QueuedClaim[]
  first: number
  today: string
  people: readonly AssignablePerson[]
}

/** The unassigned claims, with the choice which of them to give out by load, and to whom. */
export function GiveOut({ queue, claims, first, today, people }: GiveOutProps) {
  return (
    <Form action="/queues/unassigned/assignment" method="get" prefix="give-out">
      <details class="section give-out">
        <summary>Give claims out by load</summary>
        <p class="muted">
          To those who have the fewest open claims. Tick claims in the list, or say how many of the first
          ones. You see who would get what before anything is done.
        </p>
        <TextField
          name="number"
          label="How many, when none is ticked"
          type="number"
          value={String(SUGGESTED)}
          min={1}
          max={MAX_GIVEN_OUT}
        />
        <fieldset class="field">
          <legend>To</legend>
          <div class="give-out-people">
            {people.map(({ id, name, role, open }) => (
              <Checkbox
                key={id}
                name="person"
                value={id}
                idSuffix={id}
                checked={role === 'reviewer'}
                label={`\u2068${name}\u2069 (${open} open)`}
              />
            ))}
          </div>
        </fieldset>
        <SubmitButton kind="plain">Show who would get what</SubmitButton>
      </details>
      <QueueList
        queue={queue}
        claims={claims}
        first={first}
        today={today}
        mark={({ id, number, title }) => (
          <input
            type="checkbox"
            name="claim"
            value={id}
            aria-label={`Give out claim ${number} of ${title}`}
          />
        )}
      />
    </Form>
  )
}
