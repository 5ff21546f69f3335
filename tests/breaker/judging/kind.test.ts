import { expect, test } from 'vitest'
import { kindOf } from '../../../src/breaker/judging/kind.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'
import type { Tree } from '../../../src/breaker/tree/tree.ts'
import type { ClaimKind } from '../../../src/breaker/types.ts'

const kind = (text: string, attributed = false): ClaimKind => {
  const tree = readDocument(text).sentences[0]?.tree as Tree
  return kindOf(tree, [...tree], undefined, attributed)
}

test.each<[string, ClaimKind]>([
  ['The army captured the town.', 'event'],
  ['She was arrested in May 2019.', 'event'],
  ['The group killed 30 people.', 'quantity'],
  ['Prices rose by 5 percent.', 'quantity'],
  ['The bridge cost $2bn.', 'quantity'],
  ['He was jailed for three years.', 'quantity'],
  ['He left after three years.', 'event'],
  ['The group is an offshoot of the party.', 'classification'],
  ['The minister said that the bridge was closed.', 'quotation'],
  ['The flood was caused by heavy rain.', 'cause'],
  ['The school closed because of the strike.', 'cause'],
  ['The cut led to a strike.', 'cause'],
  ['Berlin is larger than Paris.', 'comparison'],
  ['More than 30 people died.', 'quantity'],
  ['It is the largest prison in the country.', 'comparison'],
  ['The court will hear the case.', 'prediction'],
  ['The court is expected to hear the case.', 'prediction'],
  ['The law should be repealed.', 'opinion'],
  ['The plan is ridiculous.', 'opinion'],
  ['Prisoners must be released under the law.', 'event'],
])('%s is a %s', (text, wanted) => {
  expect(kind(text)).toBe(wanted)
})

test('what somebody demands is an opinion', () => {
  expect(kind('Prisoners must be released.', true)).toBe('opinion')
})
