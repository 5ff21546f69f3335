import type { Person } from '../../src/users/queries.ts'

interface BulkBarProps {
  people: readonly Person[]
  /** Why the last act was refused, and what was typed for it. */
  error?: string | undefined
  values?: Record<string, string | string[]> | undefined
}

/** What can be done with the chosen claims at once. Each button is an act of its own, so no menu has to be read first. */
export function BulkBar({ people, error, values = {} }: BulkBarProps) {
  return (
    <details id="bulk-bar" class="bulk-bar" open={error !== undefined}>
      <summary>
        With the chosen claims <span id="chosen" class="count needs-script" />
      </summary>
      {error ? (
        <p class="error" role="alert" tabindex={-1} data-focus>
          {error}
        </p>
      ) : null}
      <div class="toolbar">
        <label class="check needs-script">
          <input type="checkbox" data-choose-all autocomplete="off" /> <span>All listed</span>
        </label>
        <Act act="accept">Accept</Act>
        <Act act="restore">Restore</Act>
      </div>
      <div class="toolbar">
        <label>
          <span class="visually-hidden">Assign to</span>
          <select name="assignee">
            <option value="">nobody</option>
            {people
              .filter((person) => !person.disabled_at && person.role !== 'reader')
              .map((person) => (
                <option value={person.id}>{person.name}</option>
              ))}
          </select>
        </label>
        <Act act="assign">Assign</Act>
        <label>
          <span class="visually-hidden">Deadline</span>
          <input name="deadline_on" type="date" value={String(values.deadline_on ?? '')} />
        </label>
        <Act act="schedule">Set deadline</Act>
      </div>
      <div class="toolbar">
        <label>
          <span class="visually-hidden">Tag</span>
          <input
            name="tag"
            value={String(values.tag ?? '')}
            maxlength={40}
            dir="auto"
            placeholder="tag"
            size={10}
          />
        </label>
        <Act act="tag">Add tag</Act>
        <Act act="untag">Remove tag</Act>
      </div>
      <div class="toolbar">
        <label>
          <span class="visually-hidden">Reason</span>
          <input
            name="reason"
            value={String(values.reason ?? '')}
            maxlength={1000}
            dir="auto"
            placeholder="reason"
            size={16}
          />
        </label>
        <Act act="discard">Discard</Act>
        <Act act="set-aside">Set aside</Act>
      </div>
    </details>
  )
}

function Act({ act, children }: { act: string; children: string }) {
  return (
    <button type="submit" name="act" value={act}>
      {children}
    </button>
  )
}
