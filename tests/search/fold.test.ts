import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldedWords } from '../../src/db/fold.ts'

test.each([
  ['احمد', 'أحمد'],
  ['الارهابيين', 'الإرهابيين'],
  ['مُدَرِّسَة', 'مدرسة'],
  ['مدرسه', 'مدرسة'],
  ['ك', 'ک'],
  ['علي', 'علی'],
  ['مصطفى', 'مصطفي'],
  ['آمال', 'امال'],
  ['ٱلرحمن', 'الرحمن'],
  ['محـــمد', 'محمد'],
  ['مسؤول', 'مسوول'],
  ['٣٠٬٠٠٠', '30٬000'],
  ['۱۴۰۳', '1403'],
  ['شَلَوْم', 'شلوم'],
  ['שָׁלוֹם', 'שלום'],
  ['Gonçalves', 'goncalves'],
  ['Łukasz', 'lukasz'],
  ['Erdoğan', 'ERDOGAN'],
  ['Diyarbakır', 'Diyarbakir'],
  ['İstanbul', 'istanbul'],
  ['Straße', 'STRASSE'],
  ['Œuvre', 'oeuvre'],
  ['Ølstykke', 'olstykke'],
  ['ΣΟΦΌΣ', 'σοφος'],
  ['Ёлка', 'елка'],
  ['ﬁnance', 'finance'],
  ['Ｔｏｋｙｏ', 'tokyo'],
  ['co\u00adoperate', 'cooperate'],
  ['a\u200fb', 'ab'],
])('%s and %s are found by each other', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['سلام', 'سالم'],
  ['ع', 'ا'],
  ['1', '٢'],
  ['resume', 'résumés'],
])('%s and %s stay apart', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('folding twice is folding once, and words of any text are words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = fold(text)
      expect(fold(once)).toBe(once)
      for (const word of foldedWords(text)) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
    }),
  )
})
