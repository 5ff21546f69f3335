import { expect, it } from 'vitest'
import { sentencesOfConllu } from '../../../src/breaker/parser/conllu.ts'

const row = (...cells: string[]) => cells.join('\t')
const text = [
  '# text = We don’t go.',
  row('1', 'We', 'we', 'PRON', 'PRP', '_', '4', 'nsubj', '_', '_'),
  row('2-3', 'don’t', '_', '_', '_', '_', '_', '_', '_', '_'),
  row('2', 'do', 'do', 'AUX', 'VBP', '_', '4', 'aux', '_', '_'),
  row('3', 'n’t', 'not', 'PART', 'RB', '_', '4', 'advmod', '_', '_'),
  row('3.1', 'ever', 'ever', 'ADV', 'RB', '_', '_', '_', '_', '_'),
  row('4', 'go', 'go', 'VERB', 'VB', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('5', '.', '.', 'PUNCT', '.', '_', '4', 'punct', '_', '_'),
  '',
  row('1', 'Yes', 'yes', 'INTJ', 'UH', '_', '0', 'root', '_', '_'),
  '',
].join('\n')

it('reads words and passes over the rows above and between them', () => {
  const [first, second] = sentencesOfConllu(text)
  expect(first?.map((word) => word.form)).toEqual(['We', 'do', 'n’t', 'go', '.'])
  expect(first?.map((word) => word.head)).toEqual([3, 3, 3, -1, 3])
  expect(first?.map((word) => word.spaceAfter)).toEqual([true, false, true, false, true])
  expect(second?.map((word) => word.relation)).toEqual(['root'])
})
