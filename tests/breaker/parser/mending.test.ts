import { expect, test } from 'vitest'
import { mended } from '../../../src/breaker/parser/mending/mended.ts'
import type { Tree } from '../../../src/breaker/tree/tree.ts'

/** A tree out of rows "word UPOS XPOS head relation", heads counted from 1 and 0 for the root, as in CoNLL-U. */
function tree(rows: string): Tree {
  let at = 0
  return rows
    .trim()
    .split('\n')
    .map((row, index) => {
      const [text = '', upos = '', xpos = '', head = '0', relation = ''] = row.trim().split(/\s+/)
      const start = at
      at += text.length + 1
      const lower = text.toLowerCase()
      const lemma = lower.replace(/^(.{3,}?)e?d$/, (_, stem: string) =>
        stem.endsWith('p') ? `${stem}e` : stem,
      )
      return {
        start,
        end: start + text.length,
        text,
        lower,
        spaced: index > 0,
        index,
        upos,
        xpos,
        lemma,
        head: Number(head) - 1,
        relation,
      }
    })
}

const arcs = (rows: string) =>
  mended(tree(rows)).map((node) => `${node.text} ${node.head + 1} ${node.relation}`)

test('a tree that is right stays as it is', () => {
  const right = tree(`Roe PROPN NNP 2 nsubj
    left VERB VBD 0 root
    Oslo PROPN NNP 2 obj
    . PUNCT . 2 punct`)
  expect(mended(right)).toEqual(right)
})

test.each([
  [
    'two subjects side by side are a title and its name',
    `The DET DT 2 det
    striker NOUN NN 4 nsubj
    Roe PROPN NNP 4 nsubj
    scored VERB VBD 0 root`,
    ['striker 3 nmod:desc', 'Roe 4 nsubj'],
  ],
  [
    'two subjects with a comma between are an apposition',
    `HTS PROPN NNP 6 nsubj
    , PUNCT , 4 punct
    an DET DT 4 det
    offshoot NOUN NN 6 nsubj
    , PUNCT , 4 punct
    fell VERB VBD 0 root`,
    ['HTS 6 nsubj', 'offshoot 1 appos'],
  ],
  [
    'a name behind a common noun is the head, and the noun its title',
    `Leader NOUN NN 3 nsubj
    Roe PROPN NNP 1 appos
    left VERB VBD 0 root`,
    ['Leader 2 nmod:desc', 'Roe 3 nsubj'],
  ],
  [
    'who has a title has a first name and no compound',
    `Minister PROPN NNP 2 nmod:desc
    Olav PROPN NNP 3 compound
    Dahl PROPN NNP 4 nsubj
    left VERB VBD 0 root`,
    ['Minister 2 nmod:desc', 'Olav 4 nsubj', 'Dahl 2 flat', 'left 0 root'],
  ],
  [
    'two listed names side by side are one, with the conjunction before it',
    `Anna PROPN NNP 5 nsubj
    and CCONJ CC 4 cc
    Olav PROPN NNP 1 conj
    Dahl PROPN NNP 1 conj
    left VERB VBD 0 root`,
    ['Anna 5 nsubj', 'and 3 cc', 'Olav 1 conj', 'Dahl 3 flat', 'left 0 root'],
  ],
  [
    '"more than" bounds a number',
    `more ADJ JJR 5 nsubj
    than ADP IN 3 case
    250 NUM CD 1 obl
    are AUX VBP 5 cop
    missing ADJ JJ 0 root`,
    ['more 3 advmod', 'than 1 fixed', '250 5 nsubj'],
  ],
  [
    'only verbs have objects',
    `dam NOUN NN 2 compound
    cost NOUN NN 0 root
    40 NUM CD 4 nummod
    euros NOUN NNS 2 obj`,
    ['dam 2 nsubj', 'cost 0 root'],
  ],
  [
    'a verb stands right after a modal verb',
    `law NOUN NN 4 nsubj
    could AUX MD 4 aux
    free ADJ JJ 4 amod
    men NOUN NNS 0 root`,
    ['law 3 nsubj', 'could 3 aux', 'free 0 root', 'men 3 obj'],
  ],
  [
    'function words govern nothing',
    `Roe PROPN NNP 3 nsubj
    is AUX VBZ 4 cop
    out ADV RB 4 case
    loan NOUN NN 0 root`,
    ['Roe 4 nsubj'],
  ],
  [
    'a bare noun inside a clause is its subject',
    `Prices NOUN NNS 2 nsubj
    rose VERB VBD 0 root
    after SCONJ IN 5 mark
    ministers NOUN NNS 2 obl
    cut VERB VBD 2 advcl
    aid NOUN NN 5 obj`,
    ['ministers 5 nsubj'],
  ],
  [
    'a finite verb that hangs on a noun at the root is the root',
    `HTS PROPN NNP 0 root
    seized VERB VBD 1 acl
    Damascus PROPN NNP 2 obj`,
    ['HTS 2 nsubj', 'seized 0 root'],
  ],
  [
    'a participle in a sentence without a finite verb is its past tense',
    `Roe PROPN NNP 3 compound
    escaped VERB VBN 3 amod
    punishment NOUN NN 0 root
    . PUNCT . 3 punct`,
    ['Roe 2 nsubj', 'escaped 0 root', 'punishment 2 obj'],
  ],
])('%s', (_, rows, expected) => expect(arcs(rows)).toEqual(expect.arrayContaining(expected)))
