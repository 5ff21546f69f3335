import { describe, expect, test } from 'vitest'
import { directionOf } from '../../../src/articles/intake/direction-of.ts'
import { guessLanguage } from '../../../src/articles/intake/guess-language.ts'

describe('guessLanguage', () => {
  test.each([
    ['en', 'Hayat Tahrir al-Sham (HTS), a Daesh offshoot, took power in Damascus in December.'],
    ['en', 'The minister said on Monday that the water in the dam was lower than it had been last year.'],
    [
      'fr',
      'Le ministre a dit lundi que le niveau de l’eau dans le barrage était plus bas que celui de l’an dernier.',
    ],
    [
      'de',
      'Der Minister sagte am Montag, dass der Wasserstand im Stausee niedriger ist als im vergangenen Jahr.',
    ],
    ['es', 'El ministro dijo el lunes que el nivel del agua en la presa es más bajo que el del año pasado.'],
    [
      'it',
      'Il ministro ha detto lunedì che il livello dell’acqua nella diga è più basso di quello dello scorso anno.',
    ],
    [
      'pt',
      'O ministro disse na segunda-feira que o nível da água na barragem está mais baixo do que no ano passado.',
    ],
    ['nl', 'De minister zei maandag dat het water in het stuwmeer lager staat dan in het vorige jaar.'],
    [
      'tr',
      'Bakan pazartesi günü barajdaki su seviyesinin geçen yıla göre daha düşük olduğu ve bunun için önlem alınacağını söyledi.',
    ],
    [
      'pl',
      'Minister powiedział w poniedziałek, że poziom wody w zbiorniku jest niższy niż w ubiegłym roku i że to się nie zmieni.',
    ],
    [
      'id',
      'Menteri mengatakan pada hari Senin bahwa air di bendungan itu lebih rendah dari tahun lalu dan tidak akan naik.',
    ],
    ['ar', 'قال الوزير يوم الاثنين إن مستوى المياه في السد أقل مما كان عليه في السنة الماضية'],
    ['fa', 'وزیر گفت که سطح آب در پشت سد نسبت به سال گذشته پایین‌تر است و چاره‌ای می‌خواهد'],
    ['ur', 'وزیر نے کہا ہے کہ ڈیم میں پانی کی سطح پچھلے سال سے کم ہے'],
    ['ckb', 'وەزیر ڕایگەیاند کە ئاستی ئاوی بەنداوەکە لە ساڵی ڕابردوو کەمترە'],
    ['he', 'השר אמר ביום שני כי מפלס המים בסכר נמוך מזה של השנה שעברה'],
    ['ru', 'Министр сказал в понедельник, что уровень воды ниже, чем был в прошлые годы'],
    ['uk', 'Міністр сказав у понеділок, що рівень води нижчий, ніж торік, і її не вистачить'],
    ['el', 'Ο υπουργός είπε τη Δευτέρα ότι η στάθμη του νερού είναι χαμηλότερη'],
    ['zh', '部长星期一表示，水库的水位低于去年同期，情况不容乐观。'],
    ['ja', '大臣は月曜日に、ダムの水位が昨年より低いと述べた。'],
    ['ko', '장관은 월요일에 댐의 수위가 작년보다 낮다고 말했다.'],
    ['hi', 'मंत्री ने सोमवार को कहा कि बांध में पानी का स्तर पिछले साल से कम है'],
  ])('%s', (language, sentence) => {
    expect(guessLanguage(sentence)).toBe(language)
  })

  test.each([
    '',
    '12,400 (2025)',
    'Baghdad',
    'Al-Shatri Hasakah Sinjar Mosul Palmyra',
    'qwe rty uio pas dfg hjk lzx',
  ])('unsure about “%s”', (text) => {
    expect(guessLanguage(text)).toBe('und')
  })
})

test.each([
  ['ar', 'rtl'],
  ['fa-IR', 'rtl'],
  ['he', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['en', 'ltr'],
  ['uz-Latn', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['', 'ltr'],
  ['und', 'ltr'],
])('directionOf(%s) is %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
