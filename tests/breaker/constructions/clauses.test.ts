import { describe, expect, test } from 'vitest'
import { wordings } from './wordings.ts'

describe('a relative clause with its noun', () => {
  test.each([
    ['Anna Berg, who lives in Oslo, won the prize.', 'Anna Berg lives in Oslo.'],
    ['The minister closed the mine, which employed 400 men.', 'The mine employed 400 men.'],
    ['The teacher whose house burned down left the town.', 'The teacher’s house burned down.'],
    ['The ministry published the map which the commission drew.', 'The commission drew the map.'],
  ])('%s', (text, wording) => expect(wordings(text)).toContain(wording))
})

describe('a participle made finite', () => {
  test.each([
    ['The rebels took the town, killing twelve soldiers.', 'The rebels killed twelve soldiers.'],
    ['A law passed in January freed 300 prisoners.', 'A law was passed in January.'],
    ['The driver died after hitting a tree.', 'The driver hit a tree.'],
    ['Two boys drowned while swimming in the lake.', 'Two boys swam in the lake.'],
  ])('%s', (text, wording) => expect(wordings(text)).toContain(wording))

  test('but not of what somebody is accused of', () => {
    for (const wording of wordings('Olav Dahl was accused of stealing three boats.'))
      expect(wording).toMatch(/accused/)
  })
})

describe('a clause of time or cause states something too', () => {
  test.each([
    ['The school was closed because the roof had fallen in.', 'The roof had fallen in.'],
    ['Prices rose after the government cut the subsidy.', 'The government cut the subsidy.'],
  ])('%s', (text, wording) => expect(wordings(text)).toContain(wording))
})

test('a number of its own inside another', () => {
  expect(wordings('Some 9,000 prisoners, 2,000 of them Danes, are held in the camp.')).toContain(
    '2,000 of the 9,000 prisoners are Danes.',
  )
})

test('a sentence that opens with its verb takes the subject of the one before', () => {
  expect(wordings('The new phone weighs 90 grams. Contains two cameras.')).toContain(
    'The new phone contains two cameras.',
  )
})
