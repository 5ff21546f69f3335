import { isFiniteVerb, type Word } from '../grammar/tags.ts'
import { evaluative, feelingVerbs, greetings, instructionVerbs } from '../words/opinion.ts'
import { verbReading } from '../words/verb-forms.ts'

/** Why a line holds nothing to check ("a question"), or null when it may hold something. */
export function nothingToCheck(words: Word[], heading: boolean): string | null {
  const spoken = words.filter(
    (word) => word.tag !== 'quote' && word.tag !== 'stop' && word.tag !== 'open' && word.tag !== 'close',
  )
  const first = spoken[0]
  if (!first || !spoken.some((word) => /[\p{L}\p{N}]/u.test(word.text))) return 'no words'
  const last = words.findLast((word) => word.tag !== 'quote' && word.tag !== 'close')
  if (last && /^[?؟]$/.test(last.text)) return 'a question'
  const finite = spoken.some((word) => isFiniteVerb(word.tag))
  if (!finite && greetings.has(first.lower)) return 'a greeting'
  if (instructs(spoken)) return 'an instruction'
  const number = spoken.some((word) => word.tag === 'num')
  if (!finite && heading && !number && !spoken.some((word) => word.tag === 'vbn'))
    return 'a heading that states nothing'
  if (!finite && spoken.length < 4) return 'no statement'
  if (isOpinion(spoken, number)) return 'an opinion'
  return null
}

/** "Click here", "Read more", "Please send…": a bare verb first, with no subject. */
function instructs(words: Word[]): boolean {
  const first = words[0] as Word
  const start = first.lower === 'please' ? words[1] : first
  if (!start) return false
  if (first.lower === 'please') return verbReading(start.lower).base !== null
  if (!instructionVerbs.has(start.lower) || (start.tag === 'name' && !/^[A-Z]+$/.test(start.text)))
    return false
  const next = words[1]
  return next === undefined || !(isFiniteVerb(next.tag) || next.tag === 'noun')
}

/** First-person feeling, or a bare judgement, without a number or a name to hold it to. */
function isOpinion(words: Word[], number: boolean): boolean {
  if (number) return false
  const first = (words[0] as Word).lower
  const named = words.slice(1).some((word) => word.tag === 'name')
  const verb = words
    .slice(1, 4)
    .find((word) => word.tag === 'vbp' || word.tag === 'vbd' || word.tag === 'vb' || word.tag === 'vbz')
  if (
    /^(?:i|we)$/.test(first) &&
    verb &&
    feelingVerbs.has(verbReading(verb.lower).base ?? verbReading(verb.lower).past ?? '')
  )
    return true
  const be = words.findIndex((word) => word.tag === 'be')
  return (
    !named &&
    be >= 0 &&
    be < 4 &&
    words.length < 12 &&
    words.slice(be + 1).some((word) => evaluative.has(word.lower))
  )
}
