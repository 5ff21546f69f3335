import type { Part } from '../grammar/ranges.ts'
import type { Word } from '../grammar/tags.ts'
import { thirdPersonOf, verbReading } from '../words/verb-forms.ts'

/** "I have seen" said by Smith → "Smith has seen": only where "I" is the subject; other first persons stay as they are. */
export function inThirdPerson(words: Word[], parts: Part[], speaker: string | null): Part[] {
  const [first, second] = parts
  if (speaker === null || first === undefined || typeof first === 'string') return parts
  const subject = words[first.from] as Word
  if (
    subject.lower !== 'i' ||
    first.to - first.from !== 1 ||
    second === undefined ||
    typeof second === 'string'
  )
    return parts
  const verb = words[second.from] as Word
  return [speaker, agreeing(verb), { from: second.from + 1, to: second.to }, ...parts.slice(2)]
}

function agreeing(verb: Word): string {
  if (verb.lower === 'am' || verb.lower === "'m") return 'is'
  if (verb.lower === 'have' || verb.lower === "'ve") return 'has'
  if (verb.lower === 'do') return 'does'
  if (verb.lower === "'ll") return 'will'
  if (verb.lower === "'d") return 'would'
  return verb.tag === 'vbp' && verbReading(verb.lower).base ? thirdPersonOf(verb.lower) : verb.text
}
