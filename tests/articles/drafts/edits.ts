import fc from 'fast-check'
import type { Lined } from '../../../src/articles/drafts/align-lines.ts'
import { lined } from './lined.ts'

/** A sentence that can be followed through edits. */
export interface Sentence {
  id: number
  words: string[]
  /** Words were put into it or taken out of it. */
  isEdited: boolean
}
export type Paper = Sentence[][]

/** Few words, so that phrases and numbers come again with other meanings, and whole sentences now and then. */
const subjects = ['the ministry', 'a court', 'the army', 'the town', 'an agency', 'the union', 'one bank']
const verbs = ['counted', 'freed', 'sent', 'lost', 'found', 'paid', 'promised']
const amounts = ['30,000', '30,000', '30,000', '12', '4.2']
const nouns = ['prisoners', 'soldiers', 'homes', 'euros', 'trees', 'ships', 'letters']
const places = ['Tavira', 'Lisbon', 'Damascus', 'Aleppo', 'Porto', 'Kyiv', 'Basra', 'Turin']
const times = ['in March', 'in May', 'last year', 'on Monday', 'in 1911', 'before winter', 'at night']
const weather = [
  'rain',
  'fell',
  'softly',
  'over',
  'green',
  'hills',
  '30,000',
  'while',
  'wind',
  'blew',
  'hard',
]

const sentence = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom(...verbs),
    fc.constantFrom(...amounts),
    fc.constantFrom(...nouns),
    fc.constantFrom(...places),
    fc.constantFrom(...times),
    fc.constantFrom(...places),
  )
  .map(([subject, verb, amount, noun, place, time, from]) =>
    `${subject} ${verb} ${amount} ${noun} near ${place} ${time} as people from ${from} saw`.split(' '),
  )
const newSentence = fc.array(fc.constantFrom(...weather), { minLength: 4, maxLength: 9 })

export const paper: fc.Arbitrary<Paper> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => {
    let id = 0
    return paragraphs.map((words) => words.map((each) => ({ id: id++, words: each, isEdited: false })))
  })

export type Edit = { as: keyof typeof edits; at: number; to: number; words: string[] }
export const edit = (...as: Edit['as'][]): fc.Arbitrary<Edit> =>
  fc.record({
    as: fc.constantFrom(...as),
    at: fc.nat(1_000),
    to: fc.nat(1_000),
    words: newSentence,
  })

const edits = {
  insert: (paper: Paper, { at, words }: Edit) => {
    paper.splice(at % (paper.length + 1), 0, [{ id: -1 - at, words, isEdited: false }])
  },
  insertBeside: (paper: Paper, { at, to, words }: Edit) => {
    const paragraph = paper[at % paper.length]
    paragraph?.splice(to % (paragraph.length + 1), 0, { id: -1 - at, words, isEdited: false })
  },
  changeInside: (paper: Paper, { at, to }: Edit) => {
    const sentence = pick(paper, at)
    if (!sentence) return
    sentence.words.splice(1 + (to % (sentence.words.length - 1)), 0, 'reportedly')
    sentence.isEdited = true
  },
  delete: (paper: Paper, { at }: Edit) => {
    const sentence = pick(paper, at)
    for (const paragraph of paper)
      if (sentence && paragraph.includes(sentence)) paragraph.splice(paragraph.indexOf(sentence), 1)
    for (let i = paper.length - 1; i >= 0; i--) if (!paper[i]?.length) paper.splice(i, 1)
  },
  duplicate: (paper: Paper, { at, to }: Edit) => {
    const sentence = pick(paper, at)
    const paragraph = paper[to % Math.max(1, paper.length)]
    if (sentence)
      paragraph?.splice(to % (paragraph.length + 1), 0, { ...sentence, words: [...sentence.words] })
  },
  reorder: (paper: Paper, { at, to }: Edit) => {
    const [paragraph] = paper.splice(at % Math.max(1, paper.length), 1)
    if (paragraph) paper.splice(to % (paper.length + 1), 0, paragraph)
  },
} satisfies Record<string, (paper: Paper, edit: Edit) => void>

export function edited(paper: Paper, made: readonly Edit[]): Paper {
  const copy = structuredClone(paper)
  for (const each of made) if (copy.length) edits[each.as](copy, each)
  return copy
}

export function asText(paper: Paper): Lined {
  return lined(...paper.map((paragraph) => paragraph.map(inWords)))
}

export function inWords({ words }: Sentence): string {
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function pick(paper: Paper, at: number): Sentence | undefined {
  const all = paper.flat()
  return all[at % Math.max(1, all.length)]
}
