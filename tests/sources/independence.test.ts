import fc from 'fast-check'
import { expect, test } from 'vitest'
import { independentSources, type Provenance } from '../../src/sources/independence.ts'

const source = (id: string, more: Partial<Provenance> = {}): Provenance => ({
  ...{ id, publisher: '', origin: '', url: '', anonymous: 0 },
  ...more,
})

test.each<[string, Provenance[], number]>([
  ['nothing', [], 0],
  ['one used twice', [source('a'), source('a')], 1],
  ['two that say nothing of themselves', [source('a'), source('b')], 2],
  ['one publisher', [source('a', { publisher: 'The Post' }), source('b', { publisher: ' the  post' })], 1],
  ['two publishers', [source('a', { publisher: 'The Post' }), source('b', { publisher: 'The Times' })], 2],
  ['one wire', [source('a', { publisher: 'Post', origin: 'Wire' }), source('b', { origin: 'wire' })], 1],
  [
    'the wire itself',
    [source('a', { publisher: 'Wire' }), source('b', { publisher: 'Post', origin: 'Wire' })],
    1,
  ],
  [
    'two joined by a third',
    [
      source('a', { publisher: 'Post' }),
      source('b', { publisher: 'Times', origin: 'Wire' }),
      source('c', { publisher: 'Post', origin: 'Wire' }),
    ],
    1,
  ],
  [
    'one host, where no publisher is named',
    [source('a', { url: 'https://www.x.example/1' }), source('b', { url: 'https://x.example/2' })],
    1,
  ],
  [
    'one host of two publishers',
    [
      source('a', { publisher: 'Post', url: 'https://x.example/1' }),
      source('b', { publisher: 'Times', url: 'https://x.example/2' }),
    ],
    2,
  ],
  ['one that may not be named', [source('a', { anonymous: 1 }), source('b')], 1],
])('%s', (_, sources, expected) => expect(independentSources(sources)).toBe(expected))

test('in whatever order, never more than there are, and one more source adds at most one', () => {
  const name = fc.constantFrom('', 'Post', 'Times', 'Wire')
  const any = fc.record({
    ...{ id: fc.constantFrom('a', 'b', 'c', 'd'), publisher: name, origin: name },
    ...{ url: fc.constantFrom('', 'https://x.example/'), anonymous: fc.constantFrom(0, 1) },
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), any, (sources, more) => {
      const count = independentSources(sources)
      expect(independentSources([...sources].reverse())).toBe(count)
      expect(count).toBeLessThanOrEqual(sources.length)
      expect(independentSources([...sources, more])).toBeLessThanOrEqual(count + 1)
    }),
  )
})
