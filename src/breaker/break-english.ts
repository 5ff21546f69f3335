import { claimantOf, type Speaker } from './claimant.ts'
import { inThirdPerson } from './constructions/first-person.ts'
import { type Attributed, draftsOf } from './drafts.ts'
import { type Part, type Range, range } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import { firstMainVerb } from './grammar/verb-groups.ts'
import { kindOf } from './judging/kind.ts'
import { nothingToCheck } from './judging/nothing-to-check.ts'
import { worthinessOf } from './judging/worthiness.ts'
import { lacksWas, opensWithVerb, subjectOf } from './last-subject.ts'
import { type Memory, mentionsOf, type Sort } from './mentions.ts'
import { type Made, nestingOf } from './nesting.ts'
import { resolve } from './pronouns.ts'
import { MAX_WORDS, readSentences, type Sentence } from './read-sentences.ts'
import { spansOf } from './spans.ts'
import type { Broken, ClaimKind, Line, ProposedClaim } from './types.ts'
import { isStatement } from './well-formed.ts'
import { sentence as asSentence, MAX_WORDING_LENGTH, written } from './wording.ts'

/** Most claims proposed for one line. */
const MAX_CLAIMS_PER_LINE = 16

/** Breaks an English text into lines and claims. */
export function breakEnglish(text: string): Broken {
  const lines: Line[] = []
  const claims: ProposedClaim[] = []
  const seen = new Set<string>()
  const speakers: (Speaker | null)[] = []
  const known = new Map<string, Sort>()
  let memory: Memory = []
  let subject: string | null = null
  const sentences = readSentences(text)
  sentences.forEach((sentence, number) => {
    const main = firstMainVerb(sentence.words, 0, sentence.words.length)
    const mentions =
      sentence.words.length > MAX_WORDS
        ? []
        : mentionsOf(text, sentence.words, number, main?.from ?? 0, known)
    const line = {
      start: sentence.start,
      end: sentence.end,
      paragraph: sentence.paragraph,
      heading: sentence.heading,
    }
    const own = sentence.speeches[0]
    const speaker = own
      ? claimantOf(text, sentence.words, own, memory, number, speakers[number - 1] ?? null)
      : sentence.carries === null
        ? null
        : (speakers[sentence.carries] ?? laterSpeaker(text, sentences, sentence.carries, memory))
    speakers.push(speaker)
    const nothing = nothingToCheck(sentence.words, sentence.heading)
    const drafts = nothing && !speaker ? [] : draftsOf(text, sentence, speaker)
    const made: Made[] = []
    let repeats = false
    for (const draft of drafts) {
      const claim = claimOf(text, sentence, draft, memory, number, subject)
      if (!claim || made.length >= MAX_CLAIMS_PER_LINE) continue
      const key = claim.wording.toLowerCase()
      if (seen.has(key)) repeats = true
      else {
        seen.add(key)
        made.push({ claim, parts: draft.parts })
      }
    }
    const first = claims.length
    nestingOf(sentence.words, made).forEach((fuller, n) => {
      const { claim } = made[n] as Made
      claims.push({ ...claim, within: fuller === null ? null : first + fuller })
    })
    const reason = made.length
      ? null
      : (nothing ?? (repeats ? 'says the same as an earlier line' : 'no statement'))
    lines.push({ ...line, standing: made.length ? 'claims' : 'nothing', reason })
    subject =
      subjectOf(text, sentence.words, memory, number) ?? (opensWithVerb(sentence.words) ? subject : null)
    memory = [
      ...memory.filter((mention) => mention.sentence >= number - 1),
      ...mentions,
      ...carriedSubject(sentence, memory, number),
    ]
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
  return memory
    .filter(
      (mention) =>
        mention.subject &&
        (mention.sort === first.lower ||
          mention.sort === 'person' ||
          (first.lower === 'it' && mention.sort === 'thing')),
    )
    .slice(-1)
    .map((mention) => ({ ...mention, sentence: number }))
}

function claimOf(
  text: string,
  sentence: Sentence,
  draft: Attributed,
  memory: Memory,
  number: number,
  subject: string | null,
): ProposedClaim | null {
  const { words } = sentence
  const spans = spansOf(
    text,
    words,
    draft.quote ?? draft.parts.filter((part): part is Range => typeof part !== 'string'),
  )
  if (!spans.length) return null
  const direct = draft.speaker ? inThirdPerson(words, draft.parts, draft.speaker.name) : draft.parts
  const { parts, unclear } = resolve(
    words,
    withSubject(words, ofSpeaker(sentence, draft, direct), subject),
    memory,
    number,
    inReport(words, draft),
  )
  if (
    draft.rule !== 'whole sentence' &&
    !isStatement(words, draft.parts === direct ? parts : draft.parts, draft.rule)
  )
    return null
  let wording = written(text, words, parts)
  if (draft.speaker && draft.kind !== 'quotation') wording = asSentence(wording.replace(/["“”„«»]/g, ''))
  if (wording.split(' ').length < 2 || !/\p{L}{2}/u.test(wording)) return null
  if (wording.length > MAX_WORDING_LENGTH)
    wording = asSentence(`${wording.slice(0, wording.lastIndexOf(' ', MAX_WORDING_LENGTH - 2))}…`)
  const inClaim = draft.parts.flatMap((part) =>
    typeof part === 'string' ? [] : words.slice(part.from, part.to),
  )
  const kind = kindOfDraft(draft, inClaim)
  return {
    wording,
    claimant: draft.speaker?.claimant ?? { name: null, cue: null },
    kind,
    ...worthinessOf(inClaim, kind, draft.speaker !== null, unclear.length),
    spans,
    line: number,
    within: null,
    unclear,
    rule: draft.rule,
  }
}

/** "The bank did one thing and says that it will…": "it" is the bank, the subject of both. */
function ofSpeaker({ words, speeches }: Sentence, { speaker }: Attributed, parts: Part[]): Part[] {
  const [first, ...rest] = parts
  if (!speeches[0]?.beside || !speaker?.name || typeof first !== 'object') return parts
  return words[first.from]?.lower === 'it' ? [speaker.name, range(first.from + 1, first.to), ...rest] : parts
}

/** The speaker whom "he" or "she" means in what is reported of them, "Roe said that he…"; null in direct speech. */
function inReport(words: Word[], { speaker }: Attributed): string | null {
  const nameSpan = speaker?.claimant.nameSpan
  const said = words.some((word) => word.tag === 'quote')
  return speaker?.name && nameSpan && !said && /^\p{Lu}/u.test(speaker.name) ? speaker.name : null
}

function kindOfDraft(draft: Attributed, words: Word[]): ClaimKind {
  const said = draft.speaker !== null
  if (said && wills(words)) return 'quotation'
  return draft.kind && !(said && draft.kind === 'cause') ? draft.kind : kindOf(words, said)
}

/** "We cannot forgive": what speakers say of their own will is theirs; only that they said it can be checked. */
const wills = ([first, second]: Word[]) =>
  /^(?:i|we)$/.test(first?.lower ?? '') &&
  /^(?:can|cannot|ca|must|should|want|demand|refuse|reject|hope|wish)$/.test(second?.lower ?? '')

/** A statement without a subject ("Caused her skin to blister") takes that of the sentence before, where it had one. */
function withSubject(words: Word[], parts: Part[], subject: string | null): Part[] {
  const [first] = parts
  const open = typeof first === 'object' && first.from === 0 && opensWithVerb(words)
  return subject !== null && open ? [subject, ...(lacksWas(words) ? ['was'] : []), ...parts] : parts
}
