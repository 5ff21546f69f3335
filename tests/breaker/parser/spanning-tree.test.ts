import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestTree, isTree } from '../../../src/breaker/parser/spanning-tree.ts'

/** Every way to give each of the words a head. */
function* allHeads(words: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === words) yield heads
  else for (let head = -1; head < words; head++) yield* allHeads(words, [...heads, head])
}

const worth = (scores: Float32Array, heads: ArrayLike<number>) =>
  Array.from(heads).reduce(
    (sum, head, word) => sum + (scores[word * (heads.length + 1) + head + 1] as number),
    0,
  )

it('finds the best of all trees with one root', () => {
  const problem = fc.integer({ min: 1, max: 5 }).chain((words) =>
    fc.tuple(
      fc.constant(words),
      fc.array(fc.integer({ min: -9, max: 9 }), {
        minLength: words * (words + 1),
        maxLength: words * (words + 1),
      }),
    ),
  )
  fc.assert(
    fc.property(problem, ([words, numbers]) => {
      const scores = Float32Array.from(numbers)
      const found = bestTree(scores, words)
      expect(isTree(found)).toBe(true)
      let best = Number.NEGATIVE_INFINITY
      for (const heads of allHeads(words))
        if (isTree(Int32Array.from(heads))) best = Math.max(best, worth(scores, heads))
      expect(worth(scores, found)).toBe(best)
    }),
  )
})

it.each([
  ['a chain', [1, 2, -1], true],
  ['two roots', [-1, -1], false],
  ['no root', [1, 0], false],
  ['a circle beside the root', [-1, 2, 1], false],
  ['its own head', [-1, 1], false],
])('%s', (_name, heads, tree) => {
  expect(isTree(Int32Array.from(heads))).toBe(tree)
})

it('gives a tree for 200 words whose favourites go round in circles', () => {
  const words = 200
  const scores = new Float32Array(words * (words + 1))
  for (let word = 0; word < words; word++) scores[word * (words + 1) + (word ^ 1) + 1] = 5
  expect(isTree(bestTree(scores, words))).toBe(true)
})
