import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../src/breaker/text/paragraphs.ts'
import { sentencesOf } from '../../../src/breaker/text/sentences.ts'

const lines = (text: string) =>
  paragraphsOf(text).flatMap((paragraph) =>
    sentencesOf(text, paragraph.start, paragraph.end).map(({ start, end }) => text.slice(start, end)),
  )

/** Each text is written with ¦ where a line must end, and there only. */
const texts: Record<string, string[]> = {
  'titles and ranks': [
    'Dr. Amin met Lt. Col. Sami Odeh at Ft. Rahal on Jan. 5. ¦They spoke for an hour.',
    'The Rev. Dr. Martin Roe Jr. spoke. ¦St. Paul was cold.',
    'GEN. ROE spoke first. ¦SEN. POE answered.',
    'Sen. Ann Roe, D-Mass., and Rep. Al Poe (R-Ala.) voted no. ¦The bill passed.',
  ],
  initials: [
    'George H. W. Odeh met John F. Roe Jr. in Maine.',
    'J.K. Odeh wrote to A. B. Roe. ¦Nobody answered.',
    'Malcolm X. ¦He was shot in 1965.',
    'They went back to plan B. ¦It failed too.',
    'It was Sami and I. ¦We left at noon.',
  ],
  'letters with stops': [
    'The U.S. President met U.K. officials in the U.S. ¦The talks failed.',
    'In Washington, D.C. the cold stayed.',
    'The U.N. Secretary-General spoke. ¦He has a Ph.D. in law.',
    'Roe v. Odeh was decided in 1973. ¦It stood.',
  ],
  'companies and states': [
    'Acme Inc. Chief Executive Roe left Acme Inc. ¦The firm closed.',
    'She moved to Springfield, Mass. ¦He stayed in Springfield, Mass. with a cat.',
    'The shop sells eggs, milk, etc. ¦Prices rose.',
  ],
  'words that are also abbreviations': [
    'He fell ill. ¦Doctors came.',
    'It is a museum of modern art. ¦Critics love it.',
    'The cat sat. ¦Nobody moved.',
    'She wanted to come in. ¦Sami let her.',
  ],
  'numbers and money': [
    'Prices rose 3.5 per cent to $1.25m. ¦Wages did not.',
    'No. 7 Brigade stayed, as Fig. 3 on p. 55 shows. ¦No. ¦It left.',
    'He was 6 ft. 2 in. tall. ¦It was -5.2 °C.',
    'The poet (c. 1340 – 1400) is buried here. ¦His son (b. March 1371) is not.',
    'It happened in Sept. 2010. ¦In Oct. they left.',
  ],
  times: [
    'The raid began at 5 p.m. Monday near Erbil. ¦Nobody was hurt.',
    'We met at 10.30 a.m. ¦We left at 9 p.m. EST. ¦It rained.',
    'At 5 a.m. Mr. Roe went to the bank.',
  ],
  'quotations with their tags': [
    '“Go.” he said. ¦The crowd stayed.',
    '"Stop!" she cried. ¦"Now!" ¦Nobody moved.',
    '“Who pays?” Odeh asked. ¦“Leave now!” shouted the mayor.',
    'He asked “Who pays?” and left.',
  ],
  'quotations of several sentences': [
    '“It was hard. ¦We lost two men,” Odeh said. ¦“We will go back.”',
    '“We won.” ¦Odeh said he would return.',
    'He said: “I am tired.” ¦Then he slept.',
    '"Why?" ¦"Because." ¦"Oh."',
    'The group, called “the Falcons.” claimed it.',
  ],
  ellipses: [
    'The camp is … a city of its own. ¦Nobody counts.',
    'He waited... ¦Then he left. ¦“I... I don’t know.”',
    'One habit . . . was weakened. ¦It died.',
    'The survey is “consistent [...] ¦Ozone is understood.”',
  ],
  'bylines and datelines': [
    'BAGHDAD (Reuters) -- Iraq closed the crossing. ¦It reopened on Monday.',
    'HEMPSTEAD, N.Y., Sept. 26 (UPI) — The mayor resigned. ¦He left.',
    'By SAMI ODEH and ANN ROE\n¦ERBIL, Iraq — The road is closed.',
  ],
  'what stands without a stop': [
    'An interview with the mayor of Erbil ¦Sunday, October 21, 2007',
    'Thursday, March 15, 2012 ¦The mayor spoke to our desk about the road.',
    'The war began on Thursday, March 15, 2012',
    'The bridge after the flood ¦Image: Ann Roe.',
  ],
  lists: [
    '1) Close the camp ¦2) Move the families ¦3) Try the guards',
    '• Close the camp ¦• Move the families',
    '2.1. The road\n¦2.2. The bridge',
  ],
  'references, brackets and addresses': [
    'She won in 2009. [2] [3] ¦He lost.',
    'It closed (nobody knows why?) in May. ¦(It reopened in June.) ¦She stayed.',
    'See https://desk.example.org/a.b?c=1. ¦The list is short. ¦https://desk.example.org',
    'Write to a.roe@desk.example.org. ¦The desk is open.',
    'It worked! :) ¦They cheered.',
  ],
  'small beginnings and names with marks': [
    'The firm makes phones. ¦iPhone sales fell. ¦eBay sells them.',
    'Yahoo! News said so. ¦It was wrong.',
    'It sold for 4.5 (approx. 5) pounds.',
  ],
  'stops without a space': [
    'The road is closed.¦It opens on Monday.',
    '“The road is closed.”¦The mayor left.',
    'Version 2.Alpha is here.',
  ],
  'semicolons in long sentences only': [
    'They tried; and they failed.',
    'She had been ill for a long time before the war, and her brother, who lived near the old bridge, came every day with bread and milk and news of the town and of its people; ¦and she was always glad to see him.',
  ],
  'marks of other scripts': ['یہ شہر ہے۔ ¦وہ آیا۔', 'هل تعود الحرب؟ ¦نعم.', '終わり。 ¦次。'],
}

test.each(Object.entries(texts).flatMap(([name, list]) => list.map((text) => [name, text] as const)))(
  '%s: %s',
  (_, text) => {
    expect(lines(text.replaceAll('¦', ''))).toEqual(text.split('¦').map((line) => line.trim()))
  },
)

const LONG = 400_000
test.each([
  ['no stop', 'the council said that the river rose, '],
  ['only stops', '.'],
  ['spaced stops', '. '],
  ['only closing quotes', '."'],
  ['only brackets', '(['],
  ['references', '. [1]'],
  ['semicolons', 'a; and it '],
  ['dates', 'Monday, May 1, 2000 '],
  ['items', '1) a '],
  ['short lines', 'a\n'],
  ['lines that begin small', 'Ab\nc\n'],
  ['capital letters', 'A. '],
])('%s, 400,000 characters of it, are split in time', { timeout: 20_000 }, (_, piece) => {
  const text = piece.repeat(LONG / piece.length)
  const found = lines(text)
  expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  expect(found.every((line) => line.length <= 4_000)).toBe(true)
})
