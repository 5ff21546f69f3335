import { useContext } from 'preact/hooks'
import { MAX_SNAPSHOT_BYTES } from '../../src/sources/limits.ts'
import type { SnapshotShown } from '../../src/sources/snapshot-queries.ts'
import { kindInWords, sizeInWords, snapshotKinds } from '../../src/sources/snapshot-vocabulary.ts'
import { may } from '../../src/users/permissions.ts'
import { FileField, Form, SubmitButton, TextArea, TextField, TypedContext } from '../form.tsx'
import type { Viewer } from '../layout.tsx'
import { SectionHeading } from '../parts/page.tsx'
import { PersonName, Quote, When } from '../parts/text.tsx'
import { FormGone } from '../reports/form-gone.tsx'

interface KeptCopiesProps {
  copies: readonly SnapshotShown[]
  viewer: Viewer | null
}

/** What the desk has kept of a source, and what it had and took away. */
export function KeptCopies({ copies, viewer }: KeptCopiesProps) {
  const there = copies.filter((copy) => !copy.removed_at)
  const forms = new Set(there.map(removalOf))
  return (
    <section aria-labelledby="copies">
      <SectionHeading title="Kept copies" id="copies" count={there.length} />
      <FormGone isHere={(action) => !action.startsWith('/snapshots/') || forms.has(action)} />
      {copies.length ? (
        <ul class="list">
          {copies.map((copy) => (
            <li key={copy.id} id={`copy-${copy.id}`} class="kept-copy">
              {copy.removed_at ? <Removed copy={copy} /> : <Copy copy={copy} viewer={viewer} />}
            </li>
          ))}
        </ul>
      ) : (
        <p class="muted">No copy of this source is kept yet.</p>
      )}
    </section>
  )
}

function Copy({ copy, viewer }: { copy: SnapshotShown; viewer: Viewer | null }) {
  return (
    <>
      <p>
        <a href={`/snapshots/${copy.id}/file`} download hx-boost="false">
          <bdi>{copy.file_name}</bdi>
        </a>{' '}
        <Facts copy={copy} />
      </p>
      <p class="claim-meta">
        <span>
          Got <When at={copy.got_at} />
          {copy.how ? (
            <>
              : <bdi>{copy.how}</bdi>
            </>
          ) : null}
        </span>
        <span>
          Kept by <PersonName name={copy.by} />, <When at={copy.created_at} />
        </span>
      </p>
      <Digest copy={copy} />
      {copy.beginning ? (
        <details class="fold">
          <summary>How its words begin</summary>
          <Quote text={copy.beginning} />
        </details>
      ) : null}
      {viewer && may(viewer, 'snapshot.remove') ? <Removal copy={copy} /> : null}
    </>
  )
}

function Removed({ copy }: { copy: SnapshotShown }) {
  return (
    <>
      <p>
        <bdi>{copy.file_name}</bdi> <Facts copy={copy} /> <span class="tag">removed</span>
      </p>
      <p class="claim-meta">
        <span>
          Removed by <PersonName name={copy.remover ?? ''} />, <When at={copy.removed_at ?? ''} />:{' '}
          <bdi>{copy.removed_reason}</bdi>
        </span>
        <span>
          Kept by <PersonName name={copy.by} />, <When at={copy.created_at} />
        </span>
      </p>
      <Digest copy={copy} />
    </>
  )
}

function Facts({ copy: { media_type, length } }: { copy: SnapshotShown }) {
  return (
    <span class="muted">
      {kindInWords(media_type)}, {sizeInWords(length)}
    </span>
  )
}

/** The beginning for the eye; the whole, to be copied, when it is opened. */
function Digest({ copy: { sha256 } }: { copy: SnapshotShown }) {
  return (
    <details class="fold">
      <summary>
        SHA-256 <span dir="ltr">{sha256.slice(0, 12)}…</span>
      </summary>
      <code dir="ltr">{sha256}</code>
    </details>
  )
}

function Removal({ copy }: { copy: SnapshotShown }) {
  const action = removalOf(copy)
  const refused = useContext(TypedContext)?.action === action
  return (
    <details class="fold" open={refused}>
      <summary>
        Remove this copy<span class="visually-hidden">: {copy.file_name}</span>
      </summary>
      <Form action={action} class="stack">
        <TextArea
          name="reason"
          label="Reason"
          maxLength={1_000}
          required
          hint="The file and its words are gone for good. Its name, its SHA-256, this reason and your name stay."
        />
        <SubmitButton kind="danger">Remove the copy</SubmitButton>
      </Form>
    </details>
  )
}

const kinds = 'PDF, web page (HTML), plain text, PNG, JPEG, WebP or Word (.docx)'
const endings = Object.values(snapshotKinds).flatMap((kind) => kind.endings.map((ending) => `.${ending}`))

/** The form by which one more copy is kept. @param source its id */
export function KeepCopy({ source }: { source: string }) {
  return (
    <section aria-labelledby="keep-copy">
      <SectionHeading title="Keep a copy" id="keep-copy" level={3} />
      <Form action={`/sources/${source}/snapshots`} multipart class="stack">
        <FileField
          name="file"
          label="File"
          required
          accept={endings.join(',')}
          hint={`${kinds}, up to ${sizeInWords(MAX_SNAPSHOT_BYTES)}. It is kept exactly as it is. Words are read out of web pages, texts and Word documents; PDFs and images are kept unread.`}
        />
        <div class="form-row">
          <TextField name="got_at" label="Got at (UTC)" type="datetime-local" hint="Left empty, it is now." />
          <TextField
            name="how"
            label="How it was got"
            maxLength={300}
            hint="Such as: saved from the browser; sent by the press office."
          />
        </div>
        <div class="actions">
          <SubmitButton>Keep the copy</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

function removalOf({ id }: Pick<SnapshotShown, 'id'>): string {
  return `/snapshots/${id}/removal`
}
