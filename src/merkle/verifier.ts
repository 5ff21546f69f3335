import { createPublicKey, hash, type KeyObject, verify as verifySignature } from 'node:crypto'

/**
 * Everything that checks, and nothing else: hashes of the tree, proofs, signed notes and checkpoints. This file imports
 * only what Node brings, because it travels alone with what it is to check.
 */

/** A hash of the tree: 32 bytes. */
export type Hash = Buffer

const EMPTY_ROOT = hashOf('')

/** The hash of an entry as a leaf: SHA-256 of a zero byte and the entry (RFC 9162, 2.1.1). */
export function leafHash(entry: string | Uint8Array): Hash {
  // A text is hashed as UTF-8, in which this character is the one zero byte.
  return hashOf(typeof entry === 'string' ? `\0${entry}` : Buffer.concat([ZERO, entry]))
}

/** The hash of two neighbouring subtrees: SHA-256 of a one byte and both hashes (RFC 9162, 2.1.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Hash {
  // A place that is there already is filled quicker than one is made; what is no hash must not leave parts of another.
  if (left.length !== 32 || right.length !== 32) return hashOf(Buffer.concat([ONE, left, right]))
  NODE.set(left, 1)
  NODE.set(right, 33)
  return hashOf(NODE)
}

/** SHA-256. Asked for as text, which is then read back, it comes in half the time that asking for bytes takes. */
function hashOf(input: string | Uint8Array): Hash {
  return Buffer.from(hash('sha256', input, 'binary'), 'binary')
}

const ZERO = Buffer.from([0])
const ONE = Buffer.from([1])
const NODE = Buffer.alloc(65, ONE)

/** The root of a tree of no entries. */
export function emptyRoot(): Hash {
  return Buffer.from(EMPTY_ROOT)
}

/**
 * Whether `proof` shows that the entry with this leaf hash is number `index` (from 0) of the tree with `size` entries
 * and this root (RFC 9162, 2.1.3.2).
 * @param proof hashes from the leaf's sibling up to the root's child
 */
export function isIncluded(
  index: number,
  size: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (leaf.length !== 32 || proof.some((each) => each.length !== 32)) return false
  let [fn, sn] = [index, size - 1]
  let r: Uint8Array = leaf
  for (const p of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn)
    } else r = nodeHash(r, p)
    ;[fn, sn] = halved(fn, sn)
  }
  return sn === 0 && Buffer.compare(r, root) === 0
}

/**
 * Whether `proof` shows that the first `size1` entries of the tree with `size2` entries and root `root2` are exactly
 * those of the tree with root `root1`: that nothing was altered or taken away (RFC 9162, 2.1.4.2). Of a tree of nothing
 * there is nothing to show.
 */
export function isConsistent(
  size1: number,
  size2: number,
  root1: Uint8Array,
  root2: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2) return false
  if (proof.some((each) => each.length !== 32)) return false
  if (size1 === size2) return proof.length === 0 && Buffer.compare(root1, root2) === 0
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  const [first, ...rest] = path
  if (!first || !proof.length) return false
  let [fn, sn] = [size1 - 1, size2 - 1]
  while (fn % 2 === 1) [fn, sn] = halved(fn, sn)
  let [fr, sr]: [Uint8Array, Uint8Array] = [first, first]
  for (const c of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr)
      sr = nodeHash(c, sr)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = halved(fn, sn)
    } else sr = nodeHash(sr, c)
    ;[fn, sn] = halved(fn, sn)
  }
  return sn === 0 && Buffer.compare(fr, root1) === 0 && Buffer.compare(sr, root2) === 0
}

/** Both shifted right by one; `>>` would cut numbers to 32 bits. */
function halved(fn: number, sn: number): [number, number] {
  return [Math.floor(fn / 2), Math.floor(sn / 2)]
}

function isPowerOfTwo(n: number): boolean {
  return n === 2 ** Math.round(Math.log2(n))
}

/** A key that checks signatures, and the name it signs under. */
export interface VerifierKey {
  name: string
  /** First four bytes of a hash of name and key, in hexadecimal. */
  id: string
  /** 1: an Ed25519 signature of the note itself; 4: a witness's dated cosignature of a checkpoint. */
  algorithm: 1 | 4
  /** 32 bytes. */
  publicKey: Buffer
}

/**
 * Reads a verifier key: name, id and key, joined by plus signs (C2SP signed-note).
 * @throws NotVerified
 */
export function readVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  const algorithm = bytes?.[0]
  if (!name || bytes?.length !== 33 || (algorithm !== 1 && algorithm !== 4))
    throw new NotVerified('This is no verifier key of a kind that can be checked here.')
  const publicKey = bytes.subarray(1)
  if (keyId(name, algorithm, publicKey) !== id)
    throw new NotVerified(`The key of ${name} and its id do not belong together.`)
  return { name, id, algorithm, publicKey }
}

/** First four bytes of SHA-256 over name, newline, algorithm and key, in hexadecimal (C2SP signed-note). */
export function keyId(name: string, algorithm: number, publicKey: Uint8Array): string {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([algorithm]), publicKey])
  return hash('sha256', bytes, 'buffer').subarray(0, 4).toString('hex')
}

export interface Note {
  /** What is signed, with its last newline. */
  text: string
  signatures: { name: string; id: string; signature: Buffer }[]
}

/** Most signature lines a note may have; more are refused before any is checked. */
const MAX_SIGNATURES = 100

/**
 * Reads a signed note without checking its signatures (C2SP signed-note).
 * @throws NotVerified
 */
export function readNote(note: string): Note {
  const end = note.lastIndexOf('\n\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them
  if (end < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note))
    throw new NotVerified('This is no signed note.')
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) throw new NotVerified('The note has too many signatures.')
  const signatures = lines.map((line) => {
    const [, name = '', encoded = ''] = /^\u2014 ([^+\s]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
    const bytes = fromBase64(encoded)
    if (!bytes || bytes.length < 5) throw new NotVerified('A signature of the note cannot be read.')
    return { name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) }
  })
  return { text: note.slice(0, end + 1), signatures }
}

/** A good signature: by which key, and for a cosignature when, in seconds since 1970. */
export interface GoodSignature {
  key: VerifierKey
  time: number | null
}

/**
 * Checks a note against known keys: unknown signatures are passed over, a wrong one of a known key is refused.
 * @returns the signatures that are good, at least one
 * @throws NotVerified
 */
export function checkNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string; good: GoodSignature[] } {
  const { text, signatures } = readNote(note)
  const good: GoodSignature[] = []
  for (const { name, id, signature } of signatures) {
    const key = keys.find((each) => each.name === name && each.id === id)
    if (!key || good.some((each) => each.key === key)) continue
    const time = key.algorithm === 4 ? cosignedAt(signature) : null
    const signed = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`
    const bytes = time === null ? signature : signature.subarray(8)
    if (!verifySignature(null, Buffer.from(signed), publicKeyOf(key), bytes))
      throw new NotVerified(`The signature of ${name} is wrong: this text is not what was signed.`)
    good.push({ key, time })
  }
  if (!good.length) throw new NotVerified('None of the note’s signatures is by a key that is known here.')
  return { text, good }
}

/** A cosignature begins with its time, as eight bytes (C2SP tlog-cosignature). */
function cosignedAt(signature: Buffer): number {
  return signature.length === 72 ? Number(signature.readBigUInt64BE(0)) : 0
}

/** The key as Node checks with it. */
export function publicKeyOf({ publicKey }: Pick<VerifierKey, 'publicKey'>): KeyObject {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

/** What a log says of itself: its name, how many entries it has, and the root of their tree. */
export interface Checkpoint {
  origin: string
  size: number
  root: Hash
}

/**
 * Reads a checkpoint's text: the body of a note, or a whole one of which the signatures are passed over (C2SP
 * tlog-checkpoint).
 * @throws NotVerified
 */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = ''] = text.split('\n')
  const bytes = fromBase64(root)
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes?.length !== 32 || !text.includes(`${root}\n`))
    throw new NotVerified('This is no checkpoint.')
  return { origin, size: Number(size), root: bytes }
}

/** An entry's proof as a file: where it stands, the hashes, and the checkpoint they lead to. */
export interface Proof {
  index: number
  hashes: Hash[]
  /** The signed note. */
  checkpoint: string
}

/** Reads a `.tlog-proof` file (C2SP tlog-proof). @throws NotVerified */
export function readProof(file: string): Proof {
  const [head = '', ...rest] = file.split('\n\n')
  const lines = head.split('\n')
  const index = /^index (0|[1-9]\d{0,15})$/.exec(
    lines.find((line) => !line.startsWith('extra ') && line !== PROOF) ?? '',
  )
  if (lines[0] !== PROOF || !index) throw new NotVerified('This is no proof.')
  const from = lines.indexOf(index[0]) + 1
  const hashes = readHashes(lines.slice(from).join('\n'))
  return { index: Number(index[1]), hashes, checkpoint: rest.join('\n\n') }
}

/** Reads hashes, one a line in base64. @throws NotVerified */
export function readHashes(text: string): Hash[] {
  const lines = text.replace(/\n$/, '').split('\n')
  const hashes = lines[0] === '' && lines.length === 1 ? [] : lines.map((line) => fromBase64(line))
  if (hashes.some((each) => each?.length !== 32)) throw new NotVerified('A hash of the proof cannot be read.')
  return hashes as Buffer[]
}

const PROOF = 'c2sp.org/tlog-proof@v1'

/** Strict: padded, and only as an encoder would have written it. */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : null
}

/** What was checked does not hold; the message says what, for people. */
export class NotVerified extends Error {}
