import { expect, test } from 'vitest'
import type { Hint } from '../../../src/breaker/checks/hint.ts'
import { hintsOf } from '../../../src/breaker/checks/hints.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const hints = (text: string): Hint[] => hintsOf(readDocument(text))
const found = (text: string): [Hint['kind'], string[]][] =>
  hints(text).map((hint) => [hint.kind, hint.spans.map((span) => span.exact)])

test.each<[string, string, string[]]>([
  ['a vowel', 'They fled from Hasakah to Iraq. The road to Hasakeh was closed.', ['Hasakah', 'Hasakeh']],
  [
    'vowels written for each other',
    'The attack on Khan Shaikhoun killed many. They buried the dead of Khan Sheikhun on Monday.',
    ['Shaikhoun', 'Sheikhun'],
  ],
  [
    'a letter left out of a full name',
    'Harold Bornstein signed the letter. Later Harold Bornsten denied it.',
    ['Bornstein', 'Bornsten'],
  ],
  ['two letters swapped', 'Keir Starmer spoke first. Then Kier Starmer left.', ['Keir', 'Kier']],
  ['an accent', 'They sent him to Guantánamo. The base at Guantanamo is old.', ['Guantánamo', 'Guantanamo']],
])('one name in two spellings: %s', (_, text, spans) => {
  expect(found(text)).toEqual([['spelling', spans]])
})

test.each([
  ['two people', 'Anne Smith left. Ann Jones stayed.'],
  ['a people and its country', 'Syria fell. Syrian troops left. The Syrians cheered.'],
  ['a family', 'Hillary Clinton spoke. The Clintons left.'],
  ['two countries', 'They fled from Slovakia. They live in Slovenia.'],
  ['two given names', 'Christian met Christina. Maria met Mario.'],
  ['two bodies', 'The Labour Party won. The Department of Labor published the figures.'],
  ['a capital', 'NATO met on Monday. Nato will meet again.'],
])('silent on %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('one number for two things', () => {
  expect(
    found('At least 30,000 prisoners will be freed. The group has 30,000 fighters in the country.'),
  ).toEqual([['same number', ['At least 30,000 prisoners', '30,000 fighters']]])
})

test.each([
  ['the same thing in other words', 'They freed 30,000 prisoners. The 30,000 inmates went home.'],
  ['people, who may be any', 'They freed 30,000 prisoners. The 30,000 people went home.'],
  ['a small round number', 'They freed 50 prisoners. The group has 50 fighters.'],
])('silent on %s of one number', (_, text) => {
  expect(found(text)).toEqual([])
})

test.each<[string, string, string[]]>([
  [
    'those killed',
    'The bomb killed 12 people. The minister said that 14 people were killed.',
    ['12 people', '14 people'],
  ],
  [
    'two ages',
    'Anne Smith, 40, saw the fire. The fire killed Smith, 41, on Monday.',
    ['Anne Smith, 40', 'Smith, 41'],
  ],
])('numbers disagree: %s', (_, text, spans) => {
  expect(found(text)).toEqual([['numbers disagree', spans]])
})

test.each([
  ['a bound that allows the other', 'The bomb killed at least 12 people. In all, 14 people were killed.'],
  ['another day', 'A bomb killed 12 people on Monday. On Tuesday, 14 people were killed.'],
  ['another place', 'A bomb killed 12 people in Paris. In London, 14 people were killed.'],
  ['others', 'The bomb killed 12 people. Another 14 people were killed by the fire.'],
  ['other people', 'The bomb killed 12 soldiers. It killed 14 children.'],
  ['two people of one name', 'Anne Smith, 40, saw the fire. John Smith, 41, saw it too.'],
])('silent on numbers for %s', (_, text) => {
  expect(found(text)).toEqual([])
})

test('a hint says where it stands', () => {
  const text = 'They fled from Hasakah to Iraq. It rained. The road to Hasakeh was closed.'
  const [hint] = hints(text)
  expect(hint?.lines).toEqual([0, 2])
  for (const { start, end, exact } of hint?.spans ?? []) expect(text.slice(start, end)).toBe(exact)
})

test('a long text of many like names takes time in proportion', () => {
  const names = Array.from(
    { length: 400 },
    (_, i) => `Hasak${'aeiou'[i % 5]}h${'bcdfg'[i % 5]}${i % 7 ? 'a' : 'e'}`,
  )
  const text = names.map((name) => `They saw ${name} there.`).join(' ')
  expect(hints(text).length).toBeLessThan(200)
})
