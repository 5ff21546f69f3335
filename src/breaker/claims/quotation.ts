import type { Draft } from '../constructions/draft.ts'
import type { Sentence } from '../document.ts'
import type { Node } from '../tree/tree.ts'
import { sentence as asSentence } from '../wording/write.ts'
import { claimantOf } from './claimant.ts'
import type { Considered, Known } from './consider.ts'

/** Words quoted from somebody that state nothing themselves ("Will you come home?"): that they were said can be checked. */
export function quotations({ document, bySentence, referents }: Known, sentence: Sentence): Considered[] {
  const { tree, index } = sentence
  return (bySentence.get(index) ?? []).flatMap((attribution): Considered[] => {
    const here = attribution.content.find((words) => words.sentence === index)
    if (!here || attribution.speech !== 'direct' || attribution.cue.sentence !== index) return []
    const claimant = claimantOf(document, attribution, referents, index)
    const quoted = here.words.flatMap((word) => tree[word] ?? [])
    const [head] = quoted
    if (!claimant.name || !head) return []
    const pieces = [claimant.name, `${claimant.cue}:`, quoted as Node[]]
    const exact = document.text.slice(head.start, quoted.at(-1)?.end).replace(/^["“„«‘']+|["”»’',]+$/g, '')
    const draft: Draft = {
      pieces,
      head,
      rule: 'quotation',
      kind: 'quotation',
      fuller: null,
      uses: [],
      options: 0,
    }
    const resolved = { pieces, unclear: [], named: [] }
    return [
      {
        draft,
        wording: asSentence(`${claimant.name} ${claimant.cue}: “${exact}”`),
        resolved,
        claimant,
        direct: true,
        dropped: null,
      },
    ]
  })
}
