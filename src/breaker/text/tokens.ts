import { leaning } from './abbreviations.ts'

export interface Token {
  start: number
  end: number
  text: string
  lower: string
  /** Begins with a capital letter. */
  capital: boolean
  /** White space stands before it. */
  spaced: boolean
}

const shape =
  /https?:\/\/[^\s"”<>]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}.]{2,20}|(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}]))?|[$£€¥#@]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|million|billion|trillion|m|bn|tn|k|km|kg|lb|lbs|ft|in|cm|mm|mph|kph|s|am|pm)?(?![\p{L}\p{N}])%?(?:[-‑–][\p{L}\p{N}][\p{L}\p{N}-]*)?|[@#]?[\p{L}\p{M}\p{N}]+(?:[-‑'’][\p{L}\p{M}\p{N}]+)*|\.{2,}|-{2,}|''|``|\S/gu
const clitic = /^(.+?)(['’](?:s|ll|re|ve|d|m)|n['’]t)$/i

/** The words, numbers and marks of text[start, end), in order; clitics ("'s", "n't") stand alone. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  const add = (from: number, to: number) => {
    const word = text.slice(from, to)
    tokens.push({
      start: from,
      end: to,
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      capital: /^\p{Lu}/u.test(word),
      spaced: from > start && /\s/.test(text[from - 1] as string),
    })
  }
  const piece = text.slice(start, end)
  for (const match of piece.matchAll(shape)) {
    const from = start + match.index
    let to = from + match[0].length
    const split = to - from < 40 ? clitic.exec(match[0]) : null
    if (split && !/^(?:o|d|l)$/i.test(split[1] as string)) {
      const middle = from + (split[1] as string).length
      add(from, middle)
      add(middle, to)
      continue
    }
    if (
      text[to] === '.' &&
      to < end - 1 &&
      (leaning.has(match[0].toLowerCase()) || /^\p{Lu}$/u.test(match[0]))
    )
      to++
    if (tokens.length && (tokens.at(-1) as Token).end > from) continue
    if (to > from + match[0].length) {
      add(from, to)
      continue
    }
    add(from, to)
  }
  return tokens
}
