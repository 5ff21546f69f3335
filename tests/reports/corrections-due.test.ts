import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedClaims, verdictInWords } from '../../src/reports/changed-claims.ts'
import { correctionsDue } from '../../src/reports/corrections-due.ts'
import type { Report, ReportClaim } from '../../src/reports/model.ts'
import { claim, levels, sample } from './sample.ts'

const decided = (number: number, over: Partial<ReportClaim> = {}) =>
  claim({ number, state: 'decided', true: levels.false, summary: 'So.', ...over })
const reportOf = (...claims: ReportClaim[]): Report => ({ ...sample, claims })
const text = (number: number, kind: 'typo' | 'correction' = 'correction') => ({
  claim: number,
  kind,
  text: `About ${number}.`,
})

test('a verdict in words: its level, and what was answered about saying it', () => {
  expect(verdictInWords(decided(1))).toBe('False')
  expect(verdictInWords(decided(1, { said: levels.true }))).toBe('False (said: True)')
  expect(verdictInWords(decided(1, { state: 'rated' }))).toBe('')
  expect(verdictInWords(undefined)).toBe('')
})

test.each<[string, ReportClaim | null, ReportClaim | null, string | null]>([
  ['another level', decided(3), decided(3, { true: levels.true }), 'False, True'],
  [
    'another answer on saying it',
    decided(3, { said: levels.true }),
    decided(3, { said: null }),
    'False (said: True), False',
  ],
  ['reopened', decided(3), decided(3, { state: 'rated', true: null }), 'False, no verdict'],
  ['set aside', decided(3), decided(3, { state: 'set aside', true: null }), 'False, no verdict'],
  ['gone', decided(3), null, 'False, no verdict'],
  ['a first verdict', claim({ number: 3 }), decided(3), null],
  ['a new claim', null, decided(3), null],
  ['the same', decided(3), decided(3), null],
])('%s', (_, before, after, change) => {
  const [earlier, later] = [before, after].map((one) => reportOf(decided(1), ...(one ? [one] : [])))
  const { corrections, errors } = correctionsDue(earlier as Report, later as Report, [])
  expect(corrections).toEqual([])
  const [was, now] = change?.split(', ') ?? []
  expect(errors).toEqual(
    change ? { 'text-3': `Claim 3: say why its verdict changed from ${was} to ${now}.` } : {},
  )
  if (!change) return
  const stated = correctionsDue(earlier as Report, later as Report, [text(3, 'typo')])
  expect(stated.errors).toEqual({})
  expect(stated.corrections).toMatchObject([
    { claim: 3, claimId: 'claim-id-3', kind: 'changed verdict', text: 'About 3.', was, now },
  ])
})

test('other changes to a claim with a verdict are offered; the article and every claim issued may be corrected', () => {
  const earlier = reportOf(decided(1), decided(2), claim({ number: 3 }))
  const after = reportOf(
    decided(1, { summary: 'Because.' }),
    decided(2),
    claim({ number: 3, wording: 'New.' }),
  )
  expect(changedClaims(earlier, after)).toMatchObject([{ number: 1, verdict: false, fields: ['summary'] }])
  const { corrections, errors } = correctionsDue(earlier, after, [text(2, 'typo'), text(0)])
  expect(errors).toEqual({})
  expect(corrections).toMatchObject([
    { claim: 0, claimId: null, kind: 'correction', was: '', now: '' },
    { claim: 2, claimId: 'claim-id-2', kind: 'typo', was: '', now: '' },
  ])
  expect(correctionsDue(earlier, after, [text(9)]).errors).toEqual({ '': 'Edition 2 has no claim 9.' })
})

test('whatever became of the claims, exactly those whose verdict is another must be explained', () => {
  const anyVerdict = fc.constantFrom(null, levels.false, levels.true, levels.unproven)
  const anyClaims = fc.array(fc.record({ before: anyVerdict, after: anyVerdict, there: fc.boolean() }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(anyClaims, (rows) => {
      const one = (i: number, level: ReportClaim['true']) =>
        claim({ number: i + 1, state: level ? 'decided' : 'rated', true: level })
      const earlier = reportOf(...rows.map(({ before }, i) => one(i, before)))
      const after = reportOf(...rows.flatMap(({ after, there }, i) => (there ? [one(i, after)] : [])))
      const due = rows.flatMap(({ before, after, there }, i) =>
        before && (!there || before !== after) ? [i + 1] : [],
      )
      const { errors } = correctionsDue(earlier, after, [])
      expect(Object.keys(errors)).toEqual(due.map((number) => `text-${number}`))
      const explained = correctionsDue(
        earlier,
        after,
        due.map((number) => text(number)),
      )
      expect(explained.errors).toEqual({})
      expect(explained.corrections.map((one) => [one.claim, one.kind])).toEqual(
        due.map((number) => [number, 'changed verdict']),
      )
    }),
  )
})
