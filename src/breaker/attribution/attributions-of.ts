import type { Document } from '../document.ts'
import type { Attribution } from './attribution.ts'
import type { Finding, Reading } from './finding.ts'
import { findingsIn } from './findings.ts'
import { readingsOf } from './readings.ts'

/**
 * Every attribution of a text, in the order of their cues: speech, writing, thought, intention, and what papers and
 * polls show. What stands inside another's content is that speaker's own and not told apart. Linear in the text.
 */
export function attributionsOf(document: Document): Attribution[] {
  const readings = readingsOf(document)
  return findingsIn(readings).map((finding) => ({
    source: finding.source,
    cue: { sentence: finding.sentence, words: finding.cue },
    content: finding.content,
    speech: isDirect(readings, finding) ? 'direct' : 'indirect',
  }))
}

/** In transcripts, and where at least half the words stand in quotation marks. */
function isDirect(readings: readonly Reading[], { frame, lemma, content }: Finding): boolean {
  if (frame === 'quote' && lemma === ':') return true
  const marks = content.flatMap(({ sentence, words }) =>
    words.map((word) => readings[sentence]?.quotes[word] ?? -1),
  )
  return marks.filter((number) => number >= 0).length * 2 >= marks.length
}
