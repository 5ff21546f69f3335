import { breakText } from './break.ts'
import { spanOf } from './claimant.ts'
import { stancesOf } from './constructions/stance.ts'
import { MAX_WORDS, readSentences, type Sentence } from './read-sentences.ts'

/** A list of spans, each a list of [start, end) pieces in UTF-16 offsets. */
export type RoleSpans = [number, number][][]

export interface AttributionRow {
  source: RoleSpans
  cue: RoleSpans
  content: RoleSpans
}

/** What the breaker finds in one text, in the row format of evaluation sets. */
export interface BrokenRow {
  id: string | number
  sentences: string[]
  facts: string[]
  attributions: AttributionRow[]
  /** Of each sentence the highest worthiness of its claims; 0 where it has none. */
  worthiness: number[]
}

/** Breaks one text into its row: sentence texts, claim wordings, who says what, and how much each sentence deserves checking. */
export function rowOf({ id, text }: { id: string | number; text: string }, language = 'en'): BrokenRow {
  const { lines, claims } = breakText(text, language)
  return {
    id,
    sentences: lines.map((line) => text.slice(line.start, line.end)),
    facts: claims.map((claim) => claim.wording),
    attributions: attributionsOf(text),
    worthiness: lines.map((_, n) =>
      Math.max(0, ...claims.filter((claim) => claim.line === n).map((claim) => claim.worthiness)),
    ),
  }
}

/** Every attribution of an English text: the source, the cue and all that is said, over as many sentences as it runs. */
function attributionsOf(text: string): AttributionRow[] {
  const sentences = readSentences(text)
  const rows: (AttributionRow | null)[] = []
  const firstRow = new Map<number, AttributionRow>()
  const piece = (n: number, r: { from: number; to: number }): [number, number] => {
    const { start, end } = spanOf(text, sentences[n]?.words ?? [], r)
    return [start, end]
  }
  sentences.forEach((sentence, n) => {
    for (const speech of [...sentence.speeches, ...standing(sentence)]) {
      const content = speech.content.filter((part) => part.to > part.from).map((part) => piece(n, part))
      const row = {
        source: speech.source ? [[piece(n, speech.source)]] : [],
        cue: [[piece(n, speech.cue)]],
        content: [content],
      }
      rows.push(row)
      if (!firstRow.has(n)) firstRow.set(n, row)
    }
  })
  sentences.forEach((sentence) => {
    const row = sentence.carries === null ? undefined : firstRow.get(sentence.carries)
    row?.content[0]?.push([sentence.start, sentence.end])
  })
  for (const row of rows) row?.content[0]?.sort((a, b) => a[0] - b[0])
  return rows.filter((row) => row !== null)
}

/** The stances of a sentence that are not already among its speeches. */
function standing(sentence: Sentence): Sentence['speeches'] {
  if (sentence.words.length > MAX_WORDS) return []
  return stancesOf(sentence.words).filter(
    (stance) => !sentence.speeches.some((speech) => speech.cue.from === stance.cue.from),
  )
}
