import type { Node, Tree } from '../tree/tree.ts'
import { datesIn } from './dates.ts'
import type { Figure } from './figure.ts'
import { namesIn } from './names.ts'
import { quantitiesIn } from './quantities.ts'
import { runsOf } from './runs.ts'

/**
 * The numbers, dates and names in the words of a statement, in the order of the text and never overlapping. Offsets are
 * UTF-16 indexes into the article. What stands only in part among the words is left out.
 */
export function figuresOf(tree: Tree, words: readonly Node[]): Figure[] {
  const all = figuresOfSentence(tree)
  if (all.length === 0 || words.length === tree.length) return all
  const held = new Set(words.map((word) => word.index))
  return all.filter(({ start, end }) =>
    tree.every(
      (word) => word.upos === 'PUNCT' || word.start < start || word.end > end || held.has(word.index),
    ),
  )
}

/** Those of the whole sentence, kept as long as its tree is: each of its claims asks for some of them, more than once. */
function figuresOfSentence(tree: Tree): Figure[] {
  const before = known.get(tree)
  if (before) return before
  const found = runsOf([...tree])
    .flatMap((run) => {
      const { dates, rest } = datesIn(run)
      const exact = [...dates, ...quantitiesIn(rest)]
      const names = namesIn(tree, run).filter(
        (name) => !exact.some((figure) => figure.start < name.end && name.start < figure.end),
      )
      return [...exact, ...names]
    })
    .sort((a, b) => a.start - b.start)
  known.set(tree, found)
  return found
}

const known = new WeakMap<Tree, Figure[]>()
