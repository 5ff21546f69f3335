import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { nestingOf } from '../../src/breaker/nesting.ts'
import { proposalsOf } from '../../src/breaker/proposals.ts'
import { readSentences } from '../../src/breaker/read-sentences.ts'
import type { ProposedClaim } from '../../src/breaker/types.ts'

const nested = (text: string) => {
  const { claims } = breakText(text, 'en')
  return claims.map(({ wording, within }) => [wording, within === null ? null : claims[within]?.wording])
}
const proposed = (text: string, language = 'en') =>
  proposalsOf(breakText(text, language)).map((claim) => claim.wording)

test('shorter versions of a statement lie within the fullest one, which alone is proposed', () => {
  const text = 'The council bought a ferry in June after a vote.'
  const full = 'The council bought a ferry in June after a vote.'
  expect(nested(text)).toEqual([
    [full, null],
    ['The council bought a ferry.', full],
    ['The council bought a ferry in June.', full],
  ])
  expect(proposed(text)).toEqual([full])
})

test('what an apposition, a number, a title and a relative clause say is proposed beside the statement', () => {
  expect(proposed('The Lofot Line (LL), a ferry company, sank three boats in March.')).toEqual([
    'The Lofot Line sank three boats in March.',
    'The Lofot Line is a ferry company.',
  ])
  expect(proposed('Some 70 guards, 12 of them women, are posted at gates in Narvik.')).toEqual([
    'Some 70 guards are posted at gates in Narvik.',
    '12 of the 70 guards are women.',
  ])
  expect(proposed('The mayor, who owns two mills, left for Oslo on Friday.')).toEqual([
    'The mayor left for Oslo on Friday.',
    'The mayor owns two mills.',
  ])
})

test('a relative clause is proposed although its words stand in the statement', () => {
  expect(proposed('The clinics in Tromso that are run by the Arctic Fund closed.')).toEqual([
    'The clinics in Tromso that are run by the Arctic Fund closed.',
    'The clinics in Tromso are run by the Arctic Fund.',
  ])
})

test('each predicate of one subject is a statement of its own', () => {
  expect(proposed('The army took the harbour in May and closed the port.')).toEqual([
    'The army took the harbour in May.',
    'The army closed the port.',
  ])
})

test('a clause of time lies within its statement; the fact behind a demand does not', () => {
  expect(proposed('The vote comes while Norway argues over fish at home.')).toEqual([
    'The vote comes while Norway argues over fish at home.',
  ])
  expect(
    proposed('Harbour master Sam Poe said that the quay "must be cleared" because it had become a trap.'),
  ).toEqual(
    expect.arrayContaining([
      'The quay must be cleared because it had become a trap.',
      'The quay had become a trap.',
    ]),
  )
})

test('a claim lies only within one of the same claimant', () => {
  const [sentence] = readSentences('Ann Roe opened a mill in Bergen.')
  const words = sentence?.words ?? []
  const [full, core] = breakText('Ann Roe opened a mill in Bergen.', 'en').claims as [
    ProposedClaim,
    ProposedClaim,
  ]
  const made = (claim: ProposedClaim, to: number, name: string | null) => ({
    claim: { ...claim, claimant: { name, cue: null } },
    parts: [{ from: 0, to }],
  })
  expect(nestingOf(words, [made(full, 7, 'Sam Poe'), made(core, 5, 'Sam Poe')])).toEqual([null, 0])
  expect(nestingOf(words, [made(full, 7, 'Sam Poe'), made(core, 5, null)])).toEqual([null, null])
})

test('what the article says and what it reports in the same sentence keep their claimants', () => {
  const { claims } = breakText(
    'Ann Roe opened a mill in Bergen and said that the river had risen since May.',
    'en',
  )
  expect(proposalsOf({ claims }).map(({ wording, claimant }) => [wording, claimant.name])).toEqual([
    ['Ann Roe opened a mill in Bergen.', null],
    ['The river had risen since May.', 'Ann Roe'],
  ])
})

test('in other languages every claim is proposed', () => {
  expect(proposed('Die Brücke ist gesperrt. Der Fluss steigt.', 'de')).toHaveLength(2)
})
