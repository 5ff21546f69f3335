import { wordDiff } from './diff.ts'

/** A text as one act left it. */
export interface Value {
  act: number
  text: string
}

/** Words that stand side by side and came with the same act. */
export interface Run {
  text: string
  act: number
}

/**
 * Who brought which words: the last of a text's successive values, cut into runs, each with the act that brought it. A
 * word that is kept from one value to the next, by the word diff of the history, keeps its act.
 * @param values oldest first
 * @returns runs whose texts together are the last value; none where it is empty
 */
export function runsOf(values: readonly Value[]): Run[] {
  let [before, runs]: [string, Run[]] = ['', []]
  for (const { act, text } of values) {
    let at = 0
    const next: Run[] = []
    for (const part of wordDiff(before, text)) {
      if (part.added) next.push({ text: part.value, act })
      else {
        if (!part.removed) next.push(...cut(runs, at, at + part.value.length))
        at += part.value.length
      }
    }
    ;[before, runs] = [text, joined(next)]
  }
  return runs
}

/** The runs between two places in the text, in UTF-16 units. */
function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0
  return runs.flatMap(({ text, act }) => {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += text.length
    return piece ? [{ text: piece, act }] : []
  })
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    // White space alone belongs to nobody: it goes with the words before it.
    if (last && (last.act === run.act || !run.text.trim())) last.text += run.text
    else all.push({ ...run })
  }
  return all
}
