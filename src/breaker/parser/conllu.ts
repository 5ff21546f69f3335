/** A word of a treebank, as its annotators have it. */
export interface GoldWord {
  form: string
  lemma: string
  upos: string
  xpos: string
  /** Index of the head from 0; -1 at the root. */
  head: number
  relation: string
  spaceAfter: boolean
}

/**
 * The sentences of a treebank in CoNLL-U (universaldependencies.org/format.html): its words; the rows of multi-word
 * tokens ("don't" over "do" and "n't") and empty nodes are passed over.
 */
export function sentencesOfConllu(text: string): GoldWord[][] {
  return text
    .split(/\r?\n\r?\n/)
    .map(wordsOf)
    .filter((words) => words.length > 0)
}

function wordsOf(block: string): GoldWord[] {
  const words: GoldWord[] = []
  // Inside a multi-word token no space follows a word; after its last the token's own row decides.
  let joinedUntil = 0
  let joinedSpace = true
  for (const line of block.split(/\r?\n/)) {
    const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '', relation = '', , misc = ''] =
      line.split('\t')
    const spaceAfter = !misc.includes('SpaceAfter=No')
    if (/^\d+-\d+$/.test(id)) {
      joinedUntil = Number(id.split('-')[1])
      joinedSpace = spaceAfter
    }
    if (!/^\d+$/.test(id)) continue
    const number = Number(id)
    words.push({
      form,
      lemma,
      upos,
      xpos,
      head: Number(head) - 1,
      relation,
      spaceAfter: number < joinedUntil ? false : number === joinedUntil ? joinedSpace : spaceAfter,
    })
  }
  return words
}
