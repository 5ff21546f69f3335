import type { HistoryFilter } from '../../src/revisions/input.ts'
import type { HistoryPage } from '../../src/revisions/page.ts'
import {
  actGroupLabels,
  actGroups,
  actionLabel,
  thingLabels,
  thingNames,
} from '../../src/revisions/vocabulary.ts'
import { Form, Select, SubmitButton, TextField } from '../form.tsx'

/** What the history is narrowed to: words, by whom, what, and when. */
export function HistoryFilters({ page, action }: { page: HistoryPage; action: string }) {
  const { filter, people, actions } = page
  const { text, person, group, thing, from, to } = filter
  return (
    <Form action={action} method="get" class="filters" prefix="history-filter">
      <TextField name="text" label="Words in it" type="search" value={text} maxLength={300} />
      <Select
        name="person"
        label="By"
        empty="anybody"
        value={person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="group"
        label="What"
        empty="everything"
        value={group}
        options={actGroups.map((one) => ({ value: one, label: actGroupLabels[one] }))}
      />
      <Select
        name="action"
        label="Act"
        empty="any"
        value={filter.action}
        options={actions.map((one) => ({ value: one, label: actionLabel(one) }))}
      />
      <Select
        name="thing"
        label="That changed"
        empty="anything"
        value={thing}
        options={thingNames.map((one) => ({ value: one, label: thingLabels[one] }))}
      />
      <TextField name="from" label="From (UTC)" type="datetime-local" value={withTime(from, '00:00')} />
      <TextField name="to" label="To (UTC)" type="datetime-local" value={withTime(to, '23:59')} />
      <SubmitButton kind="plain">Show</SubmitButton>
      {isNarrowed(filter) ? <a href={action}>Show all</a> : null}
    </Form>
  )
}

export function isNarrowed(filter: HistoryFilter): boolean {
  return filterQuery(filter).size > 0
}

/** The address of a neighbouring page, with the same filter. */
export function pageHref(
  action: string,
  { filter }: HistoryPage,
  cursor: { before?: number; after?: number },
): string {
  const query = filterQuery(filter)
  for (const [name, value] of Object.entries(cursor)) query.set(name, String(value))
  return `${action}?${query}`
}

/** What the filter narrows to, without the place in the list. */
export function filterQuery(filter: HistoryFilter): URLSearchParams {
  const { before: _, after: __, ...narrowing } = filter
  return new URLSearchParams(Object.entries(narrowing).filter(([, value]) => value))
}

function withTime(time: string, missing: string): string {
  return time.length === 10 ? `${time}T${missing}` : time
}
