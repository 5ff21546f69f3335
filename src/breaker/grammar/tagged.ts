import type { Token } from '../text/tokens.ts'
import * as words from '../words/closed-classes.ts'
import { roleNouns } from '../words/roles.ts'
import { isNounToo, verbReading } from '../words/verb-forms.ts'
import { closedTag } from './closed-tags.ts'
import { isFiniteVerb, isNominal, type Tag, type Word } from './tags.ts'
import { verbTag } from './verb-tags.ts'

/**
 * Gives every token of a sentence its word class, left to right, from closed classes, verb forms, capitals and
 * neighbours. `names` holds the words seen with a capital inside sentences of the text.
 */
export function tagged(tokens: Token[], names: ReadonlySet<string>): Word[] {
  const title = titleCase(tokens)
  const out: Word[] = []
  let finite = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const previous = lastOf(out)
    let tag = closedTag(token, tokens[i + 1], out) ?? openTag(tokens, i, out, previous, names, title)
    if (tag === 'candidate') tag = verbTag(tokens, i, previous, finite, names)
    if (tag === 'noun' && out.at(-1)?.tag === 'comma' && resumesAfterComma(token, tokens[i + 1], out))
      tag = 'vbp'
    if (isFiniteVerb(tag)) finite = true
    if (
      tag === 'comma' ||
      tag === 'sub' ||
      tag === 'wh' ||
      tag === 'that' ||
      tag === 'conj' ||
      tag === 'stop'
    )
      finite = false
    out.push({ ...token, tag })
  }
  const [first, second] = out
  if (first && /^(?:vb|vbz|vbp)$/.test(first.tag) && /^(?:be|have|modal)$/.test(second?.tag ?? ''))
    first.tag = 'noun'
  for (let i = 0; i < out.length; i++) {
    mendHead(out, i)
    mendList(out, i)
  }
  return out
}

/** "40,000 people, mostly women, remain in the camp": a plain verb after a comma, where no list of infinitives runs. */
function resumesAfterComma(token: Token, next: Token | undefined, out: Word[]): boolean {
  const base = verbReading(token.lower).base
  if (
    !base ||
    isNounToo(base) ||
    !next ||
    !(words.prepositions.has(next.lower) || words.determiners.has(next.lower) || next.lower === 'to')
  )
    return false
  return (
    out.slice(-12).every((word) => word.tag !== 'to' && word.tag !== 'vb') &&
    out.some((word) => word.tag === 'noun' && /s$|people/.test(word.lower))
  )
}

/** "A former deputy of X": an adjective that can name a role is the head where no noun follows it. */
function mendHead(out: Word[], i: number): void {
  const word = out[i] as Word
  const next = out[i + 1]
  if (
    word.tag === 'adj' &&
    roleNouns.has(word.lower) &&
    !(next && (next.tag === 'noun' || next.tag === 'name' || next.tag === 'adj'))
  )
    word.tag = 'noun'
}

/** "Money, shelter and recruits": after a listed noun and "and", a word that can be a noun is one. */
function mendList(out: Word[], i: number): void {
  const word = out[i] as Word
  const [first, comma, second, and] = [out[i - 4], out[i - 3], out[i - 2], out[i - 1]]
  if (
    word.tag === 'vbz' &&
    !/^(?:det|poss|that|name|pron)$/.test(out[i + 1]?.tag ?? '') &&
    and?.tag === 'conj' &&
    second?.tag === 'noun' &&
    comma?.tag === 'comma' &&
    first?.tag === 'noun'
  )
    word.tag = 'noun'
}

/** The nearest word to the left that is neither an adverb nor a quotation mark. */
function lastOf(out: Word[]): Word | undefined {
  for (let i = out.length - 1; i >= 0 && i >= out.length - 4; i--) {
    const word = out[i] as Word
    if (word.tag !== 'adv' && word.tag !== 'quote' && word.tag !== 'neg') return word
  }
  return undefined
}

function titleCase(tokens: Token[]): boolean {
  const long = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text))
  return long.length > 3 && long.filter((token) => token.capital).length >= long.length * 0.75
}

function openTag(
  tokens: Token[],
  i: number,
  out: Word[],
  previous: Word | undefined,
  names: ReadonlySet<string>,
  title: boolean,
): Tag | 'candidate' {
  const token = tokens[i] as Token
  const { lower } = token
  const opening =
    out.length === 0 ||
    out.at(-1)?.tag === 'quote' ||
    (out.at(-1)?.tag === 'stop' && out.at(-1)?.text !== '.')
  const reading = verbReading(lower)
  const verbal = reading.base ?? reading.s ?? reading.ing ?? reading.past ?? reading.participle
  if (token.capital && !title) {
    if (!opening) return 'name'
    if (names.has(token.text) || words.maleNames.has(lower) || words.femaleNames.has(lower)) return 'name'
    if (/^[\p{Lu}\p{N}.-]{2,}$/u.test(token.text)) return 'name'
    if (roleNouns.has(lower) || words.adjectives.has(lower))
      return words.adjectives.has(lower) ? 'adj' : 'noun'
    if (tokens[i + 1]?.capital && !verbal && !/ly$/.test(lower)) return 'name'
  }
  if (token.capital && title && out.length > 0 && !verbal) return 'name'
  if (/^(?:al|el|as|ash|an|ar|at|ad|az|ul|ul)[-‑]\p{Lu}/u.test(token.text)) return 'name'
  if (
    out.at(-1)?.tag === 'name' &&
    /^(?:bin|ibn|de|van|von|der|la|le|du|da|di|del|dos|al|el)$/.test(lower) &&
    tokens[i + 1]?.capital
  )
    return 'name'
  if (
    words.adjectives.has(lower) &&
    !(previous?.tag === 'modal' && reading.base) &&
    !(previous && (lower === 'open' || lower === 'close') && isNominal(previous.tag))
  )
    return 'adj'
  if (
    /ly$/.test(lower) &&
    lower.length > 4 &&
    !/^(?:family|reply|supply|assembly|rally|ally|apply|italy|july|monopoly|anomaly|comply|imply|multiply|rely|early|daily|weekly|elderly|only)$/.test(
      lower,
    )
  )
    return 'adv'
  if (verbal) return 'candidate'
  if (/(?:ous|ive|able|ible|ful|less|ical|ish|ese|ian|led|based|old)$/.test(lower) && lower.length > 5) {
    const following = tokens[i + 1]
    if (
      following &&
      /^\p{L}/u.test(following.text) &&
      !words.prepositions.has(following.lower) &&
      !words.beForms.has(following.lower)
    )
      return 'adj'
  }
  return 'noun'
}
