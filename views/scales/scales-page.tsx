import type { Frame } from '../../src/http/reply.tsx'
import type { Desk, Level, Scale } from '../../src/scales/queries.ts'
import { may } from '../../src/users/permissions.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Form, HiddenField, SubmitButton } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { alikeInWords } from './alike-words.ts'
import { LevelList } from './level-list.tsx'

interface ScalesPageProps {
  frame: Frame
  desk: Desk
  /** Every version, newest of each scale first. */
  scales: readonly Scale[]
  levels: ReadonlyMap<string, Level[]>
}

const questions = [
  { question: 'true', title: 'Is it so?' },
  { question: 'said', title: 'Was it said?' },
] as const

/** All scales of the desk with all their versions. */
export function ScalesPage({ frame, desk, scales, levels }: ScalesPageProps) {
  const byKey = Map.groupBy(scales, (scale) => scale.key)
  const mayEdit = frame.viewer !== null && may(frame.viewer, 'scale.edit')
  return (
    <Layout {...frame} title="Scales" styles={['desk.css']}>
      {mayEdit ? <DeskTabs path="/desk/scales" /> : null}
      <PageHeading title="Scales">
        <p>What claims are rated on. A rating keeps the version of the scale it was made with.</p>
      </PageHeading>
      {questions.map(({ question, title }) => (
        <section key={question} aria-labelledby={`scales-${question}`}>
          <SectionHeading title={title} id={`scales-${question}`} />
          {[...byKey.values()]
            .filter(([newest]) => newest?.question === question)
            .map((versions) => (
              <ScaleCard key={versions[0]?.key} {...{ versions, levels, desk, mayEdit }} />
            ))}
        </section>
      ))}
    </Layout>
  )
}

interface ScaleCardProps {
  versions: Scale[]
  levels: ReadonlyMap<string, Level[]>
  desk: Desk
  mayEdit: boolean
}

function ScaleCard({ versions, levels, desk, mayEdit }: ScaleCardProps) {
  const [newest, ...older] = versions
  if (!newest) return null
  const inUse = desk.scale_id === newest.id || desk.said_scale_id === newest.id
  return (
    <article class="card scale-card">
      <div class="section-heading">
        <h3>
          {newest.name} {inUse ? <span class="tag">in use</span> : null}
        </h3>
        {mayEdit ? (
          <div class="actions">
            {inUse ? null : <UseForm scale={newest} version={desk.version} />}
            <a class="button" href={`/desk/scales/${newest.id}`} title={`Edit ${newest.name}`}>
              Edit
            </a>
          </div>
        ) : null}
      </div>
      <p class="muted">
        Version {newest.number}, <When at={newest.created_at} />. {alikeInWords(newest.alike)}
      </p>
      <LevelList levels={levels.get(newest.id) ?? []} />
      {older.length ? (
        <details class="section">
          <summary>Earlier versions ({older.length})</summary>
          {older.map((scale) => (
            <section key={scale.id}>
              <h4>
                {scale.name}, version {scale.number}
              </h4>
              <LevelList levels={levels.get(scale.id) ?? []} />
            </section>
          ))}
        </details>
      ) : null}
    </article>
  )
}

function UseForm({ scale, version }: { scale: Scale; version: number }) {
  return (
    <Form action="/desk/settings/scale" version={version} prefix={`use-${scale.id}`} guard={false}>
      <HiddenField name="scale" value={scale.id} />
      <SubmitButton kind="plain" title={`Use ${scale.name} for new ratings`}>
        Use this scale
      </SubmitButton>
    </Form>
  )
}
