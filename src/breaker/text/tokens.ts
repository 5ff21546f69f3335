import type { Token } from '../tree/tree.ts'
import { leaning, maybeFinal, maybeFinalCapital } from './abbreviations.ts'

/**
 * The words, numbers and marks of text[start, end), in order: `text.slice(token.start, token.end) === token.text`.
 *
 * They are cut as the English treebanks of Universal Dependencies (EWT and GUM) cut them, which the parser learnt from:
 * - clitics stand alone: do|n't, Rome|'s, they|'ve, the boys|', can|not, gon|na;
 * - a hyphenated compound is three tokens, long|-|term, 15|-|year, al|-|Qaeda, and so is a range, 10|-|15 and 1939|–|45;
 *   only after a prefix that is no word does the hyphen stay inside: anti-war, non-profit, mid-July, co-founder, re-elected;
 * - signs stand apart from their number: $|9,000, 5|%, £|3.5|m, 6|pm; 9,000 and 3.5 and 5:30 and 9/11 and 21st and 1990s are one;
 * - abbreviations keep their stop: Sept., Mr., U.S., a.m.; so do initials, J.; a sentence that ends in one has no other stop;
 * - addresses (https://…, www.…, a@b.org, bbc.co.uk), @handles and #tags are one; so are AT&T, O'Brien, and runs of one mark.
 */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  const piece = text.slice(start, end)
  let from = start
  for (const match of piece.matchAll(shape)) {
    // The stop an abbreviation took with it is met again.
    if (start + match.index < from) continue
    from = start + match.index
    for (const part of partsOf(match[0], piece, match.index)) {
      tokens.push(tokenAt(text, from, from + part.length, start))
      from += part.length
    }
  }
  return tokens
}

const tokenAt = (text: string, start: number, end: number, lineStart: number): Token => {
  const word = text.slice(start, end)
  return {
    start,
    end,
    text: word,
    lower: word.toLowerCase().replace(/’/g, "'"),
    spaced: start > lineStart && /\s/.test(text[start - 1] as string),
  }
}

/** Prefixes that keep their hyphen: those EWT and GUM leave joined. */
const prefixes =
  'anti|arch|co|counter|cross|e|ex|hyper|inter|intra|mid|mini|multi|neo|non|over|pan|post|pre|pro|pseudo|psycho|quasi|re|semi|socio|sub|super|trans|ultra|un|under'.replace(
    /\b[a-z]/g,
    (first) => `[${first}${first.toUpperCase()}]`,
  )

const units = 'million|billion|trillion|bn|tn|mn|km|kg|lbs?|cm|mm|ml|mph|kph|hrs?|mins?|[ap]m|[AP]M|[mkMK]'

/** What may be one token (or a word with its clitics): the first that fits is taken. */
const kinds = {
  address: String.raw`(?:https?:\/\/|www\.)[^\s"”<>]*[^\s"”<>.,;:!?)\]'’]`,
  mailbox: String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,20}){1,4}`,
  handle: String.raw`[@#][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*`,
  domain: String.raw`[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40})?\.(?:com|org|net|gov|edu|info|biz|(?:co|gov)\.[a-z]{2})(?![\p{L}\p{N}])`,
  dotted: String.raw`[a-z][a-z\d-]{1,20}(?:\.[a-z][a-z\d-]{1,20}){2,6}(?![\p{L}\p{N}])`,
  file: String.raw`[\p{L}\p{N}_-]{1,60}\.(?:docx?|pdf|jpg|png|gif|html?|xlsx?|txt|exe|zip)(?![\p{L}\p{N}])`,
  telephone: String.raw`(?<![\p{L}\p{N}-])(?:\d{3}-)?\d{3}-\d{4}(?![\p{L}\p{N}-])`,
  slashed: String.raw`\b(?:b\/c|w\/o|c\/o|w\/)(?!\p{L})`,
  initials: String.raw`(?:\p{L}\.){2,10}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])`,
  degree: String.raw`(?:Ph|M|B|D)\.(?:D|Sc|Ed|Phil|Litt)(?:\.|(?!\p{L}))`,
  prefixed: String.raw`(?:${prefixes})[-‑]\p{L}[\p{L}\p{M}]*(?:['’]\p{L}{1,12})*`,
  clitic: String.raw`(?<=\S)['’](?:s|S|ll|re|ve|d|m)(?![\p{L}\p{N}])`,
  beforeUnit: String.raw`\d+(?:[.,:]\d+)*(?=(?:${units})(?![\p{L}\p{N}]))`,
  number: String.raw`[+]?(?<![\p{L}\p{N}])[.]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|['’]?s)?(?![\p{L}\p{N}]|[.,:/]\d)`,
  ampersand: String.raw`[\p{Lu}\d]{1,3}&[\p{Lu}\d]{1,3}(?![\p{L}\p{N}])`,
  word: String.raw`[\p{L}\p{M}\p{N}_\u00ad]+(?:['’][\p{L}\p{M}\p{N}]+)*`,
  marks: String.raw`\.{2,}|\.[?!.]+|-{2,}|—+|_{2,}|\*{2,}|={2,}|~{2,}|[!?]{2,}\.?|\$\${1,9}|''|‘’|’’|${'``'}|<<|>>`,
  face: String.raw`[:;]-?[()](?!\p{L})`,
  decade: String.raw`['’]\d\ds?(?!\p{N})`,
  mark: String.raw`\S\p{M}*`,
}
const shape = new RegExp(Object.values(kinds).join('|'), 'gu')

const clitic = /^(.+?)(['’](?:s|ll|re|ve|d|m)|n['’]t)$/i
const joined =
  /^(?:(can)(not)|(gon|wan)(na)|(got)(ta)|(do|did|does|is|was|are|were|could|would|should|have|has)(nt)|(i)(m|ve)|(that|what|there)(s))$/i

/** The tokens a match is made of: its clitics apart, its abbreviation's stop with it. */
function partsOf(match: string, line: string, at: number): string[] {
  const after = at + match.length
  if (match.length < 40) {
    const split = clitic.exec(match) ?? joined.exec(match)
    const [stem, tail] = split ? split.slice(1).filter((part) => part !== undefined) : []
    if (stem && tail && !/^(?:o|d|l|\d\d+)$/i.test(stem)) return [...partsOf(stem, '', 0), tail]
  }
  if (line[after] === '.' && keepsStop(match, line, after + 1)) return [`${match}.`]
  return [match]
}

/** Whether the stop after a word is the word's own: it is an abbreviation or an initial, and more of the line follows. */
function keepsStop(word: string, line: string, after: number): boolean {
  if (!/^[^\p{L}\p{N}]{0,3}[\p{L}\p{N}]/u.test(line.slice(after, after + 8))) return false
  if (/^\p{Lu}$/u.test(word)) return true
  const name = word.toLowerCase()
  if (/^(?:nos?|pp?|c|art|fig)$/.test(name)) return /^\s*[\p{N}#]/u.test(line.slice(after, after + 4))
  return (
    (leaning.has(name) || maybeFinal.has(name) || maybeFinalCapital.has(word)) &&
    !/^\p{L}/u.test(line.slice(after, after + 2))
  )
}
