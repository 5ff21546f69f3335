import type { ChecklistShown } from '../../src/checklists/queries.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { may } from '../../src/users/permissions.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'

interface ChecklistsPageProps {
  frame: Frame
  kinds: readonly string[]
  /** Every version, the newest of each kind first. */
  checklists: readonly ChecklistShown[]
}

/** What is asked of a claim of each kind, with earlier versions. */
export function ChecklistsPage({ frame, kinds, checklists }: ChecklistsPageProps) {
  const byKind = Map.groupBy(checklists, ({ kind }) => kind)
  const mayEdit = frame.viewer !== null && may(frame.viewer, 'checklist.edit')
  return (
    <Layout {...frame} title="Checklists" styles={['desk.css']}>
      {mayEdit ? <DeskTabs path="/desk/checklists" /> : null}
      <PageHeading title="Checklists">
        <p>
          What is to be asked of a claim of each kind. The answers stand on the claim and in the report; a
          claim with open questions can be decided all the same.
        </p>
      </PageHeading>
      {kinds.map((kind) => (
        <KindCard key={kind} kind={kind} versions={byKind.get(kind) ?? []} mayEdit={mayEdit} />
      ))}
    </Layout>
  )
}

interface KindCardProps {
  kind: string
  versions: readonly ChecklistShown[]
  mayEdit: boolean
}

function KindCard({ kind, versions: [newest, ...older], mayEdit }: KindCardProps) {
  return (
    <article class="card scale-card">
      <div class="section-heading">
        <h2>{kind}</h2>
        {mayEdit ? (
          <a class="button" href={`/desk/checklists/${kind}`} title={`Edit the checklist for ${kind}`}>
            Edit
          </a>
        ) : null}
      </div>
      {newest ? (
        <p class="muted">
          Version {newest.number}, <When at={newest.created_at} />
        </p>
      ) : null}
      <Questions checklist={newest} />
      {older.length ? (
        <details class="section">
          <summary>Earlier versions ({older.length})</summary>
          {older.map((checklist) => (
            <section key={checklist.id}>
              <h3>
                Version {checklist.number}, <When at={checklist.created_at} />
              </h3>
              <Questions checklist={checklist} />
            </section>
          ))}
        </details>
      ) : null}
    </article>
  )
}

function Questions({ checklist }: { checklist: ChecklistShown | undefined }) {
  if (!checklist?.items.length) return <p class="muted">Nothing is asked of claims of this kind.</p>
  return (
    <ul>
      {checklist.items.map((item) => (
        <li key={item.id} dir="auto">
          {item.question}
        </li>
      ))}
    </ul>
  )
}
