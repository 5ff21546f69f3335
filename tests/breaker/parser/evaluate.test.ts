import { expect, it } from 'vitest'
import { evaluateParser } from '../../../src/breaker/parser/evaluate.ts'

/** A sentence in CoNLL-U from rows of "form lemma upos xpos head relation". */
const conllu = (...rows: string[]) =>
  `${rows
    .map((row, i) => {
      const [form, lemma, upos, xpos, head, relation] = row.split(' ')
      return [i + 1, form, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t')
    })
    .join('\n')}\n`

const gold = [
  'The the DET DT 2 det',
  'company company NOUN NN 3 nsubj',
  'bought buy VERB VBD 0 root',
  'three three NUM CD 5 nummod',
  'firms firm NOUN NNS 3 obj',
  '. . PUNCT . 3 punct',
]

it('gives full marks for what is right', () => {
  const { perRelation, ...figures } = evaluateParser(conllu(...gold))
  expect(figures).toEqual({
    words: 6,
    upos: 100,
    xpos: 100,
    lemma: 100,
    uas: 100,
    las: 100,
    lasWithSubtypes: 100,
  })
  expect(perRelation.obj).toEqual({ gold: 1, found: 1, right: 1, f1: 100 })
})

it('counts each kind of error where it belongs, and no punctuation among the arcs', () => {
  const changed = [...gold]
  changed[1] = 'company firm NOUN NNP 3 nsubj:pass'
  changed[3] = 'three three ADJ CD 3 nummod'
  changed[4] = 'firms firm NOUN NNS 3 obl'
  changed[5] = '. . PUNCT . 5 punct'
  const { perRelation, ...figures } = evaluateParser(conllu(...changed))
  expect(figures).toEqual({
    words: 6,
    upos: (100 * 5) / 6,
    xpos: (100 * 5) / 6,
    lemma: (100 * 5) / 6,
    uas: 80,
    las: 60,
    lasWithSubtypes: 40,
  })
  expect(perRelation.nsubj?.f1).toBe(100)
  expect(perRelation['nsubj:pass']).toEqual({ gold: 1, found: 0, right: 0, f1: 0 })
})

it('gives nothing for nothing', () => {
  expect(evaluateParser('')).toMatchObject({ words: 0, las: 0, perRelation: {} })
})
