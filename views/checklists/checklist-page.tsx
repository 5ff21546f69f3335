import { MAX_ITEM, MAX_ITEMS } from '../../src/checklists/limits.ts'
import type { ChecklistShown } from '../../src/checklists/queries.ts'
import type { Frame } from '../../src/http/reply.tsx'
import type { Typed } from '../../src/http/typed.ts'
import { DeskTabs } from '../desk/desk-tabs.tsx'
import { Form, HiddenField, SubmitButton, TextArea } from '../form.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'

interface ChecklistPageProps {
  frame: Frame
  kind: string
  newest: ChecklistShown | undefined
  typed: Typed | null
}

/** One kind's checklist, to be edited into a new version. */
export function ChecklistPage({ frame, kind, newest, typed }: ChecklistPageProps) {
  const number = typed?.version ?? typed?.values.number ?? newest?.number ?? 0
  return (
    <Layout {...frame} title={`Checklist: ${kind}`} styles={['desk.css']}>
      <DeskTabs path="/desk/checklists" />
      <PageHeading title={`Checklist: ${kind}`} kicker={<a href="/desk/checklists">Checklists</a>} />
      <Form action={`/desk/checklists/${kind}`} class="stack">
        <HiddenField name="number" value={String(number)} />
        <TextArea
          name="questions"
          label="Questions"
          hint={`One a line, ${MAX_ITEMS} at most. A question whose words stay keeps its answers; answers to the others stay with the words as they were asked.`}
          value={newest?.items.map(({ question }) => question).join('\n') ?? ''}
          maxLength={MAX_ITEMS * (MAX_ITEM + 1)}
          rows={10}
        />
        <div class="actions">
          <SubmitButton>Save as a new version</SubmitButton>
        </div>
      </Form>
    </Layout>
  )
}
