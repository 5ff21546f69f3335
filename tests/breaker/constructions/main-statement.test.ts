import { describe, expect, test } from 'vitest'
import { proposed, wordings } from './wordings.ts'

describe('every finite predicate with its subject', () => {
  test.each([
    ['The army seized 400 rifles in Bergen.', ['The army seized 400 rifles in Bergen.']],
    [
      'The ferry left Bodo in May and reached Oslo in June.',
      ['The ferry left Bodo in May.', 'The ferry reached Oslo in June.'],
    ],
    ['Anna Berg was arrested and charged.', ['Anna Berg was arrested.', 'Anna Berg was charged.']],
    ['The bridge is old, and the council has closed it.', ['The bridge is old.']],
    ['There were two fires in the harbour.', ['There were two fires in the harbour.']],
  ])('%s', (text, expected) => expect(proposed(text)).toEqual(expect.arrayContaining(expected)))
})

test('what can be left out is left out in shorter claims', () => {
  expect(wordings('In May the ministry bought twelve boats from Norway.')).toEqual([
    'The ministry bought twelve boats from Norway in May.',
    'The ministry bought twelve boats.',
    'The ministry bought twelve boats in May.',
  ])
})

describe('lists', () => {
  test.each([
    ['Police and soldiers stormed the camp.', ['Police stormed the camp.', 'Soldiers stormed the camp.']],
    [
      'The court fined Anna Berg and Olav Dahl.',
      ['The court fined Anna Berg.', 'The court fined Olav Dahl.'],
    ],
    ['Anna Berg and Olav Dahl were arrested.', ['Anna Berg was arrested.', 'Olav Dahl was arrested.']],
    ['Anna Berg and Olav Dahl met in Oslo.', ['Anna Berg and Olav Dahl met in Oslo.']],
    ['The talks between Norway and Sweden failed.', ['The talks between Norway and Sweden failed.']],
    ['The mayor will resign or retire.', ['The mayor will resign or retire.']],
  ])('%s', (text, expected) => expect(proposed(text)).toEqual(expected))
})

describe('what nobody asserts is not claimed', () => {
  test.each([
    ['If the law passes, 300 prisoners will be freed.', 'The law passes.'],
    ['The minister denied that the army had fired on the crowd.', 'The army had fired on the crowd.'],
    ['The judge asked whether the witness had lied.', 'The witness had lied.'],
    ['The union wants the government to pay.', 'The government pays.'],
  ])('%s', (text, never) => {
    expect(wordings(text)).not.toContain(never)
    expect(wordings(text).length).toBeGreaterThan(0)
  })
})

test('a condition is never left out', () => {
  for (const wording of wordings('If the law passes, 300 prisoners will be freed in May.'))
    expect(wording).toContain('if the law passes')
})

describe('nothing that limits a statement is left out', () => {
  test.each([
    ['The mayor allegedly sold the mill to his brother.', /allegedly/],
    ['The council never paid for the bridge.', /never/],
    ['The court did not free the men in May.', /not/],
  ])('%s', (text, limit) => {
    for (const wording of wordings(text)) expect(wording).toMatch(limit)
  })
})

describe('a headline without its verb gets one', () => {
  test.each([['Two ministers arrested in Oslo', 'Two ministers are arrested in Oslo.']])(
    '%s',
    (text, wording) => expect(wordings(text)).toContain(wording),
  )
})
