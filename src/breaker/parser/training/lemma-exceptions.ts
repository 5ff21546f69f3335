import type { GoldWord } from '../conllu.ts'
import { exceptionKey, lemmaOf } from '../lemma.ts'

/**
 * The words whose lemma the rules of endings miss, with the lemma the treebanks give them: "VBZ has" → "have".
 * A word seen only once may be a slip of the writer: it counts only if it and its lemma are known words. A name needs
 * three.
 */
export function lemmaExceptions(
  sentences: readonly (readonly GoldWord[])[],
  rank: (word: string) => number | undefined,
): Map<string, string> {
  const rules = { rank, exceptions: new Map<string, string>() }
  const exceptions = new Map<string, string>()
  for (const [key, counts] of lemmasOf(sentences)) {
    const [lemma, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
    const [xpos = '', lower = ''] = key.split(' ')
    const isName = xpos.startsWith('NNP')
    if (isName && (count < 3 || (xpos === 'NNP' && lemma.toLowerCase() === lower))) continue
    if (count < 2 && (rank(lower) === undefined || rank(lemma) === undefined)) continue
    if (lemmaOf(lower, xpos, rules) !== lemma) exceptions.set(key, lemma)
  }
  return exceptions
}

/** How often each word with its tag has which lemma. */
function lemmasOf(sentences: readonly (readonly GoldWord[])[]): Map<string, Map<string, number>> {
  const seen = new Map<string, Map<string, number>>()
  for (const { form, xpos, lemma } of sentences.flat()) {
    if (lemma === '_' || /^(?:GW|ADD|XX|FW)$/.test(xpos)) continue
    const key = exceptionKey(form, xpos)
    const counts = seen.get(key) ?? new Map<string, number>()
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    seen.set(key, counts)
  }
  return seen
}
