import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSentences } from '../../../src/breaker/parser/parse.ts'
import { tokensOf } from '../../../src/breaker/text/tokens.ts'
import type { Token, Tree } from '../../../src/breaker/tree/tree.ts'

const parse = (text: string): Tree => parseSentences([tokensOf(text, 0, text.length)])[0] as Tree

/** "word relation head", as "Smith nsubj said". */
const arcs = (tree: Tree): string[] =>
  tree.map((node) => `${node.text} ${node.relation} ${tree[node.head]?.text ?? ''}`.trim())

function expectTree(tree: Tree, tokens: readonly Token[]): void {
  expect(tree.map((node) => node.text)).toEqual(tokens.map((token) => token.text))
  expect(tree.filter((node) => node.head === -1)).toHaveLength(tree.length ? 1 : 0)
  for (const node of tree) {
    expect(node.relation === 'root').toBe(node.head === -1)
    let steps = 0
    for (let at = node.head; at !== -1; at = (tree[at] as Tree[number]).head)
      expect(++steps).toBeLessThan(tree.length)
  }
}

const token = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((text): Token => ({ start: 0, end: text.length, text, lower: text.toLowerCase(), spaced: true }))

describe('parseSentences', () => {
  it('gives a tree for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.array(token, { maxLength: 40 }), { maxLength: 6 }), (sentences) => {
        const trees = parseSentences(sentences)
        expect(trees).toHaveLength(sentences.length)
        for (const [s, tokens] of sentences.entries()) expectTree(trees[s] as Tree, tokens)
      }),
      { numRuns: 50 },
    )
  })

  it.each([0, 1, 199, 200, 201, 5000])('gives one tree for %i words', (count) => {
    const text = 'one two , '.repeat(Math.ceil(count / 3))
    const tokens = tokensOf(text, 0, text.length).slice(0, count)
    expectTree(parseSentences([tokens])[0] as Tree, tokens)
  })

  it('reads a sentence the same in any company', () => {
    const texts = ['The mayor resigned on Monday.', 'Why?', 'She said: “It rained, and we left early.”']
    const sentences = texts.map((text) => tokensOf(text, 0, text.length))
    const many = Array.from({ length: 90 }, (_, i) => sentences[i % 3] as Token[])
    const alone = sentences.map((tokens) => parseSentences([tokens])[0])
    expect(parseSentences(many)).toEqual(many.map((_, i) => alone[i % 3]))
  })
})

const readings: Record<string, [text: string, ...arcs: string[]]> = {
  'subject and object': [
    'The company bought three small firms in March.',
    'company nsubj bought',
    'firms obj bought',
    'three nummod firms',
    'small amod firms',
    'March obl bought',
    'bought root',
  ],
  'a passive with its agent': [
    'The bridge was built by prisoners.',
    'bridge nsubj:pass built',
    'was aux:pass built',
    'prisoners obl:agent built',
  ],
  'reported speech with "that"': [
    'The minister said that the plan would cost too much.',
    'minister nsubj said',
    'cost ccomp said',
    'plan nsubj cost',
    'that mark cost',
  ],
  'a copula': [
    'She is the director of the museum.',
    'director root',
    'is cop director',
    'museum nmod director',
  ],
  'a relative clause': ['The man who lives next door is a doctor.', 'lives acl:relcl man', 'who nsubj lives'],
  coordination: [
    'He sold the house and moved to Canada.',
    'moved conj sold',
    'and cc moved',
    'Canada obl moved',
  ],
  'clitics and negation': ["They don't know.", "n't advmod know", 'do aux know', 'They nsubj know'],
  'an adverbial clause': [
    'When the rain stopped, we went home.',
    'stopped advcl went',
    'When advmod stopped',
    'rain nsubj stopped',
  ],
}

it.each(Object.entries(readings))('knows %s', (_name, [text, ...expected]) => {
  expect(arcs(parse(text))).toEqual(expect.arrayContaining(expected))
})

it('tags words and gives their lemmas', () => {
  const tree = parse('The boys’ mothers were writing longer letters to Paris.')
  expect(tree.map((node) => `${node.lemma}/${node.upos}/${node.xpos}`).join(' ')).toBe(
    "the/DET/DT boy/NOUN/NNS 's/PART/POS mother/NOUN/NNS be/AUX/VBD write/VERB/VBG long/ADJ/JJR letter/NOUN/NNS to/ADP/IN Paris/PROPN/NNP ./PUNCT/.",
  )
})
