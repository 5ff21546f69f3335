import { ages } from './constructions/age.ts'
import { appositions } from './constructions/apposition.ts'
import type { Construction, Draft } from './constructions/draft.ts'
import { inThirdPerson } from './constructions/first-person.ts'
import { mainStatements } from './constructions/main-statement.ts'
import { participles } from './constructions/participle.ts'
import { quantities } from './constructions/quantity.ts'
import { relativeClauses } from './constructions/relative-clause.ts'
import type { Speech } from './constructions/reported-speech.ts'
import { subordinateClauses } from './constructions/subordinate-clause.ts'
import { titleClaims } from './constructions/title.ts'
import { parse } from './grammar/clauses.ts'
import { type Part, type Range, range } from './grammar/ranges.ts'
import { isFinite, type Word } from './grammar/tags.ts'
import { firstMainVerb } from './grammar/verb-groups.ts'
import { kindOf } from './judging/kind.ts'
import { nothingToCheck } from './judging/nothing-to-check.ts'
import { worthinessOf } from './judging/worthiness.ts'
import { claimantOf, type Speaker } from './claimant.ts'
import { type Memory, mentionsOf, type Mention, resolve, type Sort } from './pronouns.ts'
import { MAX_WORDS, readSentences, type Sentence } from './read-sentences.ts'
import type { Broken, Line, ProposedClaim, Span } from './types.ts'
import { MAX_WORDING_LENGTH, sentence as asSentence, written } from './wording.ts'

/** Most claims proposed for one line. */
const MAX_CLAIMS_PER_LINE = 16

/** The constructions, each tried on every statement; a new one is one file and one entry here. */
const constructions: Construction[] = [mainStatements, titleClaims, appositions, ages, relativeClauses, participles, subordinateClauses, quantities]
/** Those that make sense of the words that name a speaker. */
const aboutSpeaker: Construction[] = [titleClaims, appositions, ages, relativeClauses, participles]

/** A draft with the person who stands behind it. */
interface Attributed extends Draft {
  speaker: Speaker | null
}

/** Breaks an English text into lines and claims. */
export function breakEnglish(text: string): Broken {
  const lines: Line[] = []
  const claims: ProposedClaim[] = []
  const seen = new Set<string>()
  const speakers: (Speaker | null)[] = []
  const known = new Map<string, Sort>()
  let memory: Memory = []
  const sentences = readSentences(text)
  sentences.forEach((sentence, number) => {
    const main = firstMainVerb(sentence.words, 0, sentence.words.length)
    const mentions = sentence.words.length > MAX_WORDS ? [] : mentionsOf(text, sentence.words, number, main?.from ?? 0, known)
    const line = { start: sentence.start, end: sentence.end, paragraph: sentence.paragraph, heading: sentence.heading }
    const own = sentence.speeches[0]
    const speaker = own ? claimantOf(text, sentence.words, own, memory, number, speakers[number - 1] ?? null) : sentence.carries === null ? null : (speakers[sentence.carries] ?? laterSpeaker(text, sentences, sentence.carries, memory))
    speakers.push(speaker)
    const nothing = nothingToCheck(sentence.words, sentence.heading)
    const drafts = nothing && !speaker ? [] : draftsOf(text, sentence, speaker)
    const made: ProposedClaim[] = []
    let repeats = false
    for (const draft of drafts) {
      const claim = claimOf(text, sentence, draft, memory, number)
      if (!claim || made.length >= MAX_CLAIMS_PER_LINE) continue
      const key = claim.wording.toLowerCase()
      if (seen.has(key)) repeats = true
      else {
        seen.add(key)
        made.push(claim)
      }
    }
    claims.push(...made)
    const reason = made.length ? null : (nothing ?? (repeats ? 'says the same as an earlier line' : 'no statement'))
    lines.push({ ...line, standing: made.length ? 'claims' : 'nothing', reason })
    memory = [...memory.filter((mention) => mention.sentence >= number - 1), ...mentions, ...carriedSubject(sentence, memory, number)]
  })
  return { lines, claims }
}

function laterSpeaker(text: string, sentences: Sentence[], at: number, memory: Memory): Speaker | null {
  const later = sentences[at]
  const speech = later?.speeches[0]
  return later && speech ? claimantOf(text, later.words, speech, memory, at, null) : null
}

/** A subject pronoun keeps the person it stands for in mind for the next sentence. */
function carriedSubject(sentence: Sentence, memory: Memory, number: number): Memory {
  const first = sentence.words.find((word) => word.tag === 'pron' && /^(?:he|she|it)$/.test(word.lower))
  if (!first || sentence.words.indexOf(first) > 3) return []
  return memory.filter((mention) => mention.subject && (mention.sort === first.lower || mention.sort === 'person' || (first.lower === 'it' && mention.sort === 'thing'))).slice(-1).map((mention) => ({ ...mention, sentence: number }))
}

function draftsOf(text: string, sentence: Sentence, speaker: Speaker | null): Attributed[] {
  const { words } = sentence
  const whole = range(0, words.length)
  const entire: Attributed = { parts: [whole], rule: 'whole sentence', speaker }
  if (words.length > MAX_WORDS) return [entire]
  const drafts: Attributed[] = []
  if (sentence.speeches.length) {
    for (const speech of sentence.speeches) drafts.push(...speech.content.flatMap((content) => saidDrafts(words, content, speech, speaker)))
    drafts.push(...speakerDrafts(words, sentence.speeches[0] as Speech).map((draft) => ({ ...draft, speaker: null })))
  } else {
    drafts.push(...statements(words, whole, constructions).map((draft) => ({ ...draft, speaker })))
  }
  const stated = drafts.some((draft) => written(text, words, draft.parts).split(' ').length > 2)
  return stated ? drafts : [entire]
}

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
  return [{ parts: [name, speech.cue, content], rule: 'quotation', kind: 'quotation', quote: [content], speaker }]
}

function speakerDrafts(words: Word[], speech: Speech): Draft[] {
  if (!speech.source) return []
  const from = Math.min(speech.source.from, speech.cue.from)
  let to = Math.max(speech.source.to, speech.cue.to)
  const next = speech.content.find((content) => content.from >= to)
  if (next === undefined) to = words.length
  return statements(words, range(from, to), aboutSpeaker)
}

function claimOf(text: string, sentence: Sentence, draft: Attributed, memory: Memory, number: number): ProposedClaim | null {
  const { words } = sentence
  const spans = spansOf(text, words, draft.quote ?? draft.parts.filter((part): part is Range => typeof part !== 'string'))
  if (!spans.length) return null
  const direct = draft.speaker ? inThirdPerson(words, draft.parts, draft.speaker.name) : draft.parts
  const { parts, unclear } = resolve(words, withSubject(words, direct, memory, number), memory, number)
  let wording = written(text, words, parts)
  if (draft.speaker && draft.kind !== 'quotation') wording = asSentence(wording.replace(/["“”„«»]/g, ''))
  if (wording.split(' ').length < 2 || !/\p{L}{2}/u.test(wording)) return null
  if (wording.length > MAX_WORDING_LENGTH) wording = asSentence(`${wording.slice(0, wording.lastIndexOf(' ', MAX_WORDING_LENGTH - 2))}…`)
  const inClaim = draft.parts.flatMap((part) => (typeof part === 'string' ? [] : words.slice(part.from, part.to)))
  const kind = draft.kind ?? kindOf(inClaim)
  return {
    wording,
    claimant: draft.speaker?.claimant ?? { name: null, cue: null },
    kind,
    ...worthinessOf(inClaim, kind, draft.speaker !== null, unclear.length),
    spans,
    line: number,
    unclear,
    rule: draft.rule,
  }
}

/** A statement without a subject ("Caused her skin to blister") takes that of the sentence before, where it had one. */
function withSubject(words: Word[], parts: Part[], memory: Memory, number: number): Part[] {
  const first = parts[0]
  if (first === undefined || typeof first === 'string' || !isFinite(words[first.from]?.tag)) return parts
  const subjects = memory.filter((mention) => mention.subject && mention.sentence === number - 1)
  return subjects.length === 1 && first.from === 0 ? [(subjects[0] as Mention).name, ...parts] : parts
}

/** The words of a claim as spans of the text: in order, overlapping and neighbouring ones joined. */
function spansOf(text: string, words: Word[], ranges: Range[]): Span[] {
  const spans: Span[] = []
  for (const { from, to } of ranges.filter((r) => r.to > r.from).sort((a, b) => a.from - b.from)) {
    const start = (words[from] as Word).start
    const end = (words[to - 1] as Word).end
    const last = spans.at(-1)
    if (last && !/\S/.test(text.slice(last.end, Math.max(last.end, start)))) {
      last.end = Math.max(last.end, end)
      last.exact = text.slice(last.start, last.end)
    } else spans.push({ start, end, exact: text.slice(start, end) })
  }
  return spans
}
