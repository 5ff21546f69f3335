import type { Token } from '../text/tokens.ts'
import * as words from '../words/closed-classes.ts'
import { roleNouns } from '../words/roles.ts'
import { sayVerbs } from '../words/speech.ts'
import { isNounToo, verbReading } from '../words/verb-forms.ts'

export type Tag =
  | 'name' | 'noun' | 'num' | 'det' | 'poss' | 'pron' | 'prep' | 'sub' | 'conj' | 'wh' | 'that' | 'to'
  | 'modal' | 'be' | 'have' | 'do' | 'vb' | 'vbp' | 'vbz' | 'vbd' | 'vbn' | 'vbg'
  | 'neg' | 'adv' | 'adj' | 'genitive' | 'quote' | 'comma' | 'open' | 'close' | 'stop'

/** A token with its word class. */
export interface Word extends Token {
  tag: Tag
}

const finiteTags = new Set<Tag>(['modal', 'be', 'have', 'do', 'vbz', 'vbd', 'vbp'])
export const isFinite = (tag: Tag | undefined) => tag !== undefined && finiteTags.has(tag)
const nominal = new Set<Tag>(['name', 'noun', 'num', 'pron'])
/** Classes that can follow a verb but hardly a noun used as one. */
const afterVerb = new Set<Tag>(['det', 'poss', 'pron', 'to', 'that', 'name', 'wh', 'adv', 'num', 'prep', 'quote', 'neg', 'sub'])

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
    if (tag === 'noun' && out.at(-1)?.tag === 'comma' && resumesAfterComma(token, tokens[i + 1], out)) tag = 'vbp'
    if (isFinite(tag)) finite = true
    if (tag === 'comma' || tag === 'sub' || tag === 'wh' || tag === 'that' || tag === 'conj' || tag === 'stop') finite = false
    out.push({ ...token, tag })
  }
  for (let i = 0; i < out.length; i++) mendHead(out, i)
  return out
}

/** "40,000 people, mostly women, remain in the camp": a plain verb after a comma, where no list of infinitives runs. */
function resumesAfterComma(token: Token, next: Token | undefined, out: Word[]): boolean {
  const base = verbReading(token.lower).base
  if (!base || isNounToo(base) || !next || !(words.prepositions.has(next.lower) || words.determiners.has(next.lower) || next.lower === 'to')) return false
  return out.slice(-12).every((word) => word.tag !== 'to' && word.tag !== 'vb') && out.some((word) => word.tag === 'noun' && /s$|people/.test(word.lower))
}

/** "A former deputy of X": an adjective that can name a role is the head where no noun follows it. */
function mendHead(out: Word[], i: number): void {
  const word = out[i] as Word
  const next = out[i + 1]
  if (word.tag === 'adj' && roleNouns.has(word.lower) && !(next && (next.tag === 'noun' || next.tag === 'name' || next.tag === 'adj'))) word.tag = 'noun'
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

function closedTag(token: Token, next: Token | undefined, out: Word[]): Tag | null {
  const { lower, text } = token
  const before = out.at(-1)
  if (/^[-–]$/.test(text) && before?.tag === 'num' && /^\d/.test(next?.text ?? '')) return 'adj'
  if (!/[\p{L}\p{N}]/u.test(text)) return markTag(text, token, next)
  if (lower === "'s") return before && (before.tag === 'pron' || before.tag === 'wh' || before.tag === 'that') ? 'be' : 'genitive'
  if (lower === "'d" || lower === "'ll") return 'modal'
  if (lower === "n't") return 'neg'
  if (before?.tag === 'to' && (lower === 'be' || lower === 'have' || lower === 'do')) return 'vb'
  if (lower === 'being' || lower === 'having') return before && (before.tag === 'be' || before.tag === 'have') ? 'be' : 'vbg'
  if (words.beForms.has(lower)) return 'be'
  if (words.haveForms.has(lower)) return 'have'
  if (words.doForms.has(lower)) return 'do'
  if (lower === 'may' || lower === 'will' || lower === 'might') return token.capital && out.length > 0 ? 'name' : before && (before.tag === 'det' || before.tag === 'poss') ? 'noun' : 'modal'
  if (words.modals.has(lower)) return 'modal'
  if (lower === 'to') return 'to'
  if (lower === 'that') return next && before && !/^[\p{Lu}]/u.test(next.text) && before.tag === 'prep' ? 'det' : 'that'
  if (/^[$£€¥]?\d/.test(text) || (words.numberWords.has(lower) && !(token.capital && out.length > 0 && next?.capital))) return numberTag(lower)
  if (token.capital && out.length > 0 && before?.tag !== 'quote' && before?.tag !== 'stop' && lower !== 'i' && !(words.prepositions.has(lower) || words.determiners.has(lower))) return null
  if (lower === 'her' || words.possessives.has(lower)) return lower === 'whose' ? 'wh' : lower === 'her' && !(next && /^\p{L}/u.test(next.text) && !words.prepositions.has(next.lower)) ? 'pron' : 'poss'
  if (words.coordinators.has(lower) && lower !== 'so' && lower !== 'yet' && lower !== 'plus') return 'conj'
  if (words.whWords.has(lower) && !(words.subordinators.has(lower) && lower !== 'where' && lower !== 'when')) return 'wh'
  if (lower === 'because' && next?.lower === 'of') return 'prep'
  if (lower === 'as') return next && (words.subjectPronouns.has(next.lower) || /^(?:the|its|his|their|if|though)$/.test(next.lower) || next.capital) ? 'sub' : 'prep'
  if (words.subordinators.has(lower) && !words.prepositions.has(lower)) return 'sub'
  if (words.prepositions.has(lower) && lower !== 'past' && lower !== 'like' && lower !== 'worth' && lower !== 'due') return 'prep'
  if (lower === 'no') return 'det'
  if (words.negations.has(lower)) return 'neg'
  if (words.pronouns.has(lower)) return 'pron'
  if (words.determiners.has(lower)) return 'det'
  if (words.adverbs.has(lower)) return 'adv'
  return null
}

function markTag(text: string, token: Token, next: Token | undefined): Tag {
  if (/^(?:["“”„«»]|''|``)$/.test(text)) return 'quote'
  if (/^['‘’`]$/.test(text)) return token.spaced || !next || next.spaced ? 'quote' : 'genitive'
  if (/^[([{]$/.test(text)) return 'open'
  if (/^[)\]}]$/.test(text)) return 'close'
  if (/^[,،]$/.test(text)) return 'comma'
  if (text === '&') return 'conj'
  if (text === '-' || text === '–') return token.spaced && next?.spaced ? 'stop' : 'adj'
  if (/^[\/*_~^+=<>|%°#@]$/.test(text)) return 'adj'
  return 'stop'
}

const numberTag = (lower: string): Tag => (/^\d+(?:st|nd|rd|th)$|-(?:year|day|month|week|hour|point|time|strong|ball|man)|year-old/.test(lower) ? 'adj' : 'num')

function openTag(tokens: Token[], i: number, out: Word[], previous: Word | undefined, names: ReadonlySet<string>, title: boolean): Tag | 'candidate' {
  const token = tokens[i] as Token
  const { lower } = token
  const opening = out.length === 0 || out.at(-1)?.tag === 'quote' || (out.at(-1)?.tag === 'stop' && out.at(-1)?.text !== '.')
  const reading = verbReading(lower)
  const verbal = reading.base ?? reading.s ?? reading.ing ?? reading.past ?? reading.participle
  if (token.capital && !title) {
    if (!opening) return 'name'
    if (names.has(token.text) || words.maleNames.has(lower) || words.femaleNames.has(lower)) return 'name'
    if (/^[\p{Lu}\p{N}.-]{2,}$/u.test(token.text)) return 'name'
    if (roleNouns.has(lower) || words.adjectives.has(lower)) return words.adjectives.has(lower) ? 'adj' : 'noun'
    if (tokens[i + 1]?.capital && !verbal && !/ly$/.test(lower)) return 'name'
  }
  if (token.capital && title && out.length > 0 && !verbal) return 'name'
  if (/^(?:al|el|as|ash|an|ar|at|ad|az|ul|ul)[-‑]\p{Lu}/u.test(token.text)) return 'name'
  if (out.at(-1)?.tag === 'name' && /^(?:bin|ibn|de|van|von|der|la|le|du|da|di|del|dos|al|el)$/.test(lower) && tokens[i + 1]?.capital) return 'name'
  if (words.adjectives.has(lower) && !(previous && (lower === 'open' || lower === 'close') && nominal.has(previous.tag))) return 'adj'
  if (/ly$/.test(lower) && lower.length > 4 && !/^(?:family|reply|supply|assembly|rally|ally|apply|italy|july|monopoly|anomaly|comply|imply|multiply|rely|early|daily|weekly|elderly|only)$/.test(lower)) return 'adv'
  if (verbal) return 'candidate'
  if (/(?:ous|ive|able|ible|ful|less|ical|ish|ese|ian|led|based|old)$/.test(lower) && lower.length > 5) {
    const following = tokens[i + 1]
    if (following && /^\p{L}/u.test(following.text) && !words.prepositions.has(following.lower) && !words.beForms.has(following.lower)) return 'adj'
  }
  return 'noun'
}

/** Decides between the verb and other readings of a word that could be a verb form. */
function verbTag(tokens: Token[], i: number, previous: Word | undefined, finite: boolean, names: ReadonlySet<string>): Tag {
  const token = tokens[i] as Token
  const reading = verbReading(token.lower)
  const before = previous?.tag
  const following = tokens[i + 1]
  const next = following ? glance(following, tokens[i + 2], names) : 'stop'
  if (before === 'modal' || before === 'do') return reading.base ? 'vb' : reading.ing ? 'vbg' : 'noun'
  if (before === 'to') return reading.base ? 'vb' : reading.ing ? 'vbg' : reading.past ? 'adj' : 'noun'
  const premodifies = before === 'det' || before === 'poss' || before === 'adj' || before === 'genitive' || before === 'num'
  if (reading.ing) {
    if (before === 'be') return 'vbg'
    return premodifies || (before === 'prep' && next === 'noun') ? 'noun' : 'vbg'
  }
  if (before === 'be' || before === 'have') {
    if (reading.participle) return 'vbn'
    return before === 'be' && reading.past ? 'vbd' : 'noun'
  }
  if (reading.past || reading.participle) return pastTag(token, reading, before, next, finite, following)
  if (reading.s) {
    if ((premodifies && before !== 'adj') || before === 'prep' || (before === 'conj' && next === 'stop')) return 'noun'
    const pure = !isNounToo(reading.s)
    if (pure) return before === 'adj' && !sayVerbs.has(reading.s) ? 'noun' : 'vbz'
    if (finite && before !== 'conj') return 'noun'
    if (!(before === 'pron' || before === 'wh' || before === 'name' || before === 'that' || before === 'comma' || before === 'close' || (before === 'noun' && !previous?.lower.endsWith('s')) || before === 'conj')) return 'noun'
    return afterVerb.has(next as Tag) && following?.lower !== 'of' ? 'vbz' : 'noun'
  }
  return baseTag(token, previous, next, finite, following, sayVerbs.has(token.lower) && verbFollows(tokens, i))
}

function pastTag(token: Token, reading: ReturnType<typeof verbReading>, before: Tag | undefined, next: Tag | 'noun', finite: boolean, following: Token | undefined): Tag {
  const both = Boolean(reading.past && reading.participle)
  if (!reading.past) return before === undefined || nominal.has(before) || before === 'comma' || before === 'conj' || before === 'open' ? 'vbn' : 'adj'
  if (!both) return 'vbd'
  const premodifies = before === 'det' || before === 'poss' || before === 'adj' || before === 'genitive' || before === 'prep' || before === 'num'
  if (premodifies && next !== 'det' && next !== 'poss') return token.lower === 'left' && before !== 'prep' ? 'adj' : before === 'num' && (next === 'prep' || next === 'stop') ? 'vbd' : 'adj'
  if (next === 'noun' && (before === 'conj' || before === undefined || before === 'comma') && following && !/s$/.test(following.lower)) return before === 'conj' && !finite ? 'vbd' : 'vbn'
  if (following?.lower === 'by') return 'vbn'
  if (before === undefined) return 'vbn'
  return 'vbd'
}

/** Whether a plain finite verb still comes: "Campaigners claim benefits are higher". */
function verbFollows(tokens: Token[], i: number): boolean {
  for (let n = i + 2; n < tokens.length && n < i + 12; n++) {
    const { lower, text } = tokens[n] as Token
    if (/^[,;:]$/.test(text)) return false
    if (words.beForms.has(lower) || words.haveForms.has(lower) || (words.modals.has(lower) && lower !== 'may')) return true
  }
  return false
}

function baseTag(token: Token, previous: Word | undefined, next: Tag | 'noun', finite: boolean, following: Token | undefined, later: boolean): Tag {
  const before = previous?.tag
  if (before === undefined) return 'vb'
  if (finite && before !== 'conj') return 'noun'
  const pluralSubject =
    (before === 'pron' && /^(?:i|you|we|they|who|others|there)$/.test(previous?.lower ?? '')) || before === 'wh' ||
    (before === 'noun' && /(?:[^s]s|people|police|men|women|children|media|data)$/.test(previous?.lower ?? '')) || (before === 'name' && /[^s]s$/.test(previous?.lower ?? ''))
  if (before === 'conj' && (afterVerb.has(next as Tag) && next !== 'prep')) return 'vb'
  if (!pluralSubject) return 'noun'
  if (!isNounToo(token.lower)) return 'vbp'
  if (previous?.tag === 'pron') return 'vbp'
  if (sayVerbs.has(token.lower) && later) return 'vbp'
  return afterVerb.has(next as Tag) && following?.lower !== 'of' ? 'vbp' : 'noun'
}

/** A first guess at the class of the word to the right, without its own context. */
function glance(token: Token, after: Token | undefined, names: ReadonlySet<string>): Tag | 'noun' {
  const tag = closedTag(token, after, [{ ...token, tag: 'noun' }])
  if (tag) return tag
  if (token.capital || names.has(token.text)) return 'name'
  if (words.adjectives.has(token.lower)) return 'adj'
  return /ly$/.test(token.lower) ? 'adv' : 'noun'
}
