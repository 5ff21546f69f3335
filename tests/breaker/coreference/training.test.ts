import { describe, expect, it } from 'vitest'
import { chooseByWeights, chooserOf } from '../../../src/breaker/coreference/choose.ts'
import { evaluateGap, scored } from '../../../src/breaker/coreference/training/evaluate.ts'
import type { Example } from '../../../src/breaker/coreference/training/example.ts'
import { fitWeights } from '../../../src/breaker/coreference/training/fit-weights.ts'
import { gapExample } from '../../../src/breaker/coreference/training/gap-examples.ts'
import { gapRowsOf } from '../../../src/breaker/coreference/training/gap-rows.ts'
import { gumDocumentsOf } from '../../../src/breaker/coreference/training/gum-documents.ts'
import { gumExamples } from '../../../src/breaker/coreference/training/gum-examples.ts'
import { byKind, weightsFile } from '../../../src/breaker/coreference/training/weights-file.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const text = '😀 Jane Roe met Ann Poe. Roe said she was tired.'
const tsv = [
  'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL',
  ['one', text, 'she', 33, 'Jane Roe', 2, 'TRUE', 'Ann Poe', 15, 'FALSE', ''].join('\t'),
].join('\n')

const conllu = `# newdoc id = GUM_news_made
# newpar_block = head (1 s)
# newpar
1\tRoe\tRoe\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1-coref)
2\twins\twin\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-coref
2\twinner\twinner\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=1)
3\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
4-5\tshe's\t_\t_\t_\t_\t_\t_\t_\t_
4\tshe\tshe\tPRON\tPRP\t_\t6\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-coref)
5\t's\tbe\tAUX\tVBZ\t_\t6\tcop\t_\t_
6\tglad\tglad\tADJ\tJJ\t_\t3\tccomp\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
`

describe('GAP', () => {
  const [row] = gapRowsOf(tsv)
  if (!row) throw new Error('no row')

  it('offsets are turned from code points into UTF-16', () => {
    expect(text.slice(row.pronoun, row.pronoun + 3)).toBe('she')
    expect(row.names.map(({ start, end }) => text.slice(start, end))).toEqual(['Jane Roe', 'Ann Poe'])
  })

  it('the named entity is the right candidate', () => {
    const example = gapExample(row, readDocument(text), chooseByWeights)
    expect(example?.right).toHaveLength(1)
    expect(example?.wrong).toHaveLength(1)
    expect(example?.right).not.toEqual(example?.wrong)
  })

  it('is measured, and a margin that nothing reaches answers nothing', () => {
    expect(evaluateGap(tsv)).toEqual({ precision: 100, recall: 100, f1: 100, answered: 100, right: 100 })
    expect(evaluateGap(tsv, 1.1).answered).toBe(0)
  })

  it('each of the two names is a yes or no', () => {
    const { precision, recall, right } = scored([
      { row, said: [true, true] },
      { row, said: [false, false] },
    ])
    expect({ precision, recall, right }).toEqual({ precision: 50, recall: 50, right: 0 })
  })
})

describe('GUM', () => {
  const [document] = gumDocumentsOf(conllu)
  if (!document) throw new Error('no document')

  it('gives text, trees and chains', () => {
    expect(document.text.trim()).toBe("Roe wins. The winner said she's glad.")
    expect(document.sentences.map(({ heading, paragraph }) => [heading, paragraph])).toEqual([
      [true, 0],
      [false, 1],
    ])
    for (const { tree } of document.sentences)
      for (const word of tree) expect(document.text.slice(word.start, word.end)).toBe(word.text)
    expect([...document.chains]).toEqual([
      ['0 0', ['1']],
      ['1 1', ['1']],
      ['1 3', ['1']],
    ])
  })

  it('gives an example for each pronoun', () => {
    const examples = gumExamples(document)
    expect(
      examples.map(({ kind, right, signs }) => [kind, right.length > 0, right.includes(signs.length - 1)]),
    ).toEqual([['person', true, false]])
  })
})

describe('fitWeights', () => {
  const example = (right: number): Example => ({
    kind: 'it',
    signs: [['near', 'subject'], ['near'], ['none']],
    right: [right],
    wrong: [],
    weight: 1,
  })
  const weights = fitWeights(Array.from({ length: 30 }, () => example(0)))

  it('a sign of what is right speaks for it', () => {
    expect(weights.get('it: subject')).toBeGreaterThan(0)
    expect(weights.get('it: none')).toBeLessThan(0)
  })

  it('is the same every time', () => {
    expect(fitWeights(Array.from({ length: 30 }, () => example(0)))).toEqual(weights)
  })

  it('a candidate known only to be wrong is spoken against', () => {
    const wrong = fitWeights(Array.from({ length: 30 }, () => ({ ...example(0), right: [], wrong: [0] })))
    expect(wrong.get('it: subject')).toBeLessThan(0)
  })

  it('the file holds the weights that matter, by kind', () => {
    const file = weightsFile(
      new Map([
        ['it: near', 0.5],
        ['it: far', 0.001],
      ]),
    )
    expect(file).toContain('near: 0.50')
    expect(file).not.toContain('far')
    expect(byKind(new Map([['they: near', 1]])).they?.get('near')).toBe(1)
    expect(chooserOf({})).toBeTypeOf('function')
  })
})
