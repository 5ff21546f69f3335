import { expect, test } from 'vitest'
import { Conflict } from '../../src/errors.ts'
import { claimReview, claimReviewDocument } from '../../src/reports/formats/claim-review.ts'
import { claimReviewProblems } from '../../src/reports/formats/claim-review-problems.ts'
import type { Report } from '../../src/reports/model.ts'
import { claim, evidence, hostile, levels, sample } from './sample.ts'
import { rightToLeft } from './sample-rtl.ts'

const origin = 'https://desk.example'

// biome-ignore lint/suspicious/noExplicitAny: a JSON document is looked into at will
type Reviews = any[]

function reviewsOf(report: Report): Reviews {
  return JSON.parse(claimReview.render(report))['@graph']
}

test('one review per decided claim, each at its own anchor of the public page of the edition', () => {
  const page = `${origin}/articles/${sample.article.id}/editions/2`
  expect(reviewsOf(sample).map((review) => review.url)).toEqual([1, 2, 4].map((n) => `${page}#claim-${n}`))
  expect(reviewsOf(rightToLeft)[0].url).toBe(`${origin}/articles/${rightToLeft.article.id}/report#claim-1`)
})

test('a verdict on the axis carries three numbers, one off the axis its words only', () => {
  const [, mostlyFalse, unproven] = reviewsOf(sample)
  expect(mostlyFalse.reviewRating).toMatchObject({
    alternateName: 'Mostly false',
    ratingValue: 2,
    worstRating: 1,
    bestRating: 5,
  })
  expect(unproven.reviewRating).toEqual({
    '@type': 'Rating',
    alternateName: 'Unproven',
    ratingExplanation: 'No log of that year has been kept.',
  })
})

test('a level off the axis carries no number even when it was given one', () => {
  const numbered = { ...levels.unproven, value: 3, worst: 1, best: 5 }
  const report = { ...sample, claims: [claim({ number: 1, state: 'decided', true: numbered })] }
  expect(Object.keys(reviewsOf(report)[0].reviewRating)).toEqual(['@type', 'alternateName'])
})

test('the claim is laid at its claimant, or else at the publisher of the article', () => {
  const [byArticle, byPerson] = reviewsOf(sample)
  expect(byArticle.itemReviewed.author).toEqual({ '@type': 'Organization', name: 'The Brackwater Post' })
  expect(byPerson.itemReviewed.author).toEqual({ '@type': 'Person', name: 'Ola Strand' })
  expect(byPerson.itemReviewed.appearance[0]).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://post.example/quay',
  })
})

test('sources are cited once each, and only http(s) addresses come out', () => {
  const used = evidence({ url: hostile.address, archiveUrl: 'ftp://old.example/' })
  const [first, ...others] = sample.claims
  const report = {
    ...sample,
    claims: [{ ...first, evidence: [used, { ...used, title: 'Renamed' }] }, ...others],
  } as Report
  expect(reviewsOf(report)[0].citation).toEqual([
    {
      '@type': 'CreativeWork',
      name: used.title,
      publisher: { '@type': 'Organization', name: used.publisher },
      datePublished: '2025-01-20',
    },
  ])
})

test('the text can stand inside a script element', () => {
  expect(claimReview.render(sample)).not.toContain('<')
  expect(reviewsOf(sample)[0].itemReviewed.appearance[0].headline).toBe(sample.article.title)
})

test.each([
  ['no claim decided', { claims: [] }, 'No claim has been decided.'],
  [
    'no public address',
    { desk: { name: 'Desk', publicUrl: '' } },
    'The desk needs a public address that starts with https:// for the reviews to point to.',
  ],
  [
    'a plain http address',
    { desk: { name: 'Desk', publicUrl: 'http://127.0.0.1:3000' } },
    'The desk needs a public address that starts with https:// for the reviews to point to.',
  ],
])('%s stops the export with a sentence', (_, over: Partial<Report>, sentence) => {
  const render = () => claimReview.render({ ...sample, ...over })
  expect(render).toThrow(new Conflict(`This report cannot be written as ClaimReview yet. ${sentence}`))
})

test('the samples have no blocking problem; what is only advice is a warning', () => {
  expect(claimReviewProblems(claimReviewDocument(sample), origin)).toEqual({ blocking: [], warnings: [] })
  const { blocking, warnings } = claimReviewProblems(claimReviewDocument(rightToLeft), origin)
  expect(blocking).toEqual([])
  expect(warnings).toEqual([
    'Claim 1: the report has not been issued, so the review has no date.',
    'Claim 1: it does not say where the claim appeared.',
  ])
})

const faults: [string, (review: Reviews[number]) => void, string][] = [
  ['wrong type', (r) => (r['@type'] = 'Review'), 'not of type ClaimReview'],
  ['no wording', (r) => (r.claimReviewed = ' '), 'no wording'],
  [
    'an address elsewhere',
    (r) => (r.url = 'https://other.example/a#claim-1'),
    "not on the desk's public https address",
  ],
  ['a relative address', (r) => (r.url = '/report#claim-1'), "not on the desk's public https address"],
  ['a verdict without words', (r) => delete r.reviewRating.alternateName, 'no words'],
  ['two of three numbers', (r) => delete r.reviewRating.bestRating, 'or none of them'],
  ['a number as text', (r) => (r.reviewRating.ratingValue = '5'), 'or none of them'],
  ['a number off its scale', (r) => (r.reviewRating.ratingValue = 6), 'does not fit a scale from 1 to 5'],
  ['a scale from nought', (r) => (r.reviewRating.worstRating = 0), 'does not fit'],
  [
    'a scale of one step',
    (r) => Object.assign(r.reviewRating, { bestRating: 1, ratingValue: 1 }),
    'does not fit',
  ],
  ['no author', (r) => delete r.author, 'neither a name nor an address'],
  ['a date in words', (r) => (r.datePublished = '22 March 2025'), 'not ISO 8601'],
  ['an impossible date', (r) => (r.itemReviewed.datePublished = '2025-13-40'), 'not ISO 8601'],
  ['a nameless claimant', (r) => (r.itemReviewed.author = { '@type': 'Person' }), 'has no name'],
  ['a claimant as text', (r) => (r.itemReviewed.author = 'x'), 'neither a person nor an organisation'],
  ['a relative appearance', (r) => (r.itemReviewed.appearance[0].url = '/quay'), 'no absolute address'],
]

test.each(faults)('%s blocks', (_, spoil, sentence) => {
  const document = JSON.parse(JSON.stringify(claimReviewDocument(sample)))
  spoil(document['@graph'][0])
  const { blocking } = claimReviewProblems(document, origin)
  expect(blocking).toHaveLength(1)
  expect(blocking[0]).toContain(sentence)
})

test('one address twice blocks; a single review without a graph is judged alike', () => {
  const document = claimReviewDocument(sample)
  const [first] = document['@graph']
  const twice = { ...document, '@graph': [first, first] }
  expect(claimReviewProblems(twice, origin).blocking).toEqual([
    'Claim 1: another review has the same address.',
  ])
  expect(claimReviewProblems({ '@context': 'https://schema.org', ...first }, origin).blocking).toEqual([])
  expect(claimReviewProblems(null, origin).blocking.length).toBeGreaterThan(0)
})

test('advice: long wording, uneven numbers, the desk as its own claimant', () => {
  const document = JSON.parse(JSON.stringify(claimReviewDocument(sample)))
  const review = document['@graph'][0]
  review.claimReviewed = 'x'.repeat(76)
  review.reviewRating.ratingValue = 4.5
  review.itemReviewed.author.name = sample.desk.name
  expect(claimReviewProblems(document, origin).warnings).toEqual([
    'Claim 1: the wording is longer than 75 characters.',
    'Claim 1: the numbers of the verdict are not whole.',
    'Claim 1: the desk itself is named as the claimant.',
  ])
})
