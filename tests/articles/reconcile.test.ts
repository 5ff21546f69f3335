import { describe, expect, test } from 'vitest'
import { reconcile, type StandingClaim } from '../../src/articles/reconcile.ts'
import { brokenBy, type Proposal } from './broken.ts'

const text =
  'The dam cost 40 million euros. It employed 300 workers in May.\n\nThe dam cost 40 million euros.'
const cost = { wording: 'The dam cost 40 million euros.', quote: 'The dam cost 40 million euros' }
const work = { wording: 'The dam employed 300 workers.', quote: ['It employed 300 workers'] }

type Of = Partial<Omit<StandingClaim, 'spans'>>
const standing = (proposal: Proposal, of: Of = {}): StandingClaim => {
  const { wording, claimant, spans } = proposed([proposal])[0] ?? expect.unreachable()
  const plain = { id: 'c', wording, claimant: claimant.name ?? '', spans }
  return { ...plain, isDiscarded: false, isTouched: false, ...of }
}
const proposed = (proposals: Proposal[]) => brokenBy(text, proposals).claims
const outcome = (claims: StandingClaim[], proposals: Proposal[]) => {
  const { gone, fresh } = reconcile(claims, proposed(proposals))
  return { gone, fresh: fresh.map(({ wording }) => wording) }
}
const nothing = { gone: [], fresh: [] }

describe('a proposal that nobody touched', () => {
  test('stays when the same is proposed', () => expect(outcome([standing(cost)], [cost])).toEqual(nothing))
  test('is gone when it is not', () =>
    expect(outcome([standing(cost)], [])).toEqual({ gone: ['c'], fresh: [] }))
  test.each<[string, Proposal]>([
    ['other words', { ...cost, wording: 'The dam cost a lot.' }],
    ['another quote', { ...cost, quote: 'cost 40 million euros' }],
    ['another claimant', { ...cost, claimant: { name: 'The mayor', cue: 'said' } }],
  ])('gives way to one with %s', (_, other) =>
    expect(outcome([standing(cost)], [other])).toEqual({ gone: ['c'], fresh: [other.wording] }),
  )
  test('is matched by one proposal only', () =>
    expect(outcome([standing(cost)], [cost, cost])).toEqual({ gone: [], fresh: [cost.wording] }))
  test('that was gone before comes anew, and is left as it is', () =>
    expect(outcome([standing(cost, { isDiscarded: true })], [cost])).toEqual({
      gone: [],
      fresh: [cost.wording],
    }))
})

describe('what a person has touched', () => {
  const theirs = { isTouched: true }
  test('stays, proposed or not', () => expect(outcome([standing(cost, theirs)], [])).toEqual(nothing))
  test.each<[string, Of]>([
    ['the same', {}],
    ['its words edited, by its quote', { wording: 'Brandt’s dam came at forty million.' }],
    ['the same but for marks and capitals', { wording: 'the dam “cost” 40 million euros' }],
    ['discarded', { isDiscarded: true }],
  ])('is not proposed beside it: %s', (_, of) =>
    expect(outcome([standing(cost, { ...theirs, ...of })], [cost])).toEqual(nothing),
  )
  test('a stop more in the quote is the same quote', () =>
    expect(
      outcome([standing(cost, { ...theirs, wording: 'Other.' })], [{ ...cost, quote: `${cost.quote}.` }]),
    ).toEqual(nothing))
  test('other statements of the same sentence are proposed', () => {
    const month = { wording: 'It was in May.', quote: 'in May' }
    expect(outcome([standing(work, theirs)], [work, month])).toEqual({ gone: [], fresh: [month.wording] })
  })
  test('the same words elsewhere in the text are another statement, unless they were discarded', () => {
    const elsewhere = [{ start: 64, end: 93, exact: text.slice(64, 93) }]
    const there = standing(cost, { ...theirs, id: 't' })
    expect(outcome([{ ...there, spans: elsewhere }], [cost]).fresh).toEqual([cost.wording])
    expect(outcome([{ ...there, spans: elsewhere, isDiscarded: true }], [cost])).toEqual(nothing)
  })
})
