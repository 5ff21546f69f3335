import { irregularBase } from './irregular-verbs.ts'

/** Dictionary forms by the word's ending and its Penn tag, with the exceptions that the treebanks' words show. */
export interface Lemmas {
  /** How frequent a word is: 0 the most; undefined: not known. Decides between "hope" and "hop" for "hoping". */
  rank: (word: string) => number | undefined
  /** "tag form" → lemma, where the endings' rules are wrong; forms in lower case. */
  exceptions: ReadonlyMap<string, string>
}

/** The dictionary form of a word: "said" VBD → "say"; lower case but for names, adjectives of names and "I". */
export function lemmaOf(form: string, xpos: string, lemmas: Lemmas): string {
  const straight = straightened(form)
  const lower = straight.toLowerCase()
  const exception = lemmas.exceptions.get(exceptionKey(form, xpos))
  if (exception !== undefined) return exception
  if (/^NNP/.test(xpos)) return properName(straight, xpos, lemmas)
  if (/^VB[DN]$/.test(xpos)) return irregularBase(lower) ?? verbStem(lower, /^(.*[aeiouy].*)ed$/, lemmas)
  if (xpos === 'VBG') return verbStem(lower, /^(.*[aeiouy].*)ing?$/, lemmas)
  if (xpos === 'VBZ') return singular(lower, lemmas)
  if (xpos === 'NNS') return singular(lower, lemmas)
  if (/^(?:JJ|RB)R$/.test(xpos)) return verbStem(lower, /^(.*[aeiouy].*)er$/, lemmas)
  if (/^(?:JJ|RB)S$/.test(xpos)) return verbStem(lower, /^(.*[aeiouy].*)est$/, lemmas)
  if (xpos === 'JJ') return /^\p{Lu}\p{Ll}/u.test(straight) && isOfName(lower) ? straight : lower
  if (xpos === 'CD') return lower.replace(/(?<=\d),(?=\d{3})/g, '')
  if (/^(?:``|'')$/.test(xpos)) return straight.replace(/[“”]/g, '"')
  if (/^(?:ADD|FW|GW|LS|SYM|NFP)$/.test(xpos)) return straight
  return lower.replace(/[–—]/g, '-')
}

/** What the exception of a word with that tag is kept under. */
export const exceptionKey = (form: string, xpos: string): string =>
  `${xpos} ${straightened(form).toLowerCase()}`

const straightened = (form: string): string => form.replace(/[‘’`´]/g, "'")

function properName(form: string, xpos: string, lemmas: Lemmas): string {
  const one = xpos === 'NNPS' ? singular(form, lemmas) : form
  return /^\p{Lu}{5,}$/u.test(one) ? one[0] + one.slice(1).toLowerCase() : one
}

/** An adjective from a nation's or a person's name. */
const isOfName = (lower: string): boolean => /(?:i?an|ese|ish|i|ic|ch|ist)$/.test(lower)

const invariant = new Set(['series', 'species', 'news', 'means', 'headquarters'])

/** "studies" → "study", "boxes" → "box", "years" → "year". */
function singular(word: string, { rank }: Lemmas): string {
  if (/[a-z](?<!hu|ro|ger|talis)men$/.test(word)) return `${word.slice(0, -2)}an`
  if (/children$/.test(word)) return word.slice(0, -3)
  if (!/[^s]s$/i.test(word) || /\ds$/.test(word) || invariant.has(word)) return word
  if (/[^aeiou]ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:[sxz]|sh|ch|o)es$/i.test(word)) {
    const [short, long] = [word.slice(0, -2), word.slice(0, -1)]
    return (rank(short.toLowerCase()) ?? 1e6) <= (rank(long.toLowerCase()) ?? 1e6 + 1) ? short : long
  }
  return word.slice(0, -1)
}

/** What stands before an ending: "mak" + "ing" → "make", "runn" + "ing" → "run", "tri" + "ed" → "try". */
function verbStem(word: string, ending: RegExp, { rank }: Lemmas): string {
  const stem = ending.exec(word)?.[1]
  if (!stem) return word
  if (/[^aeiou]i$/.test(stem)) return `${stem.slice(0, -1)}y`
  const choices = [`${stem}e`, stem]
  if (/([^aeiouylsz])\1$/.test(stem) || /[aeiou]ll$/.test(stem)) choices.push(stem.slice(0, -1))
  // A short stem with one vowel would have doubled its consonant: "hoping" is no "hop".
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)) return `${stem}e`
  const known = choices.filter((choice) => rank(choice) !== undefined)
  known.sort((a, b) => (rank(a) as number) - (rank(b) as number))
  return known[0] ?? (/(?:[^aeiou]l|[vuc]|[iau]z|[^s]s|dg|at)$/.test(stem) ? `${stem}e` : stem)
}
