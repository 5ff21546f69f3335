import type { Draft } from '../constructions/draft.ts'
import type { Document, Sentence } from '../document.ts'
import type { Node } from '../tree/tree.ts'
import { resolve } from '../wording/resolve.ts'
import { sentence as asSentence, write } from '../wording/write.ts'
import type { Considered, Known } from './consider.ts'

/**
 * A sentence out of which no construction made a claim, claimed as it stands: what was not understood is for a person to
 * see. None where it has no verb.
 */
export function wholeSentence({ document, referents }: Known, sentence: Sentence): Considered[] {
  const { tree } = sentence
  const head = tree.find((node) => node.head === -1)
  if (!head) return tooLong(document, sentence)
  if (!tree.some(isFiniteVerb) || tree.length < 3) return []
  const words = tree.filter((node) => node.upos !== 'PUNCT')
  const draft: Draft = { pieces: [words], head, rule: 'whole sentence', fuller: null, uses: [], options: 0 }
  const resolved = resolve(sentence, draft.pieces, referents, null)
  const wording = write(tree, resolved.pieces)
  return [{ draft, wording, resolved, claimant: { name: null, cue: null }, direct: false, dropped: null }]
}

const isFiniteVerb = ({ upos, xpos }: Node) =>
  /^(?:VERB|AUX)$/.test(upos) && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)

/** A sentence too long to be read has one word: all of it. */
function tooLong({ text }: Document, { start, end }: Sentence): Considered[] {
  const exact = text.slice(start, end)
  const all = { start, end, text: exact, lower: exact.toLowerCase(), spaced: true, index: 0 }
  const node: Node = { ...all, upos: 'X', xpos: 'FW', lemma: exact, head: -1, relation: 'root' }
  const pieces = [[node]]
  const draft: Draft = { pieces, head: node, rule: 'whole sentence', fuller: null, uses: [], options: 0 }
  const resolved = { pieces, unclear: [], named: [] }
  return [
    {
      draft,
      wording: asSentence(exact),
      resolved,
      claimant: { name: null, cue: null },
      direct: false,
      dropped: null,
    },
  ]
}
