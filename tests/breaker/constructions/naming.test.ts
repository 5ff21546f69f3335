import { describe, expect, test } from 'vitest'
import { breakText } from '../../../src/breaker/break.ts'
import { wordings } from './wordings.ts'

describe('an apposition says what somebody or something is', () => {
  test.each([
    ['Anna Berg, the leader of the council, left Oslo.', 'Anna Berg is the leader of the council.'],
    ['The group attacked Tromso, the largest town of the north.', 'Tromso is the largest town of the north.'],
    ['The director, Olav Dahl, resigned on Friday.', 'Olav Dahl is the director.'],
  ])('%s', (text, wording) => expect(wordings(text)).toContain(wording))

  test.each([
    ['The fire began in Bergen, Norway.', /Bergen is/],
    ['The National Fish Board (NFB) was closed in May.', /NFB is|is NFB/],
  ])('%s has none', (text, never) => {
    for (const wording of wordings(text)) expect(wording).not.toMatch(never)
  })
})

test('each member of a list is one of several', () => {
  expect(wordings('He thanked the ministers Anna Berg and Olav Dahl.')).toEqual(
    expect.arrayContaining(['Anna Berg is one of the ministers.', 'Olav Dahl is one of the ministers.']),
  )
})

describe('a title before a name', () => {
  test.each([
    ['President Anna Berg visited Bergen.', 'Anna Berg is President.'],
    ['Prime Minister Olav Dahl visited Bergen.', 'Olav Dahl is Prime Minister.'],
  ])('%s', (text, wording) => {
    expect(wordings(text)).toContain(wording)
    expect(wordings(text)).toContain(`${wording.split(' is ')[0]} visited Bergen.`)
  })

  test('but not a courtesy', () => {
    expect(wordings('Mrs Berg visited Bergen.')).toEqual(['Mrs Berg visited Bergen.'])
  })
})

test('an age is a claim of its own', () => {
  const { claims } = breakText('Anna Berg, 54, was released on Friday.', 'en')
  expect(claims.find((claim) => claim.rule === 'age')).toMatchObject({
    wording: 'Anna Berg is 54 years old.',
    kind: 'quantity',
    spans: [{ exact: 'Anna Berg, 54' }],
  })
})
