import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/breaker/figures/figure.ts'
import { figureInWords } from '../../views/claims/figure-words.ts'
import { ruleInWords } from '../../views/claims/rule-words.ts'
import { articleBrokenBy, brokenBy } from '../articles/broken.ts'
import { claimsOf } from '../articles/desk.ts'
import { makeWorld } from '../support/world.ts'

const text = 'Ilsa Brandt said that the dam employed at least 30,000 workers in May.'
const at = (exact: string) => {
  const start = text.indexOf(exact)
  return { text: exact, start, end: start + exact.length }
}
const nameless = { value: null, unit: null, bound: null }
const figures: Figure[] = [
  { kind: 'number', ...at('30,000'), value: 30_000, unit: 'workers', bound: 'at least' },
  { kind: 'date', ...at('May'), ...nameless, iso: '2024-05' },
  { kind: 'name', ...at('Ilsa Brandt'), ...nameless },
]
const broken = brokenBy(text, [
  {
    wording: 'The dam employed at least 30,000 workers in May.',
    quote: 'the dam employed at least 30,000 workers in May',
    claimant: { name: 'Ilsa Brandt', cue: 'said that' },
    kind: 'quantity',
    rule: 'main statement',
    worthiness: 0.7,
    features: [{ name: 'gives a number', weight: 0.2 }],
    figures,
  },
])

async function proposed() {
  const world = await makeWorld()
  const rana = await world.signedIn('reviewer')
  const article = await articleBrokenBy(world, rana, text, broken)
  const [claim] = await claimsOf(world, article)
  return { world, rana, article, claim: claim?.id ?? '' }
}

const fact = (document: Document, name: string) =>
  [...document.querySelectorAll('.claim-facts dt')].find((term) => term.textContent === name)
    ?.nextElementSibling?.textContent

describe('a proposal', () => {
  test('says on its card who says it, by which words, and why it was proposed', async () => {
    const { rana, article, claim } = await proposed()
    const card = (await rana.get(`/articles/${article}`)).document.querySelector(`#claim-${claim}`)
    expect(card?.querySelector('.claim-meta')?.textContent).toContain('says Ilsa Brandt (“said that”)')
    expect(card?.querySelector('.claim-worth summary')?.textContent).toContain('Worth checking: 70 of 100')
    expect(card?.querySelector('.claim-worth')?.textContent).toContain(
      'It is the main statement of the sentence. How line 1 was readWorth checking: gives a number +0.2.',
    )
  })

  test('gives its figures and names as data, and the rule, in its panel', async () => {
    const { rana, claim } = await proposed()
    const { document } = await rana.get(`/claims/${claim}`)
    expect(fact(document, 'Figures')).toBe('at least 30,000 workers; May (2024-05)')
    expect(fact(document, 'Names')).toBe('Ilsa Brandt')
    expect(fact(document, 'Proposed as')).toBe('the main statement of the sentence (how line 1 was read)')
  })

  test('keeps them when it is split, each part those in its own words; a claim by hand has none', async () => {
    const { world, rana, article, claim } = await proposed()
    const parts = { wording: ['The dam employed workers.', 'It was in May.'], quote: ['', 'in May'] }
    await rana.post(`/claims/${claim}/parts`, { version: '1', ...parts })
    await rana.post(`/articles/${article}/claims`, {
      line: '1',
      quote: 'the dam',
      wording: 'A dam.',
      claimant: '',
    })
    const rows = (await claimsOf(world, article)).slice(1)
    expect(rows.map(({ rule }) => rule)).toEqual(['main statement', 'main statement', ''])
    expect(
      rows.map((row) => (JSON.parse(row.figures_json) as Figure[]).map((figure) => figure.text)),
    ).toEqual([['30,000', 'May'], ['May'], []])
    const made = await rana.get(`/claims/${rows[2]?.id}`)
    expect([fact(made.document, 'Figures'), fact(made.document, 'Proposed as')]).toEqual([
      undefined,
      undefined,
    ])
  })

  test('gives its figures to the report’s JSON once it is taken up', async () => {
    const { rana, article, claim } = await proposed()
    await rana.post(`/claims/${claim}/acceptance`, { version: '1' })
    const answer = await rana.get(`/articles/${article}/report.json`)
    const report = JSON.parse(answer.text)
    expect(report.claims[0].figures[0]).toEqual({
      kind: 'number',
      ...at('30,000'),
      value: 30_000,
      to: null,
      unit: 'workers',
      bound: 'at least',
      iso: '',
    })
  })
})

test.each<[string, Partial<Figure>]>([
  ['at least 30,000 workers', { value: 30_000, unit: 'workers', bound: 'at least' }],
  ['4.2 per cent', { kind: 'percent', value: 4.2 }],
  ['40,000,000 euros', { kind: 'money', value: 40_000_000, unit: 'euros' }],
  ['about 3 to 5 days', { kind: 'duration', value: 3, to: 5, unit: 'days', bound: 'about' }],
  ['May (2024-05)', { kind: 'date', text: 'May', iso: '2024-05' }],
  ['last year', { kind: 'date', text: 'last year' }],
])('a figure in words: %s', (words, figure) => {
  expect(figureInWords({ kind: 'number', text: '', start: 0, end: 0, ...nameless, ...figure })).toBe(words)
})

test('a rule that has no words yet is told by its name', () => {
  expect(ruleInWords('apposition')).toMatch(/^what stands beside a name/)
  expect(ruleInWords('some new rule')).toBe('some new rule')
})
