import { filterFields, replyFilters } from '../../src/articles/filter.ts'
import type { Workbench } from '../../src/articles/workbench.ts'
import { claimKinds } from '../../src/breaker/types.ts'
import { claimStates } from '../../src/claims/vocabulary.ts'
import { replyWords } from '../../src/contacts/vocabulary.ts'
import { Checkbox, Form, Select, SubmitButton, TextField } from '../form.tsx'
import type { Place } from './place.ts'

interface ClaimFiltersProps {
  bench: Workbench
  place: Place
  /** How many claims fit. */
  shown: number
}

/** Which claims are listed, and in which order; folded while no filter is set. */
export function ClaimFilters({ bench, place, shown }: ClaimFiltersProps) {
  const { filter } = place
  const set = filterFields(filter).length
  return (
    <details id="filters" class="claim-filters" open={set > 0}>
      <summary>
        Filter and sort <ClaimCount bench={bench} place={place} shown={shown} />
      </summary>
      <Form action={`/articles/${bench.article.id}`} method="get" prefix="filter" class="filters">
        <TextField name="q" label="Words" type="search" value={filter.q} maxLength={200} />
        <Select
          name="state"
          label="State"
          empty="any"
          value={filter.state}
          options={claimStates.map(option)}
        />
        <Select name="verdict" label="Verdict" empty="any" value={filter.verdict} options={verdicts(bench)} />
        <Select name="person" label="Person" empty="anybody" value={filter.person} options={people(bench)} />
        <Select name="kind" label="Kind" empty="any" value={filter.kind} options={claimKinds.map(option)} />
        <Select name="tag" label="Tag" empty="any" value={filter.tag} options={tags(bench).map(option)} />
        <Select
          name="reply"
          label="Reply"
          empty="any"
          value={filter.reply}
          options={replyFilters.map((value) => ({
            value,
            label: value === 'awaited' ? 'still awaited' : replyWords[value],
          }))}
        />
        <Select
          name="sort"
          label="Sort by"
          value={filter.sort}
          options={[
            { value: 'place', label: 'place in the text' },
            { value: 'worthiness', label: 'worth checking' },
          ]}
        />
        <Checkbox name="unsourced" label="Without sources" value="1" checked={filter.unsourced} />
        <SubmitButton kind="plain">Show</SubmitButton>
        {set ? <a href={`/articles/${bench.article.id}`}>Clear</a> : null}
      </Form>
    </details>
  )
}

/** How many claims are listed, of how many. */
export function ClaimCount({ bench, place: { filter }, shown }: ClaimFiltersProps) {
  const all = filter.state === 'discarded' ? bench.claims.length : bench.counts.claims
  return (
    <span id="claim-count" class="count">
      {filterFields(filter).length ? `${shown} of ${all}` : all}
    </span>
  )
}

function option(value: string) {
  return { value, label: value }
}

function verdicts({ claims }: Workbench) {
  const labels = [...new Set(claims.flatMap((claim) => (claim.true ? [claim.true.label] : [])))]
  return [option('none'), ...labels.sort().map(option)]
}

function people({ people, claims }: Workbench) {
  const busy = new Set(claims.map((claim) => claim.assignee_id))
  const names = people
    .filter((person) => busy.has(person.id))
    .map((person) => ({ value: person.id, label: person.name }))
  return [{ value: 'nobody', label: 'nobody' }, ...names]
}

function tags({ claims }: Workbench): string[] {
  return [...new Set(claims.flatMap((claim) => claim.tags))].sort()
}
