import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokensOf } from '../../src/breaker/text/tokens.ts'

const cases = {
  'clitics stand alone': [
    "They don't think Rome's mayor can't, couldn’t or cannot leave.",
    "They do n't think Rome 's mayor ca n't , could n’t or can not leave .",
  ],
  'a plural possessive keeps its apostrophe apart': ["the boys' coats", "the boys ' coats"],
  'compounds are split at their hyphens': [
    'a long-term, 15-year-old al-Hariri plan of 1939–45',
    'a long - term , 15 - year - old al - Hariri plan of 1939 – 45',
  ],
  'prefixes keep their hyphen': [
    'Anti-war co-founders re-elected in mid-July',
    'Anti-war co-founders re-elected in mid-July',
  ],
  'signs and units stand apart from their number': [
    '$9,000.50, £3.5m, 5% and US$2bn at 7:30pm',
    '$ 9,000.50 , £ 3.5 m , 5 % and US $ 2 bn at 7:30 pm',
  ],
  'ordinals, decades, dates and scores are one': [
    '21st 1990s 9/11 3.5 10-15 555-0143',
    '21st 1990s 9/11 3.5 10 - 15 555-0143',
  ],
  'abbreviations and initials keep their stop': [
    'On Sept. 5 Mr. John F. Doe of Acme Inc. left the U.S. at 6 a.m. for No. 10.',
    'On Sept. 5 Mr. John F. Doe of Acme Inc. left the U.S. at 6 a.m. for No. 10 .',
  ],
  'the last stop is the sentence’s': [
    'He founded Acme Inc. It was in May.',
    'He founded Acme Inc. It was in May .',
  ],
  'addresses, handles and names with marks are one': [
    "O'Brien of AT&T's press desk: press@example.org, www.example.org/a?b=c. @desk #news",
    "O'Brien of AT&T 's press desk : press@example.org , www.example.org/a?b=c . @desk #news",
  ],
  'quotation marks stand apart': ['“Yes,” \'she\' said. "No"', '“ Yes , ” \' she \' said . " No "'],
} satisfies Record<string, [string, string]>

it.each(Object.entries(cases))('%s', (_name, [text, tokens]) => {
  expect(
    tokensOf(text, 0, text.length)
      .map((token) => token.text)
      .join(' '),
  ).toBe(tokens)
})

it('gives any text back, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(5), (text, start) => {
      let at = start
      for (const token of tokensOf(text, start, text.length)) {
        expect(token.text).toBe(text.slice(token.start, token.end))
        expect(text.slice(at, token.start).trim()).toBe('')
        expect(token.end).toBeGreaterThan(token.start)
        at = token.end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
