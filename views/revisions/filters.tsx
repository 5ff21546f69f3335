import type { HistoryPage } from '../../src/revisions/page.ts'
import { actGroupLabels, actGroups } from '../../src/revisions/vocabulary.ts'
import { Form, Select, SubmitButton, TextField } from '../form.tsx'

/** What the history is narrowed to: by whom, what, and when. */
export function HistoryFilters({ page, action }: { page: HistoryPage; action: string }) {
  const { filter, people } = page
  return (
    <Form action={action} method="get" class="filters" prefix="history-filter">
      <Select
        name="person"
        label="By"
        empty="anybody"
        value={filter.person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="group"
        label="What"
        empty="everything"
        value={filter.group}
        options={actGroups.map((group) => ({ value: group, label: actGroupLabels[group] }))}
      />
      <TextField name="from" label="From (UTC)" type="date" value={filter.from} />
      <TextField name="to" label="To (UTC)" type="date" value={filter.to} />
      <SubmitButton kind="plain">Show</SubmitButton>
      {isNarrowed(page) ? <a href={action}>Show all</a> : null}
    </Form>
  )
}

export function isNarrowed({ filter }: HistoryPage): boolean {
  return Boolean(filter.person || filter.group || filter.from || filter.to)
}

/** The address of a neighbouring page, with the same filter. */
export function pageHref(
  action: string,
  { filter }: HistoryPage,
  cursor: { before?: number; after?: number },
): string {
  const { person, group, from, to } = filter
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ person, group, from, to, ...cursor }))
    if (value !== '') query.set(name, String(value))
  return `${action}?${query}`
}
