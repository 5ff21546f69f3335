import type { Random } from './random.ts'

/** Words of the made-up language besides the common ones below. */
const VOCABULARY = 6_000
/** A word in so few texts that a search finds only those. */
export const RARE_WORD = 'quokka'
/** In nearly every text, in about every tenth, and the beginning of several. */
export const COMMON_WORD = 'the'
export const MIDDLE_WORD = 'minister'
export const PREFIX = 'minis'

const common =
  'the of to in and a said that for on by was were from with as at it had has not its who would after over more last year people two government'
const news =
  'minister ministry minimum prison court army border budget camp city official report police election price fire school hospital river bank'
const syllables =
  'ba ce di fo gu ka le mi no pu ra se ti vo wu xa ye zi cha she tho bri cla dro fle gri plu sta tre wyn'

export interface Words {
  /** Running text of so many words, the first one with a capital, ending in a full stop. */
  sentence(words: number): string
  /** Words with capitals, as in a name or a headline. */
  name(words: number): string
}

/** Text whose words are as unevenly used as those of a language: the word of rank r about 1/r as often as the first. */
export function wordsFrom(random: Random): Words {
  const drawn = urn(vocabulary(random))
  const word = () => drawn[random.below(drawn.length)] as string
  return {
    sentence(words) {
      let text = capital(word())
      for (let i = 1; i < words; i++) text += ` ${word()}`
      return `${text}.`
    },
    name: (words) => Array.from({ length: words }, () => capital(word())).join(' '),
  }
}

function vocabulary(random: Random): string[] {
  const parts = syllables.split(' ')
  const made = new Set([...common.split(' '), ...news.split(' ')])
  while (made.size < VOCABULARY)
    made.add(Array.from({ length: 2 + random.below(3) }, () => random.pick(parts)).join(''))
  return [...made]
}

/** Each word as many times as it should be drawn. */
function urn(words: readonly string[]): string[] {
  return words.flatMap((word, rank) => Array<string>(Math.ceil(words.length / (rank + 3))).fill(word))
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}
