import { byBase, byParticiple, byPast } from './irregular-verbs.ts'
import { verbOrNoun, verbs } from './verb-list.ts'

const isVerb = (base: string) => verbs.has(base) || verbOrNoun.has(base) || byBase.has(base)

/** What a word can be as a verb, with the base form it comes from; null where it cannot be that form. */
export interface VerbReading {
  base: string | null
  s: string | null
  ing: string | null
  past: string | null
  participle: string | null
}

const known = new Map<string, VerbReading>()
const MAX_KNOWN = 20_000

/** The readings of a lower-case word as a verb form. "took" is the past of "take"; "left" is past and participle of "leave". */
export function verbReading(word: string): VerbReading {
  const earlier = known.get(word)
  if (earlier) return earlier
  const ed = endingIn(word, 'ed')
  const past = byPast.get(word)?.base ?? ed
  const participle = byParticiple.get(word)?.base ?? ed
  const reading = {
    base: isVerb(word) ? word : null,
    s: thirdPerson(word),
    ing: endingIn(word, 'ing'),
    past,
    participle,
  }
  if (known.size < MAX_KNOWN) known.set(word, reading)
  return reading
}

/** The verb a regular -ed or -ing form belongs to, if any verb of the lists does. */
function endingIn(word: string, ending: 'ed' | 'ing'): string | null {
  if (!word.endsWith(ending) || word.length < ending.length + 2) return null
  if (ending === 'ed' && /eed$/.test(word)) return null
  const stem = word.slice(0, -ending.length)
  const doubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : ''
  for (const base of [
    `${stem}e`,
    stem,
    doubled,
    stem.endsWith('i') ? `${stem.slice(0, -1)}y` : '',
    stem.endsWith('y') ? `${stem.slice(0, -1)}ie` : '',
    stem.endsWith('k') ? stem.slice(0, -1) : '',
  ]) {
    if (base && isVerb(base)) return base
  }
  const prefix = /^(?:re|un|over|under|out|mis|de|dis|pre|co)-?(.+)$/.exec(word)
  if (prefix && (prefix[1] as string).length > 4) {
    const inner = endingIn(prefix[1] as string, ending)
    if (inner) return word.slice(0, word.length - (prefix[1] as string).length) + inner
  }
  return ending === 'ed' &&
    word.length > 6 &&
    /(?:iz|is|at|ifi|ct|nd|rm|ss|sh|ck|ll|rt|nt|ain|ess)ed$/.test(word)
    ? guessBase(stem)
    : null
}

const guessBase = (stem: string) =>
  /(?:iz|is|at)$/.test(stem) ? `${stem}e` : stem.endsWith('ifi') ? `${stem.slice(0, -1)}y` : stem

function thirdPerson(word: string): string | null {
  if (!word.endsWith('s') || word.endsWith('ss') || word.length < 3) return null
  if (word === 'goes' || word === 'does') return word.slice(0, -2)
  const stem = word.slice(0, -1)
  if (isVerb(stem)) return stem
  if (word.endsWith('ies') && isVerb(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`
  return word.endsWith('es') && isVerb(word.slice(0, -2)) ? word.slice(0, -2) : null
}

/** The past tense of a base form: "took", "toppled". */
export function pastOf(base: string): string {
  const irregular = byBase.get(base)
  if (irregular) return irregular.past
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

/** The third person singular of a base form: "takes", "carries". */
export function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is'
  if (base === 'have') return 'has'
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

const doubling = new Set(
  'stop plan ban drop rob cut grab strip stab step trap slam admit commit permit refer prefer defer deter occur incur regret transfer control compel propel expel rebel patrol topple drag plot swap clap chat beg hug jog pin snap tap trim wrap blog tag mug star stir nod rig scan slip spot'.split(
    ' ',
  ),
)
const doubles = (base: string) => doubling.has(base) && /[^aeiou][aeiou][^aeiouwxy]$/.test(base)

export const isNounToo = (base: string) => verbOrNoun.has(base)
