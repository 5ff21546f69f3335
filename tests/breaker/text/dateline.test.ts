import { expect, test } from 'vitest'
import { endOfDateline } from '../../../src/breaker/text/dateline.ts'

/** ¦ where the sentence begins after its dateline. */
test.each([
  'BAGHDAD (Reuters) -- ¦Iraq closed the crossing.',
  'BAGHDAD — ¦Iraq closed the crossing.',
  'HEMPSTEAD, N.Y., Sept. 26 (UPI) — ¦The mayor resigned.',
  'KABUL, Afghanistan (AP) - ¦The road is closed.',
  'NEW DELHI, 5 May 2010 – ¦The road is closed.',
  'Erbil, Iraq (CNN) -- ¦The road is closed.',
  'WASHINGTON/BEIRUT (Reuters) - ¦The road is closed.',
  '¦Iraq — closed since May — opened again.',
  '¦NATO closed the road.',
  '¦IBM-led firms closed the road.',
  '¦The mayor (Ann Roe) left.',
  '¦BAGHDAD (Reuters) --',
])('%s', (marked) => {
  const text = `See. ${marked.replace('¦', '')}`
  expect(endOfDateline(text, 5, text.length)).toBe(5 + marked.indexOf('¦'))
})

test.each(['A ', 'A.', "A'", 'Ab, ', 'AB (', 'Ab Cd, Ef '])('%j over and over takes no time', (piece) => {
  const text = piece.repeat(100_000)
  expect(endOfDateline(text, 0, text.length)).toBe(0)
})
