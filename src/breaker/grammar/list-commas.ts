import { phraseEnd } from './noun-phrases.ts'
import { isFiniteVerb, type Tag, type Word } from './tags.ts'

/** Most words looked at to the right of a comma for the end of its list. */
const REACH = 24
/** What a stretch that leads in a sentence opens with: the comma after it ends it. */
const leads = new Set<Tag>(['prep', 'sub', 'vbg', 'vbn', 'to', 'adv', 'wh', 'that'])

/**
 * Whether the comma at `at` only parts the members of a list, "prisons, barracks and depots". `from` is where the stretch
 * before it begins. Names are listed with names and nouns with nouns; a member with an article of its own after a bare one is
 * taken for an apposition.
 */
export function inList(words: Word[], at: number, from: number, to: number): boolean {
  const left = words[at - 1]
  if (!left || at <= from || (left.tag !== 'noun' && left.tag !== 'name') || timeLike(left)) return false
  const first = words[from] as Word
  if (leads.has(first.tag) && (opensClause(first) || !verbIn(words, from, at))) return false
  return listRuns(words, at + 1, Math.min(to, at + REACH), left.tag)
}

function listRuns(words: Word[], from: number, to: number, tag: Tag): boolean {
  let at = from
  for (let members = 0; members < 6; members++) {
    const end = memberEnd(words, at, to, tag)
    if (end < 0) return false
    const next = words[end]
    if (next?.tag === 'conj') return next.lower !== 'but' && memberEnd(words, end + 1, to, tag) > 0
    if (next?.tag !== 'comma') return false
    at = end + 1
    if (words[at]?.tag === 'conj') return words[at]?.lower !== 'but' && memberEnd(words, at + 1, to, tag) > 0
  }
  return false
}

/** The end of the member that begins at `at`; -1 where none of the same sort does. */
function memberEnd(words: Word[], at: number, to: number, tag: Tag): number {
  const first = words[at]
  if (!first || first.tag === 'det' || first.tag === 'poss' || first.tag === 'num' || first.tag === 'pron')
    return -1
  const end = phraseEnd(words, at, to)
  return end > at && words[end - 1]?.tag === tag ? end : -1
}

const opensClause = ({ tag, lower }: Word) =>
  tag === 'sub' || tag === 'wh' || tag === 'that' || /^(?:after|before|since|until|as)$/.test(lower)
const verbIn = (words: Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => isFiniteVerb(word.tag))
const timeLike = (word: Word) =>
  /^(?:\w+day|january|february|march|april|may|june|july|august|september|october|november|december|year|week|month)$/.test(
    word.lower,
  )
