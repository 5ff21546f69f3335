import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { keyId, NotVerified, type VerifierKey } from './verifier.ts'

/** A key that signs, and what others check its signatures with. */
export interface SigningKey {
  verifier: VerifierKey
  privateKey: KeyObject
}

const SEED_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A new Ed25519 key that signs under this name. */
export function makeSigningKey(name: string): SigningKey {
  return signingKey(name, generateKeyPairSync('ed25519').privateKey)
}

/** A signing key as one line of text, in the form Go's sumdb/note writes: the seed is in it, so it is secret. */
export function signingKeyText({ verifier, privateKey }: SigningKey): string {
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(SEED_HEAD.length)
  const encoded = Buffer.concat([Buffer.from([1]), seed]).toString('base64')
  return `PRIVATE+KEY+${verifier.name}+${verifier.id}+${encoded}`
}

/** Reads what `signingKeyText` writes. @throws NotVerified, with nothing of the text in its message */
export function readSigningKey(text: string): SigningKey {
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(encoded, 'base64')
  if (!name || bytes.length !== 33 || bytes[0] !== 1) throw new NotVerified('This is no signing key.')
  const der = Buffer.concat([SEED_HEAD, bytes.subarray(1)])
  const key = signingKey(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  if (key.verifier.id !== id) throw new NotVerified('The signing key and its id do not belong together.')
  return key
}

/** A verifier key as text: name, id and key, joined by plus signs (C2SP signed-note). */
export function verifierKeyText({ name, id, algorithm, publicKey }: VerifierKey): string {
  const encoded = Buffer.concat([Buffer.from([algorithm]), publicKey]).toString('base64')
  return `${name}+${id}+${encoded}`
}

/** The text as a note signed with each of the keys. @param text ends with a newline */
export function signedNote(text: string, keys: readonly SigningKey[]): string {
  const lines = keys.map(({ verifier, privateKey }) =>
    signatureLine(verifier, sign(null, Buffer.from(text), privateKey)),
  )
  return `${text}\n${lines.join('')}`
}

/** A witness's key: the same key, under an id of its own for cosignatures (C2SP tlog-cosignature). */
export function cosigner({ verifier }: SigningKey): VerifierKey {
  return { ...verifier, algorithm: 4, id: keyId(verifier.name, 4, verifier.publicKey) }
}

/**
 * The line by which a witness says that it saw this checkpoint, and nothing that contradicts it (C2SP
 * tlog-cosignature).
 * @param text the checkpoint's text, without signatures
 * @param seconds since 1970
 */
export function cosignatureLine(text: string, key: SigningKey, seconds: number): string {
  const message = `cosignature/v1\ntime ${seconds}\n${text}`
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  const signature = sign(null, Buffer.from(message), key.privateKey)
  return signatureLine(cosigner(key), Buffer.concat([time, signature]))
}

function signatureLine({ name, id }: VerifierKey, signature: Buffer): string {
  return `\u2014 ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`
}

function signingKey(name: string, privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  return { verifier: { name, id: keyId(name, 1, publicKey), algorithm: 1, publicKey }, privateKey }
}
