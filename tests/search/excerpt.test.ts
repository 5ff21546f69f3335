import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesOf } from '../../src/db/phrases.ts'
import { excerptOf, markedText, type Piece } from '../../src/search/excerpt.ts'

const told = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, match }) => (match ? `<${text}>` : text)).join('') ?? null

test.each([
  ['The Mayor called it', 'mayor', 'The <Mayor> called it'],
  ['The mayoral race', 'mayor', 'The <mayoral> race'],
  ['The mayoral race', 'mayor race', 'The mayoral <race>'],
  ['at least 30,000 prisoners', '30,000', 'at least <30,000> prisoners'],
  ['30 of 000', '30,000', '30 of 000'],
  ['Al-Hol camp', 'al hol', '<Al>-<Hol> camp'],
  ['Al-Hol camp', '"al hol"', '<Al-Hol> camp'],
  ['Inês Gonçalves said', 'goncalves', 'Inês <Gonçalves> said'],
  ['قال أحمد الإرهابيين', 'احمد الارهابيين', 'قال <أحمد> <الإرهابيين>'],
  ['هذه مُدَرِّسَة جديدة', 'مدرسة', 'هذه <مُدَرِّسَة> جديدة'],
  ['عدد ٣٠ سجينا', '30', 'عدد <٣٠> سجينا'],
  ['ﬁnance ministry', 'fin', '<ﬁnance> ministry'],
])('in %j looking for %j', (text, query, marked) => {
  expect(told(markedText(text, phrasesOf(query)))).toBe(marked)
})

test('an excerpt begins and ends between words, around the place where most of the query stands', () => {
  const text = `${'clinic far away. '.repeat(60)}The clinic of the mayor opened. ${'More words. '.repeat(60)}`
  const excerpt = told(excerptOf(text, phrasesOf('clinic mayor')))
  expect(excerpt).toMatch(/^… (far|clinic|<clinic>|away\.) /)
  expect(excerpt).toContain('The <clinic> of the <mayor> opened.')
  expect(excerpt).toMatch(/(More|words\.) …$/)
  expect(excerpt?.length).toBeLessThan(330)
})

test('nothing of the query in the text: no excerpt', () => {
  expect(excerptOf('Some words', phrasesOf('other'))).toBe(null)
})

test('the pieces of a marked text always are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const pieces = markedText(text + query + text, phrasesOf(query))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text + query + text)
    }),
  )
})

test('a book-length text with the match at its end takes no noticeable time', () => {
  const text = `${'مدرسة wörter und words '.repeat(17_000)} needle`
  expect(told(excerptOf(text, phrasesOf('needle')))).toContain('<needle>')
})
