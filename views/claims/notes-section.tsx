import type { NoteShown } from '../../src/claims/queries.ts'
import { may } from '../../src/users/permissions.ts'
import type { Person } from '../../src/users/queries.ts'
import { Checkbox, HiddenField, SubmitButton, TextArea } from '../form.tsx'
import { When } from '../parts/text.tsx'
import { PanelForm, PartHeading, usePanel } from './panel-setting.tsx'

interface NotesSectionProps {
  /** Id of the claim or article they are about. */
  of: string
  title: string
  action: string
  notes: readonly NoteShown[]
  people: readonly Person[]
  /** Whether a note can be part of the viewer's rating, and hidden as that is. */
  canBePart?: boolean
}

/** Remarks among colleagues, in threads; a resolved thread is folded away. */
export function NotesSection({ of, title, action, notes, people, canBePart = false }: NotesSectionProps) {
  const { viewer } = usePanel()
  const threads = notes.filter((note) => note.parent_id === null)
  const open = threads.filter((note) => note.resolved_at === null).length
  const canWrite = may(viewer, 'note.write')
  const names = people
    .filter((person) => !person.disabled_at && person.id !== viewer.id)
    .map((person) => person.name)
  return (
    <section class="panel-section notes">
      <PartHeading title={title} count={open} />
      {threads.length ? (
        <ul class="list">
          {threads.map((thread) => (
            <Thread
              key={thread.id}
              thread={thread}
              replies={notes.filter((note) => note.parent_id === thread.id)}
              action={action}
              canWrite={canWrite}
            />
          ))}
        </ul>
      ) : null}
      {canWrite ? (
        <PanelForm action={action} hidden={{ parent: '' }} prefix={`note-${of}`} class="stack">
          <TextArea
            name="body"
            label="New note"
            hint={
              names.length ? `@ and a name tells that person: @${names.slice(0, 3).join(', @')}` : undefined
            }
            maxLength={10000}
            rows={2}
            required
          />
          {canBePart ? (
            <Checkbox
              name="part_of_rating"
              value="1"
              label="Part of my rating"
              hint="Others see it when their own rating is in; it tells nobody by @."
            />
          ) : null}
          <SubmitButton kind="plain">Write the note</SubmitButton>
        </PanelForm>
      ) : null}
    </section>
  )
}

interface ThreadProps {
  thread: NoteShown
  replies: readonly NoteShown[]
  action: string
  canWrite: boolean
}

function Thread({ thread, replies, action, canWrite }: ThreadProps) {
  const isResolved = thread.resolved_at !== null
  const words = (
    <>
      <Note note={thread} />
      {replies.map((note) => (
        <Note key={note.id} note={note} />
      ))}
    </>
  )
  return (
    <li id={`note-${thread.id}`} class="thread">
      {isResolved ? (
        <details class="section">
          <summary>
            Resolved by <bdi>{thread.resolver}</bdi>: <bdi>{firstWords(thread.body)}</bdi>
          </summary>
          {words}
        </details>
      ) : (
        words
      )}
      {canWrite ? <ThreadActs thread={thread} action={action} isResolved={isResolved} /> : null}
    </li>
  )
}

function ThreadActs({
  thread,
  action,
  isResolved,
}: {
  thread: NoteShown
  action: string
  isResolved: boolean
}) {
  return (
    <div class="thread-acts small">
      {isResolved ? null : (
        <details id={`reply-${thread.id}`} class="fold" data-close>
          <summary>Reply</summary>
          <PanelForm action={action} hidden={{ parent: thread.id }} class="stack">
            <TextArea name="body" label="Reply" maxLength={10000} rows={2} required />
            <SubmitButton kind="plain">Reply</SubmitButton>
          </PanelForm>
        </details>
      )}
      <PanelForm action={`/notes/${thread.id}/resolution`} version={thread.version} guard={false}>
        <HiddenField name="resolved" value={isResolved ? '0' : '1'} />
        <SubmitButton kind="quiet">{isResolved ? 'Open again' : 'Resolve'}</SubmitButton>
      </PanelForm>
    </div>
  )
}

function Note({ note }: { note: NoteShown }) {
  return (
    <div class="note">
      <p class="claim-meta">
        <bdi class="person">{note.author}</bdi>
        <When at={note.created_at} />
        {note.part_of_rating ? <span class="tag">part of a rating</span> : null}
      </p>
      <p class="prose" dir="auto">
        {note.body}
      </p>
    </div>
  )
}

function firstWords(body: string): string {
  return body.length > 60 ? `${body.slice(0, 60)}…` : body
}
