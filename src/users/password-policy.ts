import { COMMON_WORDS, KEY_ROWS } from './common-words.ts'

export const MIN_PASSWORD = 15
export const MAX_PASSWORD = 1024

/**
 * What is wrong with a new password, as a sentence for the person, or null. No rule asks for digits or capitals:
 * length, and not being guessable, is all that counts.
 * @param about the person's name and e-mail address, which must not carry the password
 */
export function passwordProblem(password: string, about: { name: string; email: string }): string | null {
  const length = [...password].length
  if (length < MIN_PASSWORD)
    return `Use at least ${MIN_PASSWORD} characters: four or five words that nobody would put together are easy to keep in mind.`
  if (length > MAX_PASSWORD) return `Use at most ${MAX_PASSWORD} characters.`
  if (!password.isWellFormed() || password.includes('\0'))
    return 'The password contains characters that are not text.'
  const lower = password.toLowerCase()
  if (repeats(lower))
    return 'The password says the same thing again and again, so it is only as good as the part it repeats.'
  if (pieces(lower, ownWords(about)) <= MOST_PIECES)
    return 'The password is easy to guess: it is made of little more than common words, rows of keys, numbers or your own name.'
  return null
}

/** A password that falls into this few guessable pieces, or fewer, is refused. */
const MOST_PIECES = 4
/** Longer ones cannot consist of four pieces. */
const LONGEST_LOOKED_AT = 180
const LONGEST_WORD = Math.max(...[...COMMON_WORDS].map((word) => word.length))
const SHORTEST_ROW = 4
const SHORTEST_OWN_WORD = 3
const DIGITS_PER_PIECE = 4
const ROWS = KEY_ROWS.flatMap((row) => [row, [...row].reverse().join('')])
/** Swapped letters; a 1 may stand for two letters, so there are two readings. */
const SWAPS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** True when, but for up to four characters at its end, it is one unit of under fifteen characters over and over. */
function repeats(text: string): boolean {
  for (let unit = 1; unit < MIN_PASSWORD && unit * 2 <= text.length; unit++) {
    let same = unit
    while (same < text.length && text[same] === text[same - unit]) same++
    if (text.length - same <= 4 && same >= unit * 2) return true
  }
  return false
}

/**
 * The fewest pieces the text can be read as: a common word, part of a row of keys, one character repeated, and up to
 * four digits are a piece each; a separator between two is none; any other character is a piece by itself.
 */
function pieces(text: string, own: ReadonlySet<string>): number {
  if (text.length > LONGEST_LOOKED_AT) return Number.POSITIVE_INFINITY
  const readings = [text, swapped(text, 'i'), swapped(text, 'l')]
  const fewest = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY)
  fewest[0] = 0
  for (let start = 0; start < text.length; start++) {
    const before = fewest[start] ?? 0
    const reach = (end: number, cost: number) => {
      fewest[end] = Math.min(fewest[end] ?? 0, before + cost)
    }
    reach(start + 1, isSeparator(text, start) ? 0 : 1)
    for (let end = start + 2; end <= Math.min(text.length, start + LONGEST_WORD); end++)
      if (readings.some((reading) => isPiece(reading.slice(start, end), own))) reach(end, 1)
  }
  return fewest[text.length] ?? 0
}

function isPiece(part: string, own: ReadonlySet<string>): boolean {
  if (COMMON_WORDS.has(part) || own.has(part)) return true
  if (part.length <= DIGITS_PER_PIECE && /^[0-9]+$/.test(part)) return true
  if (part.length > 2 && part === part[0]?.repeat(part.length)) return true
  return part.length >= SHORTEST_ROW && ROWS.some((row) => row.includes(part))
}

/** The first of a group of signs and spaces; the others count, or a password of signs only would count for nothing. */
function isSeparator(text: string, at: number): boolean {
  const sign = /[^\p{L}\p{N}\p{M}]/u
  return sign.test(text.charAt(at)) && (at === 0 || !sign.test(text.charAt(at - 1)))
}

function swapped(text: string, one: string): string {
  return text.replace(/[0-9@$!]/g, (sign) => (sign === '1' ? one : (SWAPS[sign] ?? sign)))
}

function ownWords({ name, email }: { name: string; email: string }): Set<string> {
  const words = `${name} ${email}`.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)
  const joined = [
    name.toLowerCase().replace(/\s+/g, ''),
    email.toLowerCase(),
    email.toLowerCase().split('@')[0] ?? '',
  ]
  return new Set([...words, ...joined].filter((word) => word.length >= SHORTEST_OWN_WORD))
}
