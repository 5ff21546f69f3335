import { isFiniteVerb, isNominal, type Word } from './grammar/tags.ts'
import { firstMainVerb } from './grammar/verb-groups.ts'
import type { Memory } from './mentions.ts'
import { antecedent } from './pronouns.ts'
import { verbReading } from './words/verb-forms.ts'

/** A subject of more words than this is not carried over to the next sentence. */
const MAX_SUBJECT = 6

/** Whether the sentence leaves its subject out: "Caused damage in ten streets". */
export function opensWithVerb(words: Word[]): boolean {
  const start = words.findIndex((word) => word.tag !== 'adv')
  const [first, second] = words.slice(Math.max(0, start))
  if (isFiniteVerb(first?.tag)) return second?.tag !== 'pron' && words.at(-1)?.text !== '?'
  const past = first?.tag === 'vbn' && verbReading(first.lower).past !== null
  return (
    past && /^(?:det|poss|name|num|noun|adj|prep)$/.test(second?.tag ?? '') && !laterVerb(words, start + 1)
  )
}

/** Whether a main verb follows that is not simply joined on by "and". */
function laterVerb(words: Word[], from: number): boolean {
  const verb = firstMainVerb(words, from, words.length)
  return verb !== null && words[verb.from - 1]?.tag !== 'conj'
}

/** Whether that verb is a participle that lacks its "was": "Charged with fraud". */
export const lacksWas = (words: Word[]) => {
  const first = words.findIndex((word) => word.tag !== 'adv')
  return words[first]?.tag === 'vbn' && words[first + 1]?.tag === 'prep'
}

/** The words of a sentence's subject, a pronoun replaced where one name can be meant; null where it has none short and plain. */
export function subjectOf(text: string, words: Word[], memory: Memory, sentence: number): string | null {
  const verb = firstMainVerb(words, 0, words.length)
  if (!verb || verb.from === 0) return null
  const comma = words.findIndex((word) => word.tag === 'comma')
  const from = words.findIndex((word) => word.tag !== 'adv')
  const own = words.slice(from, comma > 0 && comma < verb.from ? comma : verb.from)
  const [first] = own as [Word]
  if (own.length === 1 && first.tag === 'pron') return antecedent(first.lower, memory, sentence)?.name ?? null
  if (!own.every(({ tag }) => isNominal(tag) || /^(?:det|poss|adj|genitive)$/.test(tag))) return null
  if (own.length === 0 || own.length > MAX_SUBJECT || own.some(({ tag }) => tag === 'pron' || tag === 'poss'))
    return null
  return text.slice(first.start, (own.at(-1) as Word).end)
}
