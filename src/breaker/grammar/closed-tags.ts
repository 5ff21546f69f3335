import type { Token } from '../text/tokens.ts'
import * as words from '../words/closed-classes.ts'
import type { Tag, Word } from './tags.ts'

/** The class of a word that belongs to a closed class (article, pronoun, auxiliary, mark); null for all others. `out` holds the words before it. */
export function closedTag(token: Token, next: Token | undefined, out: Word[]): Tag | null {
  const { lower, text } = token
  const before = out.at(-1)
  if (/^[-–]$/.test(text) && before?.tag === 'num' && /^\d/.test(next?.text ?? '')) return 'adj'
  if (!/[\p{L}\p{N}]/u.test(text)) return markTag(text, token, next)
  if (lower === "'s")
    return before && (before.tag === 'pron' || before.tag === 'wh' || before.tag === 'that')
      ? 'be'
      : 'genitive'
  if (lower === "'d" || lower === "'ll") return 'modal'
  if (lower === "n't") return 'neg'
  const auxiliary = auxiliaryTag(token, out)
  if (auxiliary) return auxiliary
  if (lower === 'to') return 'to'
  if (
    lower === 'that' &&
    (!before || before.tag === 'stop' || before.tag === 'quote') &&
    next &&
    auxiliaries.test(next.lower)
  )
    return 'pron'
  if (lower === 'that')
    return next && before && !/^[\p{Lu}]/u.test(next.text) && before.tag === 'prep' ? 'det' : 'that'
  if (
    /^[$£€¥]?\d/.test(text) ||
    (words.numberWords.has(lower) && !(token.capital && out.length > 0 && next?.capital))
  )
    return numberTag(lower)
  if (
    token.capital &&
    out.length > 0 &&
    before?.tag !== 'quote' &&
    before?.tag !== 'stop' &&
    lower !== 'i' &&
    !(words.prepositions.has(lower) || words.determiners.has(lower))
  )
    return null
  if (lower === 'her' || words.possessives.has(lower))
    return lower === 'whose'
      ? 'wh'
      : lower === 'her' && !(next && /^\p{L}/u.test(next.text) && !words.prepositions.has(next.lower))
        ? 'pron'
        : 'poss'
  if (words.coordinators.has(lower) && lower !== 'so' && lower !== 'yet' && lower !== 'plus') return 'conj'
  if (words.whWords.has(lower) && !(words.subordinators.has(lower) && lower !== 'where' && lower !== 'when'))
    return 'wh'
  if (lower === 'since' && before?.tag === 'have') return 'adv'
  if (lower === 'because' && next?.lower === 'of') return 'prep'
  if (lower === 'as')
    return next &&
      (words.subjectPronouns.has(next.lower) ||
        /^(?:the|its|his|their|if|though)$/.test(next.lower) ||
        next.capital)
      ? 'sub'
      : 'prep'
  if (words.subordinators.has(lower) && !words.prepositions.has(lower)) return 'sub'
  if (
    words.prepositions.has(lower) &&
    lower !== 'past' &&
    lower !== 'like' &&
    lower !== 'worth' &&
    lower !== 'due'
  )
    return 'prep'
  if (lower === 'no') return 'det'
  if (words.negations.has(lower)) return 'neg'
  if (words.pronouns.has(lower)) return 'pron'
  if (words.determiners.has(lower)) return 'det'
  if (words.adverbs.has(lower)) return 'adv'
  return null
}

const auxiliaries = /^(?:is|was|'s|would|will|has|had|can|could|does|did|may|might|means|meant|makes|made)$/

/** "be", "have", "do" and the modal verbs. */
function auxiliaryTag(token: Token, out: Word[]): Tag | null {
  const { lower } = token
  const before = out.at(-1)
  if (before?.tag === 'to' && (lower === 'be' || lower === 'have' || lower === 'do')) return 'vb'
  if (lower === 'being' || lower === 'having')
    return before && (before.tag === 'be' || before.tag === 'have') ? 'be' : 'vbg'
  if (words.beForms.has(lower)) return 'be'
  if (words.haveForms.has(lower)) return 'have'
  if (words.doForms.has(lower)) return 'do'
  if (lower === 'may' || lower === 'will' || lower === 'might')
    return token.capital && out.length > 0
      ? 'name'
      : before && (before.tag === 'det' || before.tag === 'poss')
        ? 'noun'
        : 'modal'
  if (words.modals.has(lower)) return 'modal'
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
  if (/^[/*_~^+=<>|%°#@]$/.test(text)) return 'adj'
  return 'stop'
}

const numberTag = (lower: string): Tag =>
  /^\d+(?:st|nd|rd|th)$|-(?:year|day|month|week|hour|point|time|strong|ball|man)|year-old/.test(lower)
    ? 'adj'
    : 'num'
