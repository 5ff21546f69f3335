import { claimKinds } from '../../src/breaker/types.ts'
import type { Workbench } from '../../src/articles/workbench.ts'
import { claimStates } from '../../src/claims/vocabulary.ts'
import { Checkbox, Form, Select, SubmitButton, TextField } from '../form.tsx'
import { filterFields } from '../../src/articles/filter.ts'
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
  const all = filter.state === 'discarded' ? bench.claims.length : bench.counts.claims
  return (
    <details id="filters" class="claim-filters" open={set > 0}>
      <summary>
        Filter and sort <span class="count">{set ? `${shown} of ${all}` : all}</span>
      </summary>
      <Form action={`/articles/${bench.article.id}`} method="get" prefix="filter" class="filters">
        <TextField name="q" label="Words" type="search" value={filter.q} maxLength={200} />
        <Select name="state" label="State" empty="any" value={filter.state} options={claimStates.map(option)} />
        <Select name="verdict" label="Verdict" empty="any" value={filter.verdict} options={verdicts(bench)} />
        <Select name="person" label="Person" empty="anybody" value={filter.person} options={people(bench)} />
        <Select name="kind" label="Kind" empty="any" value={filter.kind} options={claimKinds.map(option)} />
        <Select name="tag" label="Tag" empty="any" value={filter.tag} options={tags(bench).map(option)} />
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
