/**
 * Folds text for searching: case, Latin accents, letters that stand for others, Arabic vowel marks, tatweel and
 * letter forms (hamza carriers, Persian yeh and kaf, teh marbuta), Arabic-Indic digits to ASCII, and invisible
 * characters inside words. Only a copy is folded, never the stored text.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(swapped, (letter) => swaps[letter] ?? letter)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}

/**
 * The words of a text, folded: runs of letters, marks and digits. What is indexed and what is asked for are both cut
 * this way, so that both are cut alike.
 */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** A word as it stands in unfolded text, with the invisible characters that folding drops. */
export const wordInText = /[\u200d-\u200f\u00ad\u2060\ufeff\p{L}\p{M}\p{N}]+/gu

const ascii = /^[\x20-\x7e\n\t]*$/

/** Combining accents, Arabic marks and tatweel, Hebrew points, soft hyphen, joiners and direction marks. */
const dropped =
  /[\u200d-\u200f\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

const swaps: Record<string, string> = {
  '\u0671': '\u0627',
  '\u0649': '\u064a',
  '\u06cc': '\u064a',
  '\u06a9': '\u0643',
  '\u0629': '\u0647',
  '\u06c1': '\u0647',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const swapped = new RegExp(`[${Object.keys(swaps).join('')}]`, 'g')
