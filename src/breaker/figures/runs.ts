import type { Node } from '../tree/tree.ts'

/** Words that stand side by side, as text again: `exact[i]` stands at `start + i` of the article; white space is spaces. */
export interface Run {
  start: number
  exact: string
  /** The same with straight apostrophes: what patterns are tried on. */
  text: string
  words: Node[]
}

/** The words cut where one of the sentence is missing, so that no figure is read across a hole. */
export function runsOf(words: Node[]): Run[] {
  const groups: Node[][] = []
  for (const word of words) {
    const last = groups.at(-1)
    if (last && (last.at(-1) as Node).index + 1 === word.index) last.push(word)
    else groups.push([word])
  }
  return groups.map((group) => {
    const start = (group[0] as Node).start
    let exact = ''
    for (const word of group) exact += ' '.repeat(Math.max(0, word.start - start - exact.length)) + word.text
    return { start, exact, text: exact.replace(/’/g, "'"), words: group }
  })
}

/** The first word at or after `at`, and the last that ends at or before it. */
export const wordFrom = (run: Run, at: number): Node | undefined =>
  run.words.find((word) => word.start >= run.start + at)
export const wordBefore = (run: Run, at: number): Node | undefined =>
  run.words.findLast((word) => word.end <= run.start + at)

/** The word that covers the character at `at`. */
export const wordAt = (run: Run, at: number): Node | undefined =>
  run.words.find((word) => word.start <= run.start + at && word.end > run.start + at)
