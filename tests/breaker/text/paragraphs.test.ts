import { expect, test } from 'vitest'
import { isHeading, paragraphsOf } from '../../../src/breaker/text/paragraphs.ts'

const paragraphs = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

const wrapped = `The river rose again on Sunday, and the families who had come
back to the eastern bank were moved to the old school for the
second time. Nobody was hurt, the mayor of the district said.`

test.each([
  ['lines are paragraphs', 'One.\nTwo.\n\nThree.', ['One.', 'Two.', 'Three.']],
  [
    'a line that begins small carries on the one before it',
    'It was a cold\nnight in the city.\nNobody slept.',
    ['It was a cold\nnight in the city.', 'Nobody slept.'],
  ],
  [
    'not without a stop in the end',
    'Features\ncontact list\nevents, activities',
    ['Features', 'contact list', 'events, activities'],
  ],
  ['not after a blank line', 'It was a cold\n\nnight in the city.', ['It was a cold', 'night in the city.']],
  ['not into an item of a list', 'We need\n- a tent.\na) a stove.', ['We need', '- a tent.', 'a) a stove.']],
  ['a block broken at the width of a page is one', wrapped, [wrapped]],
  [
    'lines of their own stay apart though they are of one length',
    'The road to the camp was closed on Sunday.\nThe river rose and the families moved away.\nThe mayor of the district said that he is ill.',
    [
      'The road to the camp was closed on Sunday.',
      'The river rose and the families moved away.',
      'The mayor of the district said that he is ill.',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(paragraphs(text)).toEqual(expected)
})

test.each([
  ['Camps under guard', true],
  ['The mayor: “We stay”', true],
  ['Who guards the camps (and who pays)', true],
  ['The camps hold women.', false],
  ['“We stay.”', false],
  ['The reasons:', false],
  ['- bread and milk', false],
  ['2. The bridge', false],
  [`${'word '.repeat(30)}end`, false],
])('is %j a heading: %s', (text, expected) => {
  expect(isHeading(text)).toBe(expected)
})
