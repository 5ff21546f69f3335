import { foldedWords, wordInText } from '../db/fold.ts'

/** A run of text, marked where it is what was asked for. */
export interface Piece {
  text: string
  match: boolean
}

/** Length of an excerpt in UTF-16 units, a little more or less so that it ends between words. */
const EXCERPT = 240
/** Words before the match that say what it is about. */
const LEAD = 80
/** Matches looked at to find the place where most of the query stands together. */
const MATCHES_LOOKED_AT = 200

interface Word {
  start: number
  end: number
  folded: string[]
}
interface Match {
  phrase: number
  start: number
  end: number
}

/**
 * The part of a text that shows why it was found, its matches marked: the original text, however it was spelt in the
 * query. Null when the text does not hold any of the phrases.
 */
export function excerptOf(
  text: string,
  phrases: readonly (readonly string[])[],
  length = EXCERPT,
): Piece[] | null {
  const matches = matchesIn(text, phrases)
  if (!matches.length) return null
  const best = densest(matches, length)
  const start = text.length <= length ? 0 : wordStart(text, best.start - LEAD)
  const end = text.length <= length ? text.length : wordEnd(text, Math.max(start + length, best.end))
  const inside = matches.filter((match) => match.start >= start && match.end <= end)
  return [
    ...(start > 0 ? [{ text: '… ', match: false }] : []),
    ...pieces(text, inside, start, end),
    ...(end < text.length ? [{ text: ' …', match: false }] : []),
  ]
}

/** The whole text with its matches marked. */
export function markedText(text: string, phrases: readonly (readonly string[])[]): Piece[] {
  return pieces(text, matchesIn(text, phrases), 0, text.length)
}

/** Where the phrases stand in the text; the last word of the last phrase also as the beginning of a word. */
function matchesIn(text: string, phrases: readonly (readonly string[])[]): Match[] {
  const matches: Match[] = []
  const longest = Math.max(0, ...phrases.map((words) => words.length))
  const recent: Word[] = []
  for (const found of text.matchAll(wordInText)) {
    const folded = foldedWords(found[0])
    if (!folded.length) continue
    recent.push({ start: found.index, end: found.index + found[0].length, folded })
    if (recent.length > longest) recent.shift()
    phrases.forEach((words, phrase) => {
      const start = startOf(recent, words, phrase === phrases.length - 1)
      const last = recent.at(-1)
      if (start !== null && last) matches.push({ phrase, start, end: last.end })
    })
    if (matches.length >= MATCHES_LOOKED_AT) break
  }
  return matches
}

/** Start of the phrase that ends with the last of the words read; null when it does not end there. */
function startOf(recent: readonly Word[], words: readonly string[], open: boolean): number | null {
  let left = words.length - 1
  for (let i = recent.length - 1; i >= 0 && left >= 0; i--) {
    const { folded, start } = recent[i] as Word
    for (let j = folded.length - 1; j >= 0; j--) {
      const [asked, has] = [words[left] as string, folded[j] as string]
      if (has !== asked && !(open && left === words.length - 1 && has.startsWith(asked))) return null
      if (left-- === 0) return start
    }
  }
  return null
}

/** The match from which on most different phrases stand within one excerpt, the closest together. */
function densest(matches: readonly Match[], length: number): Match {
  let best = { match: matches[0] as Match, phrases: 0, span: 0 }
  for (const [i, match] of matches.entries()) {
    const near = new Set<number>()
    let span = 0
    for (const next of matches.slice(i)) {
      if (next.end > match.start + length - LEAD) break
      if (!near.has(next.phrase)) span = next.end - match.start
      near.add(next.phrase)
    }
    if (near.size > best.phrases || (near.size === best.phrases && span < best.span))
      best = { match, phrases: near.size, span }
  }
  return best.match
}

function pieces(text: string, matches: readonly Match[], start: number, end: number): Piece[] {
  const made: Piece[] = []
  let at = start
  const put = (to: number, match: boolean) => {
    if (to > at) made.push({ text: text.slice(at, to), match })
    at = Math.max(at, to)
  }
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    put(match.start, false)
    put(match.end, true)
  }
  put(end, false)
  return made
}

function wordStart(text: string, near: number): number {
  if (near <= 0) return 0
  const space = text.slice(near, near + LEAD / 2).search(/\s/)
  return space < 0 ? near : near + space + 1
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length
  const space = text.slice(0, near).search(/\s\S*$/)
  return space > near - LEAD / 2 ? space : near
}
