import { type Speech, speechOf } from './constructions/reported-speech.ts'
import { tagged } from './grammar/tagged.ts'
import type { Word } from './grammar/tags.ts'
import { isHeading, paragraphsOf } from './text/paragraphs.ts'
import { type Stretch, sentencesOf } from './text/sentences.ts'
import { type Token, tokensOf } from './text/tokens.ts'
import { doForms, whWords } from './words/closed-classes.ts'

/** Sentences of more words than this are claimed whole; taking them apart would only give fragments. */
export const MAX_WORDS = 200

/** One sentence, read: its words with their classes and who says what in it. */
export interface Sentence extends Stretch {
  paragraph: number
  heading: boolean
  words: Word[]
  speeches: Speech[]
  /** The sentence begins inside a quotation that an earlier one opened, or is one quotation from end to end. */
  quoted: boolean
  /** The sentence whose speech this one carries on; null when it is not carried on. */
  carries: number | null
}

/** Reads a whole English text into sentences; quotations that run over several are tied to their speaker. */
export function readSentences(text: string): Sentence[] {
  const raw: { stretch: Stretch; paragraph: number; heading: boolean; tokens: Token[] }[] = []
  paragraphsOf(text).forEach((paragraph, number) => {
    const stretches = sentencesOf(text, paragraph.start, paragraph.end)
    const heading = stretches.length === 1 && isHeading(text.slice(paragraph.start, paragraph.end))
    for (const stretch of stretches) {
      raw.push({ stretch, paragraph: number, heading, tokens: tokensOf(text, stretch.start, stretch.end) })
    }
  })
  const names = namesIn(raw.map(({ tokens }) => tokens))
  let open = false
  const sentences = raw.map(({ stretch, paragraph, heading, tokens }, i): Sentence => {
    if (paragraph !== raw[i - 1]?.paragraph) open = false
    const words = tagged(tokens, names)
    const inside = open
    open = opensQuotation(words, open)
    const speeches = words.length > MAX_WORDS ? [] : speechOf(words)
    return {
      ...stretch,
      paragraph,
      heading,
      words,
      speeches,
      quoted: inside || wholeQuotation(words),
      carries: null,
    }
  })
  carry(sentences)
  return sentences
}

/** Words with a capital inside sentences: names also where they open one. */
function namesIn(sentences: Token[][]): Set<string> {
  const names = new Set<string>()
  for (const tokens of sentences) {
    const capitals = tokens.filter((token) => token.capital).length
    if (capitals > tokens.length * 0.6) continue
    tokens.forEach((token, i) => {
      if (
        i > 0 &&
        token.capital &&
        token.text.length > 2 &&
        !whWords.has(token.lower) &&
        !doForms.has(token.lower) &&
        /\p{L}/u.test(tokens[i - 1]?.text ?? '')
      )
        names.add(token.text)
    })
  }
  return names
}

function opensQuotation(words: Word[], open: boolean): boolean {
  let inside = open
  for (const word of words) {
    if (word.tag !== 'quote') continue
    if (/[“„«]/.test(word.text)) inside = true
    else if (/[”»]/.test(word.text)) inside = false
    else if (word.text === '"' || word.text === "''") inside = !inside
  }
  return inside
}

function wholeQuotation(words: Word[]): boolean {
  const first = words[0]
  if (first?.tag !== 'quote' || /^['’]$/.test(first.text)) return false
  const last = words.findLastIndex((word) => word.tag === 'quote')
  const inner = words.slice(1, last).some((word) => word.tag === 'quote')
  return last <= 0 || (!inner && last >= words.length - 2)
}

/** Ties quoted sentences without a speaker of their own to the speech before them, or to the one after in the same paragraph. */
function carry(sentences: Sentence[]): void {
  let speaker: number | null = null
  sentences.forEach((sentence, i) => {
    if (sentence.speeches.length) speaker = i
    else if (!sentence.quoted) {
      if (speaker !== null && sentence.paragraph > (sentences[speaker] as Sentence).paragraph) speaker = null
    } else if (speaker !== null && sentence.paragraph - (sentences[speaker] as Sentence).paragraph <= 1) {
      sentence.carries = speaker
      if (sentence.paragraph > (sentences[speaker] as Sentence).paragraph) return
    } else {
      const next = sentences
        .slice(i + 1, i + 4)
        .findIndex((later) => later.paragraph === sentence.paragraph && later.speeches.length > 0)
      if (next >= 0) sentence.carries = i + 1 + next
    }
  })
}
