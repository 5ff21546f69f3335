import type { Document } from '../document.ts'
import type { Figure } from '../figures/figure.ts'
import type { Node } from '../tree/tree.ts'
import { type Hint, hintAt, type Place } from './hint.ts'
import { peopleGroup } from './people-nouns.ts'
import type { FiguredSentence } from './read-figures.ts'

/** Smaller and rounder numbers come up twice by chance. */
const telling = (value: number): boolean => value >= 1000 || (value > 100 && value % 50 !== 0)

interface Count extends Place {
  group: number
  unit: string
}

/** The same number of two different sorts of people: "30,000 prisoners" here, "30,000 fighters" there. */
export function sameNumberHints(document: Document, sentences: FiguredSentence[]): Hint[] {
  const byValue = new Map<number, Count[]>()
  for (const { sentence, figures } of sentences)
    for (const figure of figures) {
      const count = countOf(figure, sentence.tree, sentence.index)
      if (!count) continue
      const counts = byValue.get(figure.value as number) ?? []
      if (!counts.some((each) => each.group === count.group)) counts.push(count)
      byValue.set(figure.value as number, counts)
    }
  return [...byValue].flatMap(([value, [a, b]]) =>
    a && b && a.line !== b.line
      ? [
          hintAt(
            document.text,
            'same number',
            `${value.toLocaleString('en')} counts ${a.unit} here and ${b.unit} there: is it the same number?`,
            [a, b],
          ),
        ]
      : [],
  )
}

function countOf(figure: Figure, tree: readonly Node[], line: number): Count | null {
  if (figure.kind !== 'number' || figure.to !== undefined || !telling(figure.value ?? 0)) return null
  const noun = figure.unit?.split(/[ -]/).at(-1)
  const word = tree.find((each) => each.start >= figure.end && each.lower === noun?.toLowerCase())
  const group = peopleGroup(word?.lemma ?? '')
  if (group === undefined || !figure.unit || !word) return null
  return { group, unit: figure.unit, start: figure.start, end: word.end, line }
}
