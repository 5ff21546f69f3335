import type { Document } from '../../document.ts'
import type { Entity, Mention } from '../mention.ts'

/** A pronoun of the GAP set (Webster et al. 2018) and two names, each with whether the pronoun stands for it. Offsets are UTF-16. */
export interface GapRow {
  id: string
  text: string
  pronoun: number
  names: { start: number; end: number; meant: boolean }[]
}

/** The rows of a GAP file, its first line left out. Its offsets count code points. */
export function gapRowsOf(tsv: string): GapRow[] {
  return tsv
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        id = '',
        text = '',
        ,
        pronoun = '',
        a = '',
        aStart = '',
        aMeant = '',
        b = '',
        bStart = '',
        bMeant = '',
      ] = line.split('\t')
      const letters = [...text]
      const offset = (count: string) => letters.slice(0, Number(count)).join('').length
      const name = (words: string, start: string, meant: string) => ({
        start: offset(start),
        end: offset(start) + words.length,
        meant: meant === 'TRUE',
      })
      return { id, text, pronoun: offset(pronoun), names: [name(a, aStart, aMeant), name(b, bStart, bMeant)] }
    })
}

/** Whether one of the entity's mentions shares a word with the stretch: any word of a name, the head of a description. */
export const standsAt = (
  document: Document,
  entity: Entity,
  { start, end }: { start: number; end: number },
): boolean =>
  entity.mentions.some((mention) => {
    const stretch = stretchOf(document, mention)
    return stretch.start < end && stretch.end > start
  })

function stretchOf(
  document: Document,
  { kind, sentence, head, from, to }: Mention,
): { start: number; end: number } {
  const tree = document.sentences[sentence]?.tree ?? []
  const [first, last] = kind === 'name' ? [tree[from], tree[to - 1]] : [tree[head], tree[head]]
  return { start: first?.start ?? -1, end: last?.end ?? -1 }
}
