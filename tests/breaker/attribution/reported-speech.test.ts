import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('a clause', () => {
  test.each([
    [
      'The minister said that the bridge would open in May.',
      ['The minister | said | that the bridge would open in May'],
    ],
    ['The mayor asked whether the bridge was safe.', ['The mayor | asked | whether the bridge was safe']],
    [
      'The survey shows that most voters support the plan.',
      ['The survey | shows | that most voters support the plan'],
    ],
    [
      'Officials believe the fire began in the kitchen.',
      ['Officials | believe | the fire began in the kitchen'],
    ],
    [
      'Roe said on Tuesday that the bridge was safe and that the report was wrong.',
      ['Roe | said | that the bridge was safe and that the report was wrong'],
    ],
    [
      'Roe said the plan was dead, adding that nobody wanted it.',
      ['Roe | said | the plan was dead', 'Roe | adding | that nobody wanted it'],
    ],
    [
      'He told reporters the bridge was safe, but said nobody had tested it.',
      ['He | told | the bridge was safe', 'He | said | nobody had tested it'],
    ],
    ['Roe, who claimed that he had paid, was arrested.', ['Roe … who | claimed | that he had paid']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('a tag between commas', () => {
  test.each([
    [
      'The bridge will open in May, the minister said on Monday.',
      ['the minister | said | The bridge will open in May'],
    ],
    ['The bridge will open in May, said Anna Roe.', ['Anna Roe | said | The bridge will open in May']],
    ['The bridge, Anna Roe said, will open in May.', ['Anna Roe | said | The bridge … will open in May']],
    ['As the report noted, the bridge was never safe.', ['the report | noted | the bridge was never safe']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('papers, views and nobody in particular', () => {
  test.each([
    [
      'According to the police, three people died in the fire.',
      ['the police | According to | three people died in the fire'],
    ],
    [
      'Three people died in the fire, according to the police.',
      ['the police | according to | Three people died in the fire'],
    ],
    [
      'The bridge, according to the report, was never safe.',
      ['the report | according to | The bridge … was never safe'],
    ],
    ["In Roe's view, the bridge is safe.", ['Roe | In … view | the bridge is safe']],
    ['The mayor reportedly left the country.', ['- | reportedly | The mayor … left the country']],
    ['The bridge is expected to open in May.', ['- | is expected | The bridge … to open in May']],
    ['It was reported that the mayor had resigned.', ['- | was reported | that the mayor had resigned']],
    ['The plan seems to work.', ['- | seems | The plan … to work']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

test("what is said within another's words is that speaker's", () => {
  expect(said('Roe said Poe had lied.')).toEqual(['Roe | said | Poe had lied'])
  expect(said('The police said that Roe told them that Poe had lied.')).toEqual([
    'The police | said | that Roe told them that Poe had lied',
  ])
})

test.each([
  'The bridge opened in May.',
  'The council met on Monday and the mayor left early.',
  'Read the whole report on our site.',
  'The “bridge” is a plank.',
])('nobody says anything in: %s', (text) => expect(said(text)).toEqual([]))
