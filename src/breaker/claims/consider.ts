import type { Attribution, Words } from '../attribution/attribution.ts'
import { isAsserted } from '../clauses/asserted.ts'
import { type Clause, clausesOf } from '../clauses/clause.ts'
import { constructions } from '../constructions/constructions.ts'
import type { Draft, Piece } from '../constructions/draft.ts'
import type { Referents } from '../coreference/referents.ts'
import type { Document, Sentence } from '../document.ts'
import { childOf, is, type Node, type Tree } from '../tree/tree.ts'
import type { Claimant } from '../types.ts'
import { type Resolved, resolve } from '../wording/resolve.ts'
import { write } from '../wording/write.ts'
import { claimantOf, holding } from './claimant.ts'
import { leftOut } from './left-out.ts'

/** A draft, worded and judged: kept, or dropped for a reason. */
export interface Considered {
  draft: Draft
  wording: string
  resolved: Resolved
  claimant: Claimant
  /** In the claimant's own words. */
  direct: boolean
  /** Why it is no proposal; null when it is one. */
  dropped: string | null
}

/** What is known of a whole document when its sentences are taken apart. */
export interface Known {
  document: Document
  referents: Referents
  attributions: Attribution[]
  /** The same by the number of the sentence that they run through. */
  bySentence: Map<number, Attribution[]>
}

/** All that the constructions find in one sentence, worded, with those that cannot stand marked. */
export function considered(known: Known, sentence: Sentence): Considered[] {
  const { tree, index } = sentence
  const clauses = clausesOf(tree)
  const attributions = known.bySentence.get(index) ?? []
  const cues = cueHeads(
    tree,
    index,
    attributions,
    clauses.filter(({ head }) => isAsserted(tree, head)),
  )
  const nameFor = (node: Node) => known.referents(index, node.index)?.name ?? null
  const drafts = constructions.flatMap((construction) => construction({ tree, clauses, nameFor }))
  return drafts.map((draft) => {
    const held = holding(attributions, index, draft.head)
    const claimant = held
      ? claimantOf(known.document, held, known.referents, index)
      : { name: null, cue: null }
    const direct = held?.speech === 'direct'
    const pieces = withoutSource(withSubject(known, sentence, draft.pieces), held, index)
    const resolved = resolve(sentence, pieces, known.referents, direct ? claimant.name : null)
    const written = write(tree, resolved.pieces)
    const wording = held ? written.replace(/["“”„«»]/g, '') : written
    const dropped = cues.has(draft.head.index) ? 'it only says who said it' : leftOut(tree, draft, wording)
    return { draft, wording, resolved, claimant, direct, dropped }
  })
}

/** Predicates that only attribute a whole statement ("said that…"): the statement is the claim, and they its claimant. */
function cueHeads(tree: Tree, sentence: number, attributions: Attribution[], clauses: Clause[]): Set<number> {
  const heads = new Set<number>()
  for (const { cue, content, speech } of attributions) {
    if (cue.sentence !== sentence) continue
    const here = content.find((words) => words.sentence === sentence)
    const elsewhere = content.some((words) => words.sentence !== sentence)
    const stated = clauses.some(
      ({ head, subject, form }) =>
        here?.words.includes(head.index) &&
        subject &&
        form === 'finite' &&
        here.words.includes(subject.index) &&
        (speech === 'direct' || isStatedBy(tree, head, cue.words)),
    )
    if (stated || (speech === 'direct' && (elsewhere || isWhole(tree, here))))
      for (const word of cue.words) heads.add(word)
  }
  return heads
}

/** More than a quoted phrase: words that make a sentence of their own. */
const isWhole = (tree: Tree, content: Words | undefined): boolean =>
  (content?.words ?? []).some((word) => {
    const node = tree[word]
    return node && !content?.words.includes(node.head) && is(node, 'ccomp', 'parataxis', 'root')
  })

/** Whether the cue governs the statement ("said that…") or hangs on it ("…, prosecutors say"). */
function isStatedBy(tree: Tree, head: Node, cue: number[]): boolean {
  if (is(head, 'ccomp', 'parataxis') && cue.includes(head.head)) return true
  if (cue.some((word) => tree[word]?.head === head.index)) return true
  const first = is(head, 'conj') ? tree[head.head] : undefined
  return first !== undefined && isStatedBy(tree, first, cue)
}

/** "…, according to lawmakers" names the claimant, and is no part of the claim. */
function withoutSource(pieces: Piece[], held: Attribution | null, sentence: number): Piece[] {
  if (!held || held.cue.sentence !== sentence || !held.source) return pieces
  const drop = new Set([...held.cue.words, ...(held.source.sentence === sentence ? held.source.words : [])])
  return pieces.flatMap((piece): Piece[] => {
    if (typeof piece === 'string') return [piece]
    const rest = piece.filter((node) => !drop.has(node.index))
    return rest.length ? [rest] : []
  })
}

/** A sentence that opens with its verb ("Caused her skin to blister") takes the subject of the one before in its paragraph. */
function withSubject({ document }: Known, sentence: Sentence, pieces: Piece[]): Piece[] {
  if (pieces[0] !== '') return pieces
  for (let n = sentence.index - 1; n >= sentence.index - FAR; n--) {
    const before = document.sentences[n]
    if (before?.paragraph !== sentence.paragraph) break
    const root = before.tree.find((node) => node.head === -1)
    const subject = root && childOf(before.tree, root, 'nsubj')
    if (!subject) continue
    if (/^(?:PRON|DET)$/.test(subject.upos)) break
    const own = (node: Node) =>
      node.head === subject.index && is(node, 'flat', 'compound', 'det', 'amod', 'nmod:poss')
    const words = before.tree.filter((node) => node === subject || own(node))
    return [words.map((node) => node.text).join(' '), ...pieces.slice(1)]
  }
  return pieces.slice(1)
}

/** Sentences back that a subject is looked for. */
const FAR = 3
