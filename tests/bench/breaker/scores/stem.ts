/** The stem of a word, small letters only, by Porter's rules (1980). Words of three letters and fewer are their own stems. */
export function stem(word: string): string {
  if (word.length < 4) return word
  let w = withoutParticiple(withoutPlural(word))
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`
  for (const endings of [doubleEndings, simpleEndings]) w = firstSwap(w, endings)
  w = withoutEnding(w)
  if (w.endsWith('e')) {
    const base = w.slice(0, -1)
    if (measure(base) > 1 || (measure(base) === 1 && !isShort(base))) w = base
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w
}

const pairs = (text: string) =>
  text.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return [from, to] as const
  })
const doubleEndings = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
)
const simpleEndings = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>')
const lastEndings = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(
  ' ',
)

function withoutPlural(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2)
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w
}

function withoutParticiple(w: string): string {
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w
  const ending = ['ed', 'ing'].find((end) => w.endsWith(end) && hasVowel(w.slice(0, -end.length)))
  if (!ending) return w
  const base = w.slice(0, -ending.length)
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`
  if (endsDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1)
  return measure(base) === 1 && isShort(base) ? `${base}e` : base
}

/** The first ending that fits and leaves a stem of a measure above 0 is exchanged. */
function firstSwap(w: string, endings: readonly (readonly [string, string])[]): string {
  for (const [from, to] of endings)
    if (w.endsWith(from) && measure(w.slice(0, -from.length)) > 0) return w.slice(0, -from.length) + to
  return w
}

/** The first ending that fits goes, if it leaves a stem of a measure above 1. */
function withoutEnding(w: string): string {
  const ending = lastEndings.find((end) => w.endsWith(end))
  if (!ending) return w
  const base = w.slice(0, -ending.length)
  return measure(base) > 1 && (ending !== 'ion' || /[st]$/.test(base)) ? base : w
}

/** For each letter whether it is a consonant: y is one at the beginning and after a vowel. */
function consonants(w: string): boolean[] {
  const marks: boolean[] = []
  for (let i = 0; i < w.length; i++) {
    const letter = w[i] as string
    marks.push('aeiou'.includes(letter) ? false : letter !== 'y' || i === 0 || !marks[i - 1])
  }
  return marks
}

/** How often a consonant follows a vowel. */
function measure(w: string): number {
  const marks = consonants(w)
  return marks.filter((consonant, i) => consonant && i > 0 && !marks[i - 1]).length
}

const hasVowel = (w: string) => consonants(w).includes(false)
const endsDouble = (w: string) => w.length > 1 && w.at(-1) === w.at(-2) && consonants(w).at(-1) === true

/** Ends with consonant, vowel, consonant, the last not w, x or y. */
function isShort(w: string): boolean {
  const [third, second, first] = consonants(w).slice(-3)
  return w.length > 2 && first === true && second === false && third === true && !/[wxy]$/.test(w)
}
