import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignLines, type Lined } from '../../../src/articles/drafts/align-lines.ts'
import type { PlacedClaim } from '../../../src/articles/drafts/place-claim.ts'
import type { Anchored } from '../../../src/articles/drafts/place-quote.ts'
import { asText, type Edit, edit, edited, inWords, type Paper, paper, type Sentence } from './edits.ts'
import { anchored, placedBy } from './lined.ts'

const runs = { numRuns: 300 }
/** Which words of which sentence are quoted. */
const choice = fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000))

interface Case {
  before: Lined
  after: Lined
  quote: Anchored
  /** The sentence quoted, and the later sentences that are the same one. */
  sentence: Sentence
  /** The placed words stand on it, or on one that was equal to it. */
  isHome: boolean
  now: Sentence[]
  placed: PlacedClaim
}

function caseOf(old: Paper, made: readonly Edit[], [which, from, length]: [number, number, number]): Case {
  const later = edited(old, made)
  const [before, after] = [asText(old), asText(later)]
  const at = which % old.flat().length
  const line = before.lines[at] ?? { start: 0, end: 0 }
  const sentence = old.flat()[at] as Sentence
  const first = from % sentence.words.length
  const words = sentence.words.slice(first, first + 1 + (length % sentence.words.length))
  const start = line.start + sentence.words.slice(0, first).join(' ').length + (first ? 1 : 0)
  const quote = anchored(before, start, start + words.join(' ').length)
  const placed = placedBy(alignLines(before, after), quote)
  const now = later.flat().filter(({ id }) => id === sentence.id)
  const stands = after.lines.findIndex(({ end }) => (placed.spans[0]?.start ?? Number.NaN) < end)
  const lands = later.flat()[stands]
  const origin = old.flat().find(({ id }) => id === lands?.id) ?? lands
  const isHome = origin !== undefined && inWords(origin) === inWords(sentence)
  return { before, after, quote, sentence, now, placed, isHome }
}

function check(made: fc.Arbitrary<Edit[]>, holds: (one: Case) => void) {
  fc.assert(
    fc.property(paper, made, choice, (old, edits, chosen) => holds(caseOf(old, edits, chosen))),
    runs,
  )
}

describe('whatever is edited', () => {
  const anything = fc.array(
    edit('insert', 'insertBeside', 'changeInside', 'delete', 'duplicate', 'reorder'),
    { minLength: 1, maxLength: 6 },
  )

  test('words stand where they are said to, and score and class agree', () => {
    check(anything, ({ after, quote, placed }) => {
      for (const { start, end, exact } of placed.spans) expect(after.text.slice(start, end)).toBe(exact)
      expect(placed.score).toBeGreaterThanOrEqual(0)
      expect(placed.score).toBeLessThanOrEqual(1)
      expect(placed.asks).toBe(placed.score < 0.75)
      expect(placed.kind === 'orphan').toBe(placed.spans.length === 0)
      if (placed.kind === 'orphan') expect(placed.asks).toBe(true)
      if (placed.kind === 'exact' || placed.kind === 'moved') expect(placed.spans[0]?.exact).toBe(quote.exact)
    })
  })

  test('no claim hops: what is placed without asking stands on the sentence it was made of', () => {
    check(anything, ({ placed, isHome }) => {
      if (!placed.asks) expect(isHome).toBe(true)
    })
  })

  test('every later line goes on with lines of one place, and every earlier one is told of', () => {
    fc.assert(
      fc.property(paper, anything, (old, edits) => {
        const [before, after] = [asText(old), asText(edited(old, edits))]
        const { old: fates, new: origins } = alignLines(before, after)
        fates.forEach(({ as, to }, at) => {
          expect(as === 'gone').toBe(to.length === 0)
          for (const other of to) expect(origins[other]?.from).toContain(at)
        })
        origins.forEach(({ as, from }, other) => {
          expect(as === 'new').toBe(from.length === 0)
          for (const at of from) expect(fates[at]?.to).toContain(other)
        })
      }),
      runs,
    )
  })
})

test('the same text again leaves every claim exact', () => {
  check(fc.constant([]), ({ placed, quote }) => {
    if (placed.asks) return
    expect(placed).toMatchObject({ kind: 'exact', score: 1, isChanged: false })
    expect(placed.spans[0]?.exact).toBe(quote.exact)
  })
})

test('what is put in before or after leaves a claim exact', () => {
  check(fc.array(edit('insert', 'insertBeside'), { minLength: 1, maxLength: 3 }), ({ placed, isHome }) => {
    if (placed.asks) return
    expect(placed).toMatchObject({ kind: 'exact', isChanged: false })
    expect(isHome).toBe(true)
  })
})

test('a word put into the sentence sends the claim to be checked again, its words with it', () => {
  check(fc.tuple(edit('changeInside')), ({ placed, quote, now }) => {
    if (!now[0]?.isEdited || placed.asks) return
    expect(placed.isChanged).toBe(true)
    const words = placed.spans[0]?.exact.replace('reportedly ', '')
    expect(words).toBe(quote.exact)
    expect(placed.kind).toBe(placed.spans[0]?.exact === quote.exact ? 'exact' : 'fuzzy')
  })
})

test('a claim whose sentence is deleted is an orphan, or a person is asked', () => {
  check(fc.tuple(edit('delete')), ({ placed, now, after, sentence }) => {
    if (now.length || after.text.includes(inWords(sentence))) return
    expect(placed).toMatchObject({ kind: 'orphan', spans: [] })
  })
})

test('a claim stays with its sentence when another copy of it is written', () => {
  check(fc.tuple(edit('duplicate')), ({ placed, quote }) => {
    expect(placed.kind).not.toBe('orphan')
    expect(placed.spans[0]?.exact).toBe(quote.exact)
    if (!placed.asks) expect(['exact', 'moved']).toContain(placed.kind)
  })
})

test('a claim moves with its paragraph', () => {
  check(fc.tuple(edit('reorder')), ({ placed, quote, isHome }) => {
    expect(placed.kind).not.toBe('orphan')
    expect(placed.spans[0]?.exact).toBe(quote.exact)
    if (placed.asks) return
    expect(['exact', 'moved']).toContain(placed.kind)
    expect(isHome).toBe(true)
  })
})

test('of plain sentences, none is asked about that nobody touched', () => {
  const distinct = paper.filter((old) => new Set(old.flat().map(inWords)).size === old.flat().length)
  fc.assert(
    fc.property(
      distinct,
      edit('insert', 'insertBeside', 'changeInside', 'delete'),
      choice,
      (old, made, chosen) => {
        const { placed, now, sentence } = caseOf(old, [made], chosen)
        if (now.length && !now[0]?.isEdited)
          expect(placed, inWords(sentence)).toMatchObject({ kind: 'exact', asks: false })
      },
    ),
    runs,
  )
})
