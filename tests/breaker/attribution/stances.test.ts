import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('verbs with a thing', () => {
  test.each([
    ['Roe called the plan “a disaster.”', ['Roe | called | the plan “a disaster.”']],
    ['Roe described the plan as a waste of money.', ['Roe | described | the plan as a waste of money']],
    ['The mayor accused the builders of fraud.', ['The mayor | accused | the builders of fraud']],
    ['The mayor denied the claim.', ['The mayor | denied | the claim']],
    ['Critics found the plan too costly.', ['Critics | found | the plan too costly']],
    ['The report found a hole in the bridge.', []],
    [
      'The council rejected the offer and praised the builders.',
      ['The council | rejected | the offer', 'The council | praised | the builders'],
    ],
    ['The builders repaired the bridge.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('verbs with an infinitive or a preposition', () => {
  test.each([
    ['Roe vowed to rebuild the bridge.', ['Roe | vowed | to rebuild the bridge']],
    ['She declined to comment on the report.', ['She | declined | to comment on the report']],
    ['The mayor wants the council to vote again.', ['The mayor | wants | the council to vote again']],
    ['Residents complained about the noise.', ['Residents | complained about | the noise']],
    ['Residents went to the beach.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})

describe('nouns and adjectives', () => {
  test.each([
    ['Her promise to rebuild the bridge was never kept.', ['Her | promise | to rebuild the bridge']],
    ['Their criticism of the plan grew.', ['Their | criticism of | the plan']],
    [
      'The mayor is confident that the bridge will hold.',
      ['The mayor | is confident | that the bridge will hold'],
    ],
    ['Their friends of the sea grew old.', []],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))
})
