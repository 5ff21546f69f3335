import { expect, test } from 'vitest'
import type { Figure } from '../../../src/breaker/figures/figure.ts'
import { figuresOf } from '../../../src/breaker/figures/figures.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const read = (text: string): Figure[] =>
  readDocument(text).sentences.flatMap(({ tree }) => figuresOf(tree, [...tree]))

const exact = (text: string): Figure[] => read(text).filter((figure) => figure.kind !== 'name')

test.each<[string, Partial<Figure>[]]>([
  [
    'At least 30,000 prisoners fled.',
    [{ kind: 'number', text: 'At least 30,000', value: 30000, unit: 'prisoners', bound: 'at least' }],
  ],
  ['More than 3.5 million people voted.', [{ value: 3.5e6, unit: 'people', bound: 'more than' }]],
  ['Nearly half a million people left.', [{ value: 500000, unit: 'people', bound: 'about' }]],
  ['Two thirds of voters agreed.', [{ value: 0.666666666667, unit: 'voters', bound: null }]],
  ['Half of the voters agreed.', [{ value: 0.5, unit: 'voters' }]],
  ['One in five adults agreed.', [{ value: 0.2, text: 'One in five' }]],
  ['A dozen soldiers died.', [{ value: 12, unit: 'soldiers' }]],
  ['A half-dozen soldiers died.', [{ value: 6, unit: 'soldiers' }]],
  ['They waited half an hour.', [{ kind: 'duration', value: 0.5, unit: 'hours' }]],
  ['Several hundred soldiers died.', [{ value: null, unit: 'soldiers' }]],
  ['Dozens of soldiers died.', [{ value: null, unit: 'soldiers' }]],
  ['Twenty-five soldiers died.', [{ value: 25, unit: 'soldiers' }]],
  ['A hundred and five soldiers died.', [{ value: 105, unit: 'soldiers' }]],
  ['They lost 50 or more soldiers.', [{ value: 50, bound: 'at least' }]],
  ['It cost $2bn.', [{ kind: 'money', value: 2e9, unit: '$' }]],
  ['It cost £2.5m to £3m.', [{ kind: 'money', value: 2.5e6, to: 3e6, unit: '£', bound: 'between' }]],
  ['It cost 40 million euros.', [{ kind: 'money', value: 4e7, unit: '€' }]],
  ['Support fell to 12.5%.', [{ kind: 'percent', value: 12.5, unit: 'percent' }]],
  [
    'It grew by between 5 and 7 percent.',
    [{ kind: 'percent', text: 'between 5 and 7 percent', value: 5, to: 7, bound: 'between' }],
  ],
  ['It rose from 5 to 7 percent.', [{ value: 5, to: 7, bound: null }]],
  ['It rose by two percentage points.', [{ kind: 'percent', value: 2, unit: 'percentage points' }]],
  ['Two to 3 million barrels leaked.', [{ value: 2e6, to: 3e6, unit: 'barrels' }]],
  ['She was jailed for 18 months.', [{ kind: 'duration', value: 18, unit: 'months' }]],
  ['The 36-year-old man was jailed.', [{ value: 36, unit: 'years old' }]],
  ['Anne Smith, 40, was jailed.', [{ value: 40, unit: 'years old' }]],
  ['Arsenal won 2-1.', [{ value: 2, to: 1, unit: null, bound: null }]],
  ['The 1,000-strong force retreated.', [{ value: 1000 }]],
])('quantity: %s', (text, wanted) => {
  expect(exact(text)).toMatchObject(wanted)
})

test.each<[string, string, string | null]>([
  ['He died on 17 March 2025.', '17 March 2025', '2025-03-17'],
  ['He died on March 17th, 2025.', 'March 17th, 2025', '2025-03-17'],
  ['He died on March 17.', 'March 17', 'XXXX-03-17'],
  ['He died in March 2025.', 'March 2025', '2025-03'],
  ['He died on 2025-03-17.', '2025-03-17', '2025-03-17'],
  ['He died on 17/03/2025.', '17/03/2025', '2025-03-17'],
  ['He died on 04/03/2025.', '04/03/2025', null],
  ['He died in 2019.', '2019', '2019'],
  ['He won in 2015-16.', '2015-16', '2015/2016'],
  ['He lived there in the 1990s.', '1990s', '199X'],
  ['He died last Tuesday.', 'last Tuesday', null],
  ['He died two years ago.', 'two years ago', null],
  ['He was born in the 19th century.', '19th century', null],
  ['He left at 5:30 p.m. yesterday.', '5:30 p.m.', null],
])('date: %s', (text, found, iso) => {
  expect(exact(text)[0]).toMatchObject({ kind: 'date', text: found, iso })
})

test.each([
  ['They may march in the rain.'],
  ['None of them left, and no one stayed.'],
  ['One of them lives on Route 66.'],
  ['It was the third attempt.'],
  ['The F-16 landed, carrying a COVID-19 patient.'],
  ['Article 5 was invoked.'],
])('no quantity and no date: %s', (text) => {
  expect(exact(text)).toEqual([])
})

test.each<[string, string, string]>([
  ['President Anne Smith resigned.', 'Anne Smith', 'person'],
  ['The Ministry of Defence denied it.', 'Ministry of Defence', 'body'],
  ['They were arrested in Iraq.', 'Iraq', 'place'],
  ['They met Ursula von der Leyen.', 'Ursula von der Leyen', 'unknown'],
  ['NATO denied it.', 'NATO', 'body'],
  ['They fought in the Vietnam War.', 'Vietnam War', 'unknown'],
])('name: %s', (text, name, type) => {
  expect(read(text).filter((figure) => figure.kind === 'name')).toMatchObject([{ text: name, type }])
})

test('figures are exact, in order and apart, also over words left out', () => {
  const text = 'On 3 May, the ministry of Iraq, which has 40 staff, freed 30,000 prisoners for $5 million.'
  const { tree } = readDocument(text).sentences[0] as { tree: Parameters<typeof figuresOf>[0] }
  const words = tree.filter((word) => word.start < 15 || word.start > 50)
  const figures = figuresOf(tree, words)
  expect(figures.map((figure) => figure.text)).toEqual(['3 May', '30,000', '$5 million'])
  for (const { start, end, text: exactText } of figures) expect(text.slice(start, end)).toBe(exactText)
})
