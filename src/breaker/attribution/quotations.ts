import type { Document } from '../document.ts'

/** A stretch of the text in quotation marks, marks included; offsets are UTF-16. */
export interface Quotation {
  start: number
  end: number
  /** One stretch a paragraph: a quotation left open runs on in the next paragraph that opens with a mark. */
  pieces: { start: number; end: number }[]
}

/**
 * The outermost quotations of a text, in order. Takes “ ”, « », ", '', ``, ‘ ’ and ' for marks; an apostrophe is none,
 * and a quotation nobody closes ends with its paragraph.
 */
export function quotationsOf(document: Document): Quotation[] {
  const { text } = document
  const found: Quotation[] = []
  let carried: Open[] = []
  for (const { start, end, next } of paragraphsOf(document)) {
    const marks = marksIn(text, start, end)
    const lastSingle = marks.findLast((mark) => mark.single && mark.closes)?.at ?? -1
    const open = carried
    carried = []
    for (const [order, mark] of marks.entries()) {
      if (open.length && order === 0 && mark.at === start && open[0]?.kind === mark.kind) continue
      const closing = mark.closes ? open.findLastIndex((each) => closesOf(each, mark)) : -1
      if (closing >= 0 && !(mark.opens && !mark.single && !atEnd(text, mark.end))) {
        const base = open[0] as Open
        open.length = closing
        if (closing === 0) found.push(quotation(base, start, mark.end))
      } else if (
        mark.opens &&
        open.length < MAX_DEPTH &&
        !(mark.single && (open.length || lastSingle <= mark.at))
      )
        open.push({ kind: mark.kind, start: mark.at, pieces: [] })
    }
    const base = open[0]
    if (!base) continue
    base.pieces.push({ start: Math.max(base.start, start), end })
    if (!base.kind.includes('single') && next !== undefined && kindAt(text, next)?.kind === base.kind)
      carried = [base]
    else found.push({ start: base.start, end, pieces: base.pieces })
  }
  return found
}

/** Quotations within quotations within quotations are as deep as it goes. */
const MAX_DEPTH = 3

type Kind = 'curly' | 'straight' | 'angle' | 'curly single' | 'straight single'

interface Open {
  kind: Kind
  start: number
  pieces: { start: number; end: number }[]
}

interface Mark {
  at: number
  end: number
  kind: Kind
  single: boolean
  opens: boolean
  closes: boolean
}

const quotation = (base: Open, paragraph: number, end: number): Quotation => ({
  start: base.start,
  end,
  pieces: [...base.pieces, { start: Math.max(base.start, paragraph), end }],
})

/** The paragraphs that have lines, each with the beginning of the one after it. */
function paragraphsOf({ sentences }: Document) {
  const found: { start: number; end: number; next?: number }[] = []
  let number = -1
  for (const sentence of sentences) {
    const last = found.at(-1)
    if (last && sentence.paragraph === number) last.end = sentence.end
    else {
      if (last) last.next = sentence.start
      found.push({ start: sentence.start, end: sentence.end })
    }
    number = sentence.paragraph
  }
  return found
}

/** Marks that look both ways are told apart by the white space about them. */
function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    const found = kindAt(text, at)
    if (!found) continue
    const before = at > start ? (text[at - 1] as string) : ' '
    const after = at + found.length < end ? (text[at + found.length] as string) : ' '
    const mark = directed(found, before, after, { at, end: at + found.length })
    if (mark.opens || mark.closes) marks.push(mark)
    at += found.length - 1
  }
  return marks
}

interface Shape {
  kind: Kind
  length: number
  side: 'opening' | 'closing' | 'either'
}

function kindAt(text: string, at: number): Shape | null {
  const char = text[at] as string
  if (char === '“' || char === '„' || char === '‟') return { kind: 'curly', length: 1, side: 'opening' }
  if (char === '”') return { kind: 'curly', length: 1, side: 'closing' }
  if (char === '"') return { kind: 'straight', length: 1, side: 'either' }
  if (char === '«') return { kind: 'angle', length: 1, side: 'opening' }
  if (char === '»') return { kind: 'angle', length: 1, side: 'closing' }
  if (char === '`') return text[at + 1] === '`' ? { kind: 'straight', length: 2, side: 'opening' } : null
  if (char === "'" && text[at + 1] === "'") return { kind: 'straight', length: 2, side: 'either' }
  if (char === '‘') return { kind: 'curly single', length: 1, side: 'opening' }
  if (char === '’') return { kind: 'curly single', length: 1, side: 'closing' }
  return char === "'" ? { kind: 'straight single', length: 1, side: 'either' } : null
}

const word = /[\p{L}\p{N}]/u
const beforeOpening = /[\s([{<«“"‘'`–—/:-]/

function directed(
  { kind, side }: Shape,
  before: string,
  after: string,
  place: { at: number; end: number },
): Mark {
  const single = kind.includes('single')
  const opening = beforeOpening.test(before) && !/\s/.test(after)
  const closing = !/[\s([{]/.test(before) || /\s/.test(after)
  const mark = { ...place, kind, single }
  if (side === 'opening' && !single && /[,.!?]/.test(before) && /\s/.test(after))
    return { ...mark, opens: false, closes: true }
  if (side === 'opening') return { ...mark, opens: !single || !word.test(before), closes: false }
  if (single) {
    const closes = !/\s/.test(before) && !word.test(after)
    return { ...mark, opens: side === 'either' && opening && word.test(after), closes }
  }
  if (side === 'closing') return { ...mark, opens: opening && word.test(after), closes: true }
  return { ...mark, opens: opening, closes: closing }
}

/** A curly quotation may be closed by a straight mark, and the other way about. */
const closesOf = (open: Open, mark: Mark) =>
  open.kind === mark.kind || (!mark.single && !open.kind.includes('single') && !mark.opens)

const atEnd = (text: string, at: number) => !/\p{L}/u.test(text[at] ?? ' ')
