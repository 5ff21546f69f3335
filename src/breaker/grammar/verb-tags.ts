import type { Token } from '../text/tokens.ts'
import * as words from '../words/closed-classes.ts'
import { sayVerbs } from '../words/speech.ts'
import { isNounToo, verbReading } from '../words/verb-forms.ts'
import { closedTag } from './closed-tags.ts'
import { isNominal, type Tag, type Word } from './tags.ts'

/** Classes that can follow a verb but hardly a noun used as one. */
const afterVerb = new Set<Tag>([
  'det',
  'poss',
  'pron',
  'to',
  'that',
  'name',
  'wh',
  'adv',
  'num',
  'prep',
  'quote',
  'neg',
  'sub',
])

/** Decides between the verb and other readings of a word that could be a verb form. */
export function verbTag(
  tokens: Token[],
  i: number,
  previous: Word | undefined,
  finite: boolean,
  names: ReadonlySet<string>,
): Tag {
  const token = tokens[i] as Token
  const reading = verbReading(token.lower)
  const before = previous?.tag
  const following = tokens[i + 1]
  const next = following ? glance(following, tokens[i + 2], names) : 'stop'
  if (before === 'modal' || before === 'do') return reading.base ? 'vb' : reading.ing ? 'vbg' : 'noun'
  if (before === 'to') return reading.base ? 'vb' : reading.ing ? 'vbg' : reading.past ? 'adj' : 'noun'
  const premodifies =
    before === 'det' || before === 'poss' || before === 'adj' || before === 'genitive' || before === 'num'
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
    if ((premodifies && before !== 'adj') || before === 'prep' || (before === 'conj' && next === 'stop'))
      return 'noun'
    const pure = !isNounToo(reading.s)
    if (pure) return before === 'adj' && !sayVerbs.has(reading.s) ? 'noun' : 'vbz'
    if (finite && before !== 'conj') return 'noun'
    if (
      !(
        before === 'pron' ||
        before === 'wh' ||
        before === 'name' ||
        before === 'that' ||
        before === 'comma' ||
        before === 'close' ||
        (before === 'noun' && !previous?.lower.endsWith('s')) ||
        before === 'conj'
      )
    )
      return 'noun'
    return afterVerb.has(next as Tag) && following?.lower !== 'of' ? 'vbz' : 'noun'
  }
  return baseTag(
    token,
    previous,
    next,
    finite,
    following,
    sayVerbs.has(token.lower) && verbFollows(tokens, i),
  )
}

function pastTag(
  token: Token,
  reading: ReturnType<typeof verbReading>,
  before: Tag | undefined,
  next: Tag | 'noun',
  finite: boolean,
  following: Token | undefined,
): Tag {
  const both = Boolean(reading.past && reading.participle)
  if (!reading.past)
    return before === undefined ||
      isNominal(before) ||
      before === 'comma' ||
      before === 'conj' ||
      before === 'open'
      ? 'vbn'
      : 'adj'
  if (!both) return 'vbd'
  const premodifies =
    before === 'det' ||
    before === 'poss' ||
    before === 'adj' ||
    before === 'genitive' ||
    before === 'prep' ||
    before === 'num'
  if (premodifies && next !== 'det' && next !== 'poss')
    return token.lower === 'left' && before !== 'prep'
      ? 'adj'
      : before === 'num' && (next === 'prep' || next === 'stop')
        ? 'vbd'
        : 'adj'
  if (
    next === 'noun' &&
    (before === 'conj' || before === undefined || before === 'comma') &&
    following &&
    !/s$/.test(following.lower)
  )
    return before === 'conj' && !finite ? 'vbd' : 'vbn'
  if (following?.lower === 'by') return 'vbn'
  if (before === undefined) return 'vbn'
  return 'vbd'
}

/** Whether a plain finite verb still comes: "Campaigners claim benefits are higher". */
function verbFollows(tokens: Token[], i: number): boolean {
  for (let n = i + 2; n < tokens.length && n < i + 12; n++) {
    const { lower, text } = tokens[n] as Token
    if (/^[,;:]$/.test(text)) return false
    if (
      words.beForms.has(lower) ||
      words.haveForms.has(lower) ||
      (words.modals.has(lower) && lower !== 'may')
    )
      return true
  }
  return false
}

function baseTag(
  token: Token,
  previous: Word | undefined,
  next: Tag | 'noun',
  finite: boolean,
  following: Token | undefined,
  later: boolean,
): Tag {
  const before = previous?.tag
  if (before === undefined) return 'vb'
  if (finite && before !== 'conj') return 'noun'
  const pluralSubject =
    (before === 'pron' && /^(?:i|you|we|they|who|others|there)$/.test(previous?.lower ?? '')) ||
    before === 'wh' ||
    (before === 'noun' &&
      /(?:[^s]s|people|police|men|women|children|media|data)$/.test(previous?.lower ?? '')) ||
    (before === 'name' && /[^s]s$/.test(previous?.lower ?? ''))
  if (before === 'conj' && afterVerb.has(next as Tag) && next !== 'prep') return 'vb'
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
