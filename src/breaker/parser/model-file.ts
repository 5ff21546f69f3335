import type { Dimensions } from './dimensions.ts'

/** A matrix of the file, row after row; of whole numbers, each to be multiplied by the scale of its column or row. */
export interface Tensor {
  rows: number
  columns: number
  data: Int8Array | Float32Array
}

/** A trained parser as it is kept: the names of its classes, the words of its table, and its numbers. */
export interface Model {
  dimensions: Dimensions
  upos: string[]
  xpos: string[]
  relations: string[]
  /** Normal forms, frequent first; the very first, "", stands for every unknown word. */
  words: string[]
  /** Words whose lemma no rule gives: see lemma.ts. */
  lemmas: Map<string, string>
  tensors: Map<string, Tensor>
}

interface Header extends Omit<Model, 'tensors' | 'words' | 'lemmas'> {
  lemmas: [key: string, lemma: string][]
  wordBytes: number
  tensors: { name: string; rows: number; columns: number; kind: Kind }[]
}

/** How a tensor's numbers are stored; the smallest whole numbers, of four bits, two to a byte. */
type Kind = 'int4' | 'int8' | 'float32'

const MAGIC = 'ASSAYUD1'

/** The file: eight letters, the header's length, the header in JSON, the words a line each, the tensors; all from multiples of 4. */
export function modelBytes(model: Model): Uint8Array {
  const words = new TextEncoder().encode(model.words.join('\n'))
  const { dimensions, upos, xpos, relations } = model
  const tensors = [...model.tensors].map(([name, { rows, columns, data }]) => {
    return { name, rows, columns, kind: kindOf(data) }
  })
  const header: Header = {
    dimensions,
    upos,
    xpos,
    relations,
    lemmas: [...model.lemmas],
    wordBytes: words.length,
    tensors,
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const parts: Uint8Array[] = [
    new TextEncoder().encode(MAGIC),
    new Uint8Array(new Uint32Array([head.length]).buffer),
    head,
    words,
  ]
  for (const { data } of model.tensors.values()) parts.push(stored(data))
  const bytes = new Uint8Array(parts.reduce((sum, part) => aligned(sum) + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, aligned(at))
    at = aligned(at) + part.length
  }
  return bytes
}

/** Reads the file back. Throws where it is no model. */
export function readModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const decode = (from: number, length: number) =>
    new TextDecoder().decode(bytes.subarray(from, from + length))
  if (decode(0, MAGIC.length) !== MAGIC) throw new Error('Not a parser model')
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true)
  const head: Header = JSON.parse(decode(MAGIC.length + 4, headLength))
  let at = aligned(MAGIC.length + 4 + headLength)
  const words = decode(at, head.wordBytes).split('\n')
  at = aligned(at + head.wordBytes)
  const tensors = new Map<string, Tensor>()
  for (const { name, rows, columns, kind } of head.tensors) {
    const size = rows * columns
    const length = kind === 'int4' ? (size + 1) >> 1 : kind === 'int8' ? size : 4 * size
    tensors.set(name, { rows, columns, data: restored(bytes.slice(at, at + length), kind, size) })
    at = aligned(at + length)
  }
  const { dimensions, upos, xpos, relations } = head
  return { dimensions, upos, xpos, relations, words, lemmas: new Map(head.lemmas), tensors }
}

function kindOf(data: Int8Array | Float32Array): Kind {
  if (data instanceof Float32Array) return 'float32'
  return data.every((number) => number >= -8 && number < 8) ? 'int4' : 'int8'
}

function stored(data: Int8Array | Float32Array): Uint8Array {
  if (kindOf(data) !== 'int4') return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const bytes = new Uint8Array((data.length + 1) >> 1)
  for (const [i, number] of data.entries())
    bytes[i >> 1] = (bytes[i >> 1] as number) | ((number & 15) << (4 * (i & 1)))
  return bytes
}

function restored(bytes: Uint8Array<ArrayBuffer>, kind: Kind, size: number): Int8Array | Float32Array {
  if (kind === 'float32') return new Float32Array(bytes.buffer)
  if (kind === 'int8') return new Int8Array(bytes.buffer)
  const data = new Int8Array(size)
  // Shifted up to the sign's place and down again.
  for (let i = 0; i < size; i++) data[i] = ((bytes[i >> 1] as number) << (28 - 4 * (i & 1))) >> 28
  return data
}

const aligned = (at: number): number => (at + 3) & ~3
