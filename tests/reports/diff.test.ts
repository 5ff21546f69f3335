import { expect, test } from 'vitest'
import { reportChanges } from '../../src/reports/diff.ts'
import type { Report, ReportClaim } from '../../src/reports/model.ts'
import { claim, evidence, levels, sample } from './sample.ts'

const base = claim({
  number: 3,
  wording: 'Old.',
  said: levels.true,
  true: levels.half,
  evidence: [evidence()],
})

function changes(before: Partial<ReportClaim>, after: Partial<ReportClaim>): Report['changes'] {
  return reportChanges(
    { ...sample, claims: [{ ...base, ...before }] },
    { ...sample, claims: [{ ...base, ...after }] },
  )
}

test('a report does not differ from itself, nor by its edition, people, ratings or notes', () => {
  expect(reportChanges(sample, structuredClone(sample))).toEqual([])
  expect(
    reportChanges(sample, { ...sample, edition: { number: 3, issuedAt: '', issuedBy: '' }, people: [] }),
  ).toEqual([])
})

test.each([
  ['wording', { wording: 'New.' }, 'Old.', 'New.'],
  ['state', { state: 'decided' }, 'to check', 'decided'],
  ['set aside', { setAsideReason: 'Out of scope.' }, '', 'Out of scope.'],
  ['said', { said: null }, 'True', ''],
  ['true', { true: levels.false }, 'Half true', 'False'],
  ['summary', { summary: 'Because.' }, '', 'Because.'],
])('a change of %s', (field, after: Partial<ReportClaim>, from, to) => {
  expect(changes({}, after)).toEqual([{ claim: 3, field, from, to }])
})

test('evidence added, removed and used twice; a note on it is no other evidence', () => {
  const words = 'supports: Harbour budget for the year, p. 14 – “The quay shall be rebuilt for 4.2 million.”'
  expect(changes({ evidence: [] }, {})).toEqual([{ claim: 3, field: 'evidence added', from: '', to: words }])
  expect(changes({}, { evidence: [] })).toEqual([
    { claim: 3, field: 'evidence removed', from: words, to: '' },
  ])
  expect(changes({}, { evidence: [evidence(), evidence()] })).toHaveLength(1)
  expect(
    changes({}, { evidence: [evidence({ note: 'Seen again.', archiveUrl: 'https://a.example' })] }),
  ).toEqual([])
  expect(changes({}, { evidence: [evidence({ stance: 'refutes' })] }).map((change) => change.field)).toEqual([
    'evidence removed',
    'evidence added',
  ])
})

test('claims are matched by id, whatever their place; those that came and went are named', () => {
  const moved = claim({ number: 1, id: 'a', line: 9 })
  const gone = claim({ number: 2, id: 'b', wording: 'Gone.' })
  const added = claim({ number: 4, id: 'c', wording: 'Added.' })
  const before = { ...sample, claims: [claim({ number: 1, id: 'a' }), gone] }
  expect(reportChanges(before, { ...sample, claims: [added, moved] })).toEqual([
    { claim: 4, field: 'claim added', from: '', to: 'Added.' },
    { claim: 2, field: 'claim removed', from: 'Gone.', to: '' },
  ])
})

test('the article comes first, as claim 0', () => {
  const after = { ...sample, article: { ...sample.article, title: 'New', version: 3 } }
  expect(reportChanges(sample, after)).toEqual([
    { claim: 0, field: 'title', from: sample.article.title, to: 'New' },
    { claim: 0, field: 'version of the text', from: '2', to: '3' },
  ])
})
