import { STOP_WORDS } from './stop-words.ts'

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE_CHARACTERS = 20_000
/** Fewer letters than this say nothing. */
const MIN_LETTERS = 10

/** Below so many words, common words alone are a weak sign. */
const SHORT_WORDS = 30

/**
 * The language a text is written in, as a BCP 47 primary tag; `und` when unsure. The script decides where it can, letters
 * peculiar to one language where a script is shared, and common words for the Latin script.
 */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  const letters = count(sample, /\p{L}/gu)
  if (letters < MIN_LETTERS) return 'und'
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  if (kana > letters * 0.15) return 'ja'
  for (const [script, guess] of SCRIPTS) {
    const own = count(sample, new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'gu'))
    if (own > letters / 2) return guess(sample, own)
  }
  return 'und'
}

const SCRIPTS: [string, (sample: string, letters: number) => string][] = [
  ['Latin', byStopWords],
  ['Arabic', arabicScript],
  ['Cyrillic', cyrillicScript],
  ['Hebrew', () => 'he'],
  ['Greek', () => 'el'],
  ['Han', () => 'zh'],
  ['Hangul', () => 'ko'],
  ['Devanagari', () => 'hi'],
  ['Bengali', () => 'bn'],
  ['Gurmukhi', () => 'pa'],
  ['Gujarati', () => 'gu'],
  ['Tamil', () => 'ta'],
  ['Telugu', () => 'te'],
  ['Thai', () => 'th'],
  ['Georgian', () => 'ka'],
  ['Armenian', () => 'hy'],
  ['Ethiopic', () => 'am'],
]

/** Central Kurdish, Urdu, Pashto and Persian each have letters that Arabic lacks; the rarer alphabets are asked first. */
function arabicScript(sample: string, letters: number): string {
  if (count(sample, /[ێۆڵڕ]/g) > letters * 0.02) return 'ckb'
  if (count(sample, /[ٹڈڑںےھہ]/g) > letters * 0.03) return 'ur'
  if (count(sample, /[ښړځڅډېۍ]/g) > letters * 0.02) return 'ps'
  const persian = count(sample, /[پچژگکی]/g)
  const arabic = count(sample, /[يىكةأإؤ]/g)
  if (persian === 0 && arabic === 0) return 'und'
  return persian > arabic ? 'fa' : 'ar'
}

function cyrillicScript(sample: string, letters: number): string {
  if (count(sample, /[іїєґ]/gi) > letters * 0.02)
    return count(sample, /[ўыэё]/gi) > letters * 0.02 ? 'be' : 'uk'
  if (count(sample, /[јљњћђџ]/gi) > letters * 0.01) return 'sr'
  if (count(sample, /[ыэё]/gi) > letters * 0.01) return 'ru'
  return count(sample, /[ъщ]/gi) > letters * 0.01 ? 'bg' : 'und'
}

/**
 * The language whose common words cover most of the words, if they cover enough and clearly more than the next. A
 * sentence or two may hold too few of them: without a letter beyond the English alphabet it is then taken for English,
 * unless another language’s words are more than twice as many.
 */
function byStopWords(sample: string): string {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const scores = Object.entries(STOP_WORDS)
    .map(([language, list]) => ({ language, hits: words.filter((word) => list.has(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [best, next] = scores
  if (!best || !next) return 'und'
  const english = scores.find(({ language }) => language === 'en')?.hits ?? 0
  const plain = !/[^\p{ASCII}]/u.test(words.join(''))
  if (plain && words.length < SHORT_WORDS && english > 0 && english * 2 >= best.hits) return 'en'
  if (best.hits < 3 || best.hits < words.length * 0.12) return 'und'
  return best.hits >= next.hits * 1.15 ? best.language : 'und'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
