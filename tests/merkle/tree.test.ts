import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  append,
  consistencyProof,
  type Edge,
  edgePlaces,
  inclusionProof,
  type NodeAt,
  placesAsked,
  rangeHash,
  rootOf,
} from '../../src/merkle/tree.ts'
import { emptyRoot, type Hash, isConsistent, isIncluded, leafHash } from '../../src/merkle/verifier.ts'
import vectors from './vectors.json' with { type: 'json' }

const bytes = (text: string) => Buffer.from(text, 'base64')

describe('published vectors', () => {
  test('there are 196', () => expect(vectors.inclusion.length + vectors.consistency.length).toBe(196))

  test.each(vectors.inclusion)('inclusion of $leafIdx in $treeSize: $desc', (v) => {
    const proof = (v.proof ?? []).map(bytes)
    expect(isIncluded(v.leafIdx, v.treeSize, bytes(v.leafHash), proof, bytes(v.root))).toBe(!v.wantErr)
  })

  test.each(vectors.consistency)('consistency of $size1 with $size2: $desc', (v) => {
    const proof = (v.proof ?? []).map(bytes)
    expect(isConsistent(v.size1, v.size2, bytes(v.root1), bytes(v.root2), proof)).toBe(!v.wantErr)
  })
})

/** RFC 6962's own example entries, with the root after each. */
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('the tree of the published entries has the published roots', () => {
  const { rootAt } = grown(leaves.map((hex) => leafHash(Buffer.from(hex, 'hex'))))
  expect(rootAt.map((root) => root.toString('hex'))).toEqual([emptyRoot().toString('hex'), ...roots])
})

test('a text is hashed as its bytes', () => {
  expect(leafHash('{"quote":"“Öl”"}')).toEqual(leafHash(Buffer.from('{"quote":"“Öl”"}')))
})

test('every entry of every tree is shown to be in it, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, a, b) => {
      const { at, rootAt, leaf } = grown(numbered(size))
      const [index, other] = [a % size, b % size]
      const proof = inclusionProof(index, size, at)
      const root = rootAt[size] as Hash
      expect(isIncluded(index, size, leaf(index), proof, root)).toBe(true)
      expect(isIncluded(index, size, leaf(other), proof, root)).toBe(other === index)
      expect(isIncluded(other, size, leaf(index), proof, root)).toBe(other === index)
      expect(isIncluded(index, size, leaf(index), proof, rootAt[size - 1] as Hash)).toBe(false)
    }),
  )
})

test('every tree is shown to go on from each before it, and from no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size2, a, b) => {
      const { at, rootAt } = grown(numbered(size2))
      const size1 = a % (size2 + 1)
      const proof = consistencyProof(size1, size2, at)
      const ends = [rootAt[size1] as Hash, rootAt[size2] as Hash] as const
      expect(isConsistent(size1, size2, ...ends, proof)).toBe(size1 > 0)
      if (!size1) return
      const altered = grown(numbered(size2, b % size1))
      expect(isConsistent(size1, size2, altered.rootAt[size1] as Hash, ends[1], proof)).toBe(false)
      const after = consistencyProof(size1, size2, altered.at)
      expect(isConsistent(size1, size2, ends[0], altered.rootAt[size2] as Hash, after)).toBe(false)
    }),
  )
})

test('proofs ask for few nodes', () => {
  const size = 1_000_003
  expect(placesAsked((at) => inclusionProof(777_777, size, at)).length).toBeLessThan(30)
  expect(placesAsked((at) => consistencyProof(777_777, size, at)).length).toBeLessThan(45)
  expect(edgePlaces(size).length).toBeLessThan(20)
})

test('the edge can be read back from stored nodes', () => {
  for (const size of [0, 1, 2, 3, 7, 8, 31, 64]) {
    const { at, rootAt } = grown(numbered(size))
    const edge = { size, hashes: edgePlaces(size).map(({ level, index }) => at(level, index)) }
    expect(rootOf(edge)).toEqual(rootAt[size])
    if (size) expect(rangeHash(0, size, at)).toEqual(rootAt[size])
  }
})

/** A tree grown entry by entry: its stored nodes, and the root at each size. */
function grown(hashes: readonly Hash[]) {
  const nodes = new Map<string, Hash>()
  const at: NodeAt = (level, index) => {
    const hash = nodes.get(`${level} ${index}`)
    if (!hash) throw new Error(`No node ${index} on level ${level} is stored.`)
    return hash
  }
  let edge: Edge = { size: 0, hashes: [] }
  const rootAt = [rootOf(edge)]
  for (const leaf of hashes) {
    const step = append(edge, leaf)
    for (const { level, index, hash } of step.made) nodes.set(`${level} ${index}`, hash)
    edge = step.edge
    rootAt.push(rootOf(edge))
  }
  return { at, rootAt, leaf: (index: number) => hashes[index] as Hash }
}

function numbered(size: number, altered = -1): Hash[] {
  return Array.from({ length: size }, (_, i) => leafHash(i === altered ? 'altered' : `entry ${i}`))
}
