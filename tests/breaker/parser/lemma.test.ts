import { expect, it } from 'vitest'
import type { GoldWord } from '../../../src/breaker/parser/conllu.ts'
import { lemmaOf } from '../../../src/breaker/parser/lemma.ts'
import { lemmaExceptions } from '../../../src/breaker/parser/training/lemma-exceptions.ts'

const known = ['make', 'hope', 'talk', 'run', 'hop', 'open', 'box', 'shoe', 'create', 'sell']
const rank = (word: string) => (known.includes(word) ? known.indexOf(word) : undefined)
const rules = { rank, exceptions: new Map([['VBD went', 'go']]) }

it.each([
  ['making', 'VBG', 'make'],
  ['hoping', 'VBG', 'hope'],
  ['hopped', 'VBD', 'hop'],
  ['running', 'VBG', 'run'],
  ['selling', 'VBG', 'sell'],
  ['opened', 'VBD', 'open'],
  ['created', 'VBN', 'create'],
  ['tried', 'VBD', 'try'],
  ['went', 'VBD', 'go'],
  ['underwent', 'VBD', 'undergo'],
  ['sang', 'VBD', 'sing'],
  ['Says', 'VBZ', 'say'],
  ['studies', 'NNS', 'study'],
  ['boxes', 'NNS', 'box'],
  ['shoes', 'NNS', 'shoe'],
  ['women', 'NNS', 'woman'],
  ['1990s', 'NNS', '1990s'],
  ['news', 'NN', 'news'],
  ['happier', 'JJR', 'happy'],
  ['Iraqi', 'JJ', 'Iraqi'],
  ['Small', 'JJ', 'small'],
  ['9,000', 'CD', '9000'],
  ['Smith', 'NNP', 'Smith'],
  ['Tigers', 'NNPS', 'Tiger'],
  ['“', '``', '"'],
  ['', 'NN', ''],
])('%s (%s) is %s', (form, xpos, lemma) => {
  expect(lemmaOf(form, xpos, rules)).toBe(lemma)
})

it('takes from treebanks only what the rules miss, and no slips', () => {
  const word = (form: string, xpos: string, lemma: string): GoldWord => ({
    form,
    xpos,
    lemma,
    upos: '',
    head: -1,
    relation: 'root',
    spaceAfter: true,
  })
  const words = [
    word('Has', 'VBZ', 'have'),
    word('has', 'VBZ', 'have'),
    word('talked', 'VBD', 'talk'),
    word('tlaked', 'VBD', 'talk'),
  ]
  expect([...lemmaExceptions([words], rank)]).toEqual([['VBZ has', 'have']])
})
