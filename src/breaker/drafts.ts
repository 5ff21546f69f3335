import type { Speaker } from './claimant.ts'
import { ages } from './constructions/age.ts'
import { appositions } from './constructions/apposition.ts'
import type { Construction, Draft } from './constructions/draft.ts'
import { mainStatements } from './constructions/main-statement.ts'
import { participles } from './constructions/participle.ts'
import { quantities } from './constructions/quantity.ts'
import { relativeClauses } from './constructions/relative-clause.ts'
import type { Speech } from './constructions/reported-speech.ts'
import { subordinateClauses } from './constructions/subordinate-clause.ts'
import { titleClaims } from './constructions/title.ts'
import { parse } from './grammar/clauses.ts'
import { type Range, range } from './grammar/ranges.ts'
import { isFiniteVerb, type Tag, type Word } from './grammar/tags.ts'
import { nothingToCheck } from './judging/nothing-to-check.ts'
import { opensWithVerb } from './last-subject.ts'
import { MAX_WORDS, type Sentence } from './read-sentences.ts'
import { withAntecedent } from './that-subject.ts'
import { ended, isStatement } from './well-formed.ts'
import { written } from './wording.ts'
import { verbReading } from './words/verb-forms.ts'

/** The constructions, each tried on every statement; a new one is one file and one entry here. */
const constructions: Construction[] = [
  mainStatements,
  titleClaims,
  appositions,
  ages,
  relativeClauses,
  participles,
  subordinateClauses,
  quantities,
]
/** Those that make sense of the words that name a speaker. */
const aboutSpeaker: Construction[] = [titleClaims, appositions, ages, relativeClauses, participles]

/** A draft with the person who stands behind it. */
export interface Attributed extends Draft {
  speaker: Speaker | null
}

/** Every claim one sentence may hold, before it is worded: what is said with its speaker, and what the words about the speaker say. */
export function draftsOf(text: string, sentence: Sentence, speaker: Speaker | null): Attributed[] {
  const { words } = sentence
  const whole = range(0, words.length)
  const entire: Attributed = { parts: [whole], rule: 'whole sentence', speaker }
  if (words.length > MAX_WORDS) return [entire]
  const drafts: Attributed[] = []
  const [speech] = sentence.speeches
  if (speech) {
    if (speech.beside) drafts.push(...statements(words, speech.beside, constructions).map(ofArticle))
    for (const speech of sentence.speeches)
      drafts.push(...speech.content.flatMap((content) => saidDrafts(words, content, speech, speaker)))
    drafts.push(
      ...(speech.beside ? [] : speakerDrafts(words, speech))
        .filter(
          (draft) =>
            !sentence.speeches.some((speech) => draft.quote?.some((r) => r.from === speech.cue.from)),
        )
        .map(ofArticle),
    )
  } else {
    drafts.push(...statements(words, whole, constructions).map((draft) => ({ ...draft, speaker })))
  }
  const sound = drafts
    .map((draft) => ({ ...draft, parts: ended(words, withAntecedent(words, draft.parts)) }))
    .filter((draft) => leaves(words, draft) || isStatement(words, draft.parts, draft.rule))
  const stated = sound.some((draft) => written(text, words, draft.parts).split(' ').length > 2)
  return stated ? sound : canState(words) ? [entire] : []
}

/** A statement at the head of a sentence that leaves its subject out; the sentence before may give it one. */
const leaves = (words: Word[], { parts: [first] }: Draft) =>
  typeof first === 'object' && first.from === 0 && opensWithVerb(words)

/**
 * Whether any word but the first can be the verb. Headlines leave out articles and subjects, so a sentence that was not
 * understood is still claimed whole, unless it breaks off after "and" or "the".
 */
function canState(words: Word[]): boolean {
  const last = words.findLast(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (!last || last.tag === 'conj' || /^(?:a|an|the)$/.test(last.lower)) return false
  if (opensWithVerb(words)) return true
  return words.some(({ lower, tag }, i) => {
    if (isFiniteVerb(tag)) return true
    if (i === 0 || tag === 'name') return false
    const { base, s, past, participle } = verbReading(lower)
    if (past ?? participle ?? (tag === 'noun' && /ed$/.test(lower))) return true
    return (base ?? s) !== null && !beforeNouns.has(words[i - 1]?.tag as Tag)
  })
}

/** After these a word that could be a verb is a noun. */
const beforeNouns = new Set<Tag>(['det', 'poss', 'prep', 'conj', 'comma', 'num', 'genitive'])

const ofArticle = (draft: Draft): Attributed => ({ ...draft, speaker: null })

const statements = (words: Word[], whole: Range, among: Construction[]): Draft[] => {
  const stretch = { words, whole, parse: parse(words, whole) }
  return among.flatMap((construction) => construction(stretch))
}

/** What the content of a speech claims; where it holds nothing to check, that it was said. */
function saidDrafts(words: Word[], content: Range, speech: Speech, speaker: Speaker | null): Attributed[] {
  const inner = words.slice(content.from, content.to)
  const nothing = nothingToCheck(inner, false)
  const quoted = inner[0]?.tag === 'quote'
  if (!nothing) {
    const drafts = statements(words, content, constructions)
    if (drafts.length) return drafts.map((draft) => ({ ...draft, speaker }))
  }
  if (!quoted && !nothing) return [{ parts: [content], rule: 'reported speech', speaker }]
  const name = speaker?.name ?? null
  if (!name) return []
  return [
    { parts: [name, speech.cue, content], rule: 'quotation', kind: 'quotation', quote: [content], speaker },
  ]
}

function speakerDrafts(words: Word[], speech: Speech): Draft[] {
  if (!speech.source) return []
  const from = Math.min(speech.source.from, speech.cue.from)
  let to = Math.max(speech.source.to, speech.cue.to)
  const next = speech.content.find((content) => content.from >= to)
  if (next === undefined) to = words.length
  return statements(words, range(from, to), aboutSpeaker)
}
