import type { Sentence } from '../document.ts'
import type { Figure } from '../figures/figure.ts'
import { figuresOf } from '../figures/figures.ts'
import { headOf, is, type Node, type Tree } from '../tree/tree.ts'

/** What the words of a statement are, worked out once for everything that judges them. */
export interface Reading {
  tree: Tree
  /** Its words, without marks. */
  words: Node[]
  /** Those that do not stand between quotation marks. */
  own: Node[]
  /** Its words and marks as one text in lower case, for phrases. */
  text: string
  figures: Figure[]
  /** The word the statement hangs on: the verb, or what somebody is said to be. */
  main: Node | undefined
  subject: Node | undefined
  /** The main verb's helpers: "has", "will", "is". */
  helpers: Node[]
  tense: 'past' | 'perfect' | 'present' | 'modal' | 'none'
  /** Its sentence ends with a question mark. */
  asks: boolean
}

/** Reads the words, ascending, of a statement; `predicate` is its main word where it is known. */
export function readingOf(tree: Tree, covered: Node[], predicate?: Node): Reading {
  const words = covered.filter((word) => word.upos !== 'PUNCT')
  const inside = new Set(covered.map((word) => word.index))
  const main = predicate ?? topOf(tree, words, inside)
  const under = main ? words.filter((word) => word.head === main.index) : []
  const helpers = under.filter((word) => is(word, 'aux', 'cop'))
  return {
    tree,
    words,
    own: unquoted(covered),
    text: covered.map((word) => (word.spaced ? ' ' : '') + word.lower).join(''),
    figures: figuresOf(tree, covered),
    main,
    subject: under.find((word) => is(word, 'nsubj', 'csubj', 'expl')),
    helpers,
    tense: tenseOf(main, helpers),
    asks: /^[?؟]+!?$/.test(tree.findLast((word) => !closing.test(word.text))?.text ?? ''),
  }
}

/** The reading of a whole sentence, kept as long as its tree is: several judgements ask for it. */
export function readingOfSentence({ tree }: Sentence): Reading {
  const known = readings.get(tree)
  if (known) return known
  const reading = readingOf(tree, [...tree])
  readings.set(tree, reading)
  return reading
}
const readings = new WeakMap<Tree, Reading>()

/** The word whose head lies outside: the topmost one, a verb rather than a noun. */
function topOf(tree: Tree, words: Node[], inside: ReadonlySet<number>): Node | undefined {
  const tops = words.filter((word) => !inside.has(word.head) && word.upos !== 'PUNCT')
  const verbs = tops.filter(
    (word) => word.upos === 'VERB' || words.some((each) => each.head === word.index && is(each, 'cop')),
  )
  return verbs[0] ?? tops.find((word) => headOf(tree, word) === undefined) ?? tops[0]
}

function tenseOf(main: Node | undefined, helpers: Node[]): Reading['tense'] {
  if (!main) return 'none'
  if (helpers.some((word) => word.xpos === 'MD')) return 'modal'
  const first = helpers[0] ?? main
  if (first.lemma === 'have' && first !== main) return first.xpos === 'VBD' ? 'past' : 'perfect'
  if (first.xpos === 'VBD') return 'past'
  return first.xpos === 'VBZ' || first.xpos === 'VBP' ? 'present' : 'none'
}

/** The words outside quotation marks; a mark that only closes quotes all before it. */
function unquoted(covered: Node[]): Node[] {
  const marks = covered.filter((word) => quoteMark.test(word.text))
  let open = marks[0]?.text === '”'
  return covered.filter((word) => {
    if (!quoteMark.test(word.text)) return !open && word.upos !== 'PUNCT'
    open = /^(?:"|'')$/.test(word.text) ? !open : word.text === '“' || word.text === '``'
    return false
  })
}
const closing = /^["'”’)\]]+$/
const quoteMark = /^(?:["“”]|``|'')$/
