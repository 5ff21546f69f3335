import { expect, test } from 'vitest'
import type { Explanation } from '../../src/breaker/explanation.ts'
import type { Node } from '../../src/breaker/tree/tree.ts'
import { explanationText } from '../../src/cli/explain-text.ts'

const node = (
  index: number,
  text: string,
  [upos, xpos, lemma]: [string, string, string],
  head: number,
  relation: string,
): Node => ({
  ...{ start: 0, end: 0, text, lower: text.toLowerCase(), spaced: true },
  ...{ index, upos, xpos, lemma, head, relation },
})

const explanation: Explanation = {
  line: { number: 2, start: 40, end: 60, text: 'She sold\n400 rifles.' },
  tree: [
    node(0, 'She', ['PRON', 'PRP', 'she'], 1, 'nsubj'),
    node(1, 'sold', ['VERB', 'VBD', 'sell'], -1, 'root'),
    node(2, '400', ['NUM', 'CD', '400'], 3, 'nummod'),
    node(3, 'rifles', ['NOUN', 'NNS', 'rifle'], 1, 'obj'),
    node(4, '.', ['PUNCT', '.', '.'], 1, 'punct'),
  ],
  attributions: [{ source: null, cue: 'reportedly', content: 'sold 400 rifles', speech: 'indirect' }],
  referents: [{ word: 'She', index: 0, name: 'Ann Roe' }],
  claims: [
    {
      wording: 'Ann Roe sold 400 rifles.',
      rule: 'main statement',
      pieces: [
        { text: 'Ann Roe', from: 'referent' },
        { text: 'sold 400 rifles', from: 'text', words: [1, 2, 3] },
      ],
      kind: 'quantity',
      worthiness: 0.6,
      features: [
        { name: 'gives a number', weight: 0.2 },
        { name: 'is vague', weight: -0.05 },
      ],
      unclear: [],
      dropped: null,
    },
    {
      wording: 'She is rifles.',
      rule: 'apposition',
      pieces: [
        { text: 'She', from: 'text', words: [0] },
        { text: 'is', from: 'added' },
        { text: 'rifles', from: 'text', words: [3] },
      ],
      kind: '',
      worthiness: 0,
      features: [],
      unclear: ['She'],
      dropped: 'no statement',
    },
  ],
  nothing: null,
}

test('an explanation shows the tree, who says what, and of each claim where its words come from', () => {
  expect(explanationText(explanation)).toBe(`2  She sold 400 rifles.
  tree
    root: sold  VERB VBD  "sell"  (2)
      nsubj: She  PRON PRP  (1)
      obj: rifles  NOUN NNS  "rifle"  (4)
        nummod: 400  NUM CD  (3)
      punct: .  PUNCT .  (5)
  who says what
    nobody named · reportedly · sold 400 rifles  (indirect)
  stands for
    She (word 1) → Ann Roe
  claims
    · Ann Roe sold 400 rifles.
      rule: main statement
      wording: Ann Roe (stands for a word) + “sold 400 rifles” (2–4)
      quantity, worthiness 0.60: gives a number +0.20, is vague −0.05
  dropped
    · She is rifles.
      rule: apposition
      wording: “She” (1) + is (added) + “rifles” (4)
      unclear: She
      dropped: no statement`)
})

test('a line with nothing to check says why', () => {
  expect(explanationText({ ...explanation, claims: [], nothing: 'a question' })).toContain(
    '  nothing to check\n    a question',
  )
})
