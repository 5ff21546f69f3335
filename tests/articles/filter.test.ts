import { expect, test } from 'vitest'
import { filteredClaims, filterFields, nextProposal, readFilter } from '../../src/articles/filter.ts'
import type { WorkbenchClaim } from '../../src/articles/workbench.ts'

const claim = (id: string, over: Partial<WorkbenchClaim> = {}): WorkbenchClaim =>
  ({
    id,
    state: 'to check',
    kind: 'event',
    wording: `Wording of ${id}.`,
    claimant: '',
    anchors: [],
    assignee_id: null,
    sources: 1,
    tags: [],
    worthiness: 50,
    true: null,
    ...over,
  }) as unknown as WorkbenchClaim

const claims = [
  claim('a', { state: 'proposed', worthiness: 10 }),
  claim('b', { kind: 'quantity', tags: ['money'], worthiness: 90 }),
  claim('c', { state: 'decided', true: { label: 'False', colour: 'false', icon: '' }, assignee_id: 'p' }),
  claim('d', { state: 'discarded' }),
  claim('e', { state: 'proposed', sources: 0, claimant: 'The Mayor' }),
]

test.each([
  [{}, 'abce'],
  [{ state: 'proposed' }, 'ae'],
  [{ state: 'discarded' }, 'd'],
  [{ verdict: 'False' }, 'c'],
  [{ verdict: 'none' }, 'abe'],
  [{ person: 'p' }, 'c'],
  [{ person: 'nobody' }, 'abe'],
  [{ kind: 'quantity' }, 'b'],
  [{ unsourced: '1' }, 'e'],
  [{ tag: 'money' }, 'b'],
  [{ q: 'mayor wording' }, 'e'],
  [{ sort: 'worthiness' }, 'bcea'],
  [{ state: 'nonsense', kind: ['event'] }, 'abce'],
])('%j lists %s', (query, ids) => {
  expect(
    filteredClaims(claims, readFilter(query))
      .map((claim) => claim.id)
      .join(''),
  ).toBe(ids)
})

test('a filter reads back from its own fields', () => {
  const filter = readFilter({ state: 'proposed', q: 'a b', unsourced: '1', sort: 'worthiness', tag: 'x' })
  expect(readFilter(Object.fromEntries(filterFields(filter)))).toEqual(filter)
  expect(filterFields(readFilter({}))).toEqual([])
})

test('after a proposal comes the next in the text, then the first, then none', () => {
  expect(nextProposal(claims, 'a')?.id).toBe('e')
  expect(nextProposal(claims, 'e')?.id).toBe('a')
  expect(nextProposal([claim('a', { state: 'proposed' })], 'a')).toBeNull()
})
