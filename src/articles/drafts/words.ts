/** A word, a number or a single mark of a text, with where it stands (UTF-16). */
export interface Word {
  /** What it is compared by: lower case. */
  key: string
  start: number
  end: number
  /** Letters or digits, not a mark. */
  isWord: boolean
}

/** Scripts written without spaces: each of their characters counts as a word. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}'
const pattern = new RegExp(
  `\\p{N}+(?:[.,:\\/]\\p{N}+)*|[${unspaced}]|[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]+|\\S`,
  'gv',
)

/** The words of a stretch of text, in order. "30,000" is one. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: exact, index }) => ({
    key: exact.toLowerCase(),
    start: start + index,
    end: start + index + exact.length,
    isWord: /[\p{L}\p{N}]/u.test(exact),
  }))
}
