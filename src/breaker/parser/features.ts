/** What the network sees of a word: its normal form, to be looked up, and its affixes and shape, hashed. */

/** Lower case, with straight apostrophes and one kind of each dash. Curly double quotes stay: they say which side they close. */
export function normalForm(form: string): string {
  if (/^[a-z]+$/.test(form)) return form
  return form
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/^(?:—|--+|――?)$/, '--')
    .replace(/[–‑−]/g, '-')
    .replace(/^(?:…|\.{2,})$/, '...')
    .replace(/\u00ad/g, '')
}

/** What an unknown number is looked up as: "1,250" as "0,000". Undefined where there is no digit. */
export function digitsForgotten(normal: string): string | undefined {
  return /\d/.test(normal) ? normal.replace(/\d/g, '0') : undefined
}

/** How many hashed features each word has. */
export const FEATURES = 8

/**
 * Writes the rows of the hashed table that belong to a word into rows[at…]: prefixes of 1–3 letters, suffixes of 1–4
 * and the shape ("Xxxx", "dd,ddd"). Different features may share a row; the other seven tell them apart
 * (Miyazaki et al., "hash embeddings", as spaCy has them).
 */
export function hashedRows(form: string, normal: string, size: number, rows: Int32Array, at: number): void {
  const word = digitsForgotten(normal) ?? normal
  const length = word.length
  for (let n = 1; n <= 3; n++) rows[at + n - 1] = hash(word, 0, Math.min(n, length), n) % size
  for (let n = 1; n <= 4; n++) rows[at + 2 + n] = hash(word, Math.max(0, length - n), length, 3 + n) % size
  const shape = shapeOf(form)
  rows[at + 7] = hash(shape, 0, shape.length, 8) % size
}

/** Letters as X and x, digits as d, other signs as they are; a run of one kind is cut at four. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const letter of form) {
    const kind = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{L}/u.test(letter)
        ? 'x'
        : /\p{N}/u.test(letter)
          ? 'd'
          : letter
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 4) shape += kind
    if (shape.length >= 24) break
  }
  return shape
}

/** FNV-1a over UTF-16 code units, begun with the feature's number. */
function hash(text: string, from: number, to: number, feature: number): number {
  let value = Math.imul(0x811c9dc5 ^ feature, 0x01000193)
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value ^= value >>> 15
  return value >>> 0
}
