import { expect, test } from 'vitest'
import { quotationsOf } from '../../../src/breaker/text/quotations.ts'
import { segmentedSentences } from '../../../src/breaker/text/segmented-sentences.ts'

const lines = (text: string, language: string) =>
  segmentedSentences(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  )

/** ¦ where a line must end, and there only. */
test.each([
  ['ar', 'حذر رئيس المخابرات من الخطر. ¦هل تعود الحرب؟ ¦يعيش 30 ألف نازح هنا، وفق د. سليم حداد.'],
  ['ar', '«هل تعود الحرب؟» قال الوزير. ¦قال: «لن نعود. ¦نحن باقون.» ¦وغادر.'],
  ['fa', 'او آمد. ¦«چه کسی؟» پرسید.'],
  ['he', 'ד"ר כהן הגיע. ¦"לך!" אמר ראש הממשלה.'],
  ['fr', '« Qui paie ? » demande le maire. ¦M. Dupont est là. ¦Mme. Roe aussi.'],
  ['fr', 'Il dit : « Je pars. » ¦Puis il dort.'],
  ['de', 'Er kam am 3. Oktober 2010 an. ¦„Geht!“ sagte er. ¦Dr. Roe kam, z. B. aus Bonn.'],
  ['es', '¿Quién paga? ¦El Sr. Roe llegó a EE. UU. en mayo. ¦«¡Fuera!», gritó.'],
  ['ru', 'В 1990 г. ¦Он приехал. ¦А. С. Иванов писал и т. д. ¦Потом уехал.'],
  ['ja', '「行く。」と言った。 ¦彼は来た。'],
  ['hi', 'वह आया। ¦वह गया।'],
  ['fr', '1. Le pont est fermé. ¦Il neige.'],
  ['zz-!!', 'Ona. ¦Dva.'],
])('%s: %s', (language, text) => {
  expect(lines(text.replaceAll('¦', ''), language)).toEqual(text.split('¦').map((line) => line.trim()))
})

test('a long paragraph is not cut in the middle of a sentence', () => {
  const sentence = 'Le maire de la ville a fermé la route du nord à cause de la neige.'
  const text = Array.from({ length: 1_000 }, () => sentence).join(' ')
  expect(new Set(lines(text, 'fr'))).toEqual(new Set([sentence]))
})

test('a line broken at the width of a page is read through', () => {
  expect(lines('La route est\nfermée. Il neige.', 'fr')).toEqual(['La route est\nfermée.', 'Il neige.'])
})

test.each([
  ['قال: «لن نعود. نحن باقون.» وغادر.', ['«لن نعود. نحن باقون.»']],
  ['« Oui », dit-il. « Non. »', ['« Oui »', '« Non. »']],
  ['„Ja“, sagte er, „nein.“', ['„Ja“', '„nein.“']],
  ['»Ja«, sagte er.', ['»Ja«']],
  ['He said “we ‘won’ it” and "left".', ['“we ‘won’ it”', '"left"']],
  ['אמר ד"ר כהן: "לא."', ['"לא."']],
  ['“One. “Two.” Three.” Four', ['“One. “Two.” Three.”']],
  ['He said “we won', ['“we won']],
  ['No marks.', []],
])('the quotations of %s', (text, expected) => {
  expect(quotationsOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
