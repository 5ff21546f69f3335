import { describe, expect, test } from 'vitest'
import { attributionsOf } from '../../../src/breaker/attribution/attributions-of.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'
import { said } from './said.ts'

describe('the tag after, before and in the middle', () => {
  test.each([
    ['“The bridge will open in May,” Anna Roe said.', ['Anna Roe | said | “The bridge will open in May,”']],
    [
      '“The bridge will open in May,” said Anna Roe, the mayor of Bergen.',
      ['Anna Roe, the mayor of Bergen | said | “The bridge will open in May,”'],
    ],
    ['“The bridge is safe,” said Hamid al-Shatri.', ['Hamid al-Shatri | said | “The bridge is safe,”']],
    ['Anna Roe said: “The bridge will open in May.”', ['Anna Roe | said | “The bridge will open in May.”']],
    ['“The bridge,” Roe said, “is safe.”', ['Roe | said | “The bridge,” … “is safe.”']],
    ['“Tear it down!” the crowd shouted.', ['the crowd | shouted | “Tear it down!”']],
    ['He said:\n\n“The bridge is safe.”', ['He | said | “The bridge is safe.”']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('the speaker goes on', () => {
  test.each([
    [
      '“The bridge is safe,” said Roe. “We tested it twice.”',
      ['Roe | said | “The bridge is safe,” … “We tested it twice.”'],
    ],
    [
      '“We will win,” Roe said.\n\n“We have the votes.”',
      ['Roe | said | “We will win,” … “We have the votes.”'],
    ],
    ['“We will win. We have the votes,” Roe said.', ['Roe | said | “We will win. … We have the votes,”']],
    [
      '“We have waited for years.\n\n“Now we will build it,” Roe said.',
      ['Roe | said | “We have waited for years. … “Now we will build it,”'],
    ],
    ['Anna Roe was angry. “They never asked us,” she said.', ['she | said | “They never asked us,”']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('speakers without a verb', () => {
  test.each([
    ['“The best town on earth.”\n\n— Anna Roe', ['Anna Roe | — | “The best town on earth.”']],
    [
      'MODERATOR: Why did you vote against it?\nROE: It was too dear.',
      ['MODERATOR | : | Why did you vote against it?', 'ROE | : | It was too dear.'],
    ],
    ['Roe: Bridge will open in May', ['Roe | : | Bridge will open in May']],
    ['UPDATE: Bridge will open in May', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

test('only what stands in quotation marks is direct speech', () => {
  const speech = (text: string) => attributionsOf(readDocument(text)).map((each) => each.speech)
  expect(speech('“The bridge is safe,” Roe said.')).toEqual(['direct'])
  expect(speech('Roe said the bridge was safe.')).toEqual(['indirect'])
  expect(speech('Roe said that “the bridge is safe and sound.”')).toEqual(['direct'])
  expect(speech('Roe said that the bridge the town built in May was “safe.”')).toEqual(['indirect'])
})
