import type { Attribution, Words } from '../attribution/attribution.ts'
import type { Document } from '../document.ts'
import type { SpeakerOf } from './read-entities.ts'

/** Who speaks each word of direct speech, by the attributions found in a text. */
export function directSpeakers(document: Document, attributions: readonly Attribution[]): SpeakerOf {
  const heads = new Map<string, { sentence: number; head: number }>()
  for (const { speech, source, content } of attributions) {
    if (speech !== 'direct' || !source) continue
    const speaker = { sentence: source.sentence, head: headOf(document, source) }
    for (const { sentence, words } of content)
      for (const word of words) heads.set(`${sentence} ${word}`, speaker)
  }
  return (sentence, index) => heads.get(`${sentence} ${index}`) ?? null
}

/** The word of a phrase that hangs on none of the others. */
function headOf(document: Document, { sentence, words }: Words): number {
  const tree = document.sentences[sentence]?.tree ?? []
  const inside = new Set(words)
  return words.find((word) => !inside.has(tree[word]?.head ?? -1)) ?? words[0] ?? -1
}
