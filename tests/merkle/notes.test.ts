import { expect, test } from 'vitest'
import {
  cosignatureLine,
  cosigner,
  makeSigningKey,
  readSigningKey,
  signedNote,
  signingKeyText,
  verifierKeyText,
} from '../../src/merkle/signing.ts'
import {
  checkNote,
  leafHash,
  readCheckpoint,
  readNote,
  readProof,
  readVerifierKey,
} from '../../src/merkle/verifier.ts'
import { checkpointNote, fingerprint, proofFile } from '../../src/merkle/writing.ts'

/** The published example of C2SP's signed-note, and of Go's sumdb/note. */
const neumann = {
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const note = `${neumann.text}\n${neumann.signature}`

test('the published note is read, checked and signed alike', () => {
  const key = readVerifierKey(neumann.verifier)
  expect(checkNote(note, [key])).toMatchObject({ text: neumann.text, good: [{ key, time: null }] })
  expect(verifierKeyText(key)).toBe(neumann.verifier)
  const signing = readSigningKey(neumann.signer)
  expect(signingKeyText(signing)).toBe(neumann.signer)
  expect(signedNote(neumann.text, [signing])).toBe(note)
})

test('another published note is checked', () => {
  const key = readVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k')
  expect(key.name).toBe('example.com/foo')
  const signed =
    'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
  expect(checkNote(signed, [key]).text).toBe('This is an example message.\n')
})

test.each([
  ['another text', note.replace('answer', 'question')],
  ['no newline at the end', note.slice(0, -1)],
  ['no signature', neumann.text],
  ['a control character', note.replace('think', 'thi\tnk')],
  ['a hyphen for the dash', note.replace('—', '-')],
  ['a signature cut short', note.replace('BwJnAM=', '')],
  ['base64 of another spelling', note.replace('BwJnAM=', 'BwJnAN=')],
  ['too many signatures', note + neumann.signature.repeat(100)],
])('refused: %s', (_, wrong) => {
  expect(() => checkNote(wrong, [readVerifierKey(neumann.verifier)])).toThrow()
})

test('unknown signatures are passed over, but one must be known', () => {
  const [mine, other] = [makeSigningKey('desk.example/log'), makeSigningKey('desk.example/log')]
  const both = signedNote('words\n', [mine, other])
  expect(readNote(both).signatures).toHaveLength(2)
  expect(checkNote(both, [other.verifier]).good).toHaveLength(1)
  expect(() => checkNote(signedNote('words\n', [other]), [mine.verifier])).toThrow('known here')
})

test.each([
  '',
  'name',
  neumann.verifier.replace('c74f20a3', 'c74f20a4'),
  neumann.verifier.replace('+AR', '+BR'),
  neumann.verifier.replace('PeterNeumann', 'Peter Neumann'),
])('no verifier key: %s', (text) => {
  expect(() => readVerifierKey(text)).toThrow()
})

test('a damaged signing key is refused without being repeated', () => {
  const damaged = neumann.signer.replace('c74f20a3', 'c74f20a4')
  expect(() => readSigningKey(damaged)).toThrow(/^The signing key and its id do not belong together\.$/)
  expect(() => readSigningKey(damaged.slice(0, -3))).toThrow(/^This is no signing key\.$/)
})

test('a checkpoint is read back, with or without signatures', () => {
  const key = makeSigningKey('desk.example/log')
  const root = leafHash('x')
  const signed = checkpointNote(42, root, [key])
  expect(readCheckpoint(signed)).toEqual({ origin: 'desk.example/log', size: 42, root })
  expect(readCheckpoint(checkNote(signed, [key.verifier]).text).size).toBe(42)
  for (const wrong of ['\n1\n', 'a\n01\n', 'a\n-1\n', 'a\n1\nAA==\n', `a\n1\n${root.toString('base64')}`])
    expect(() => readCheckpoint(wrong)).toThrow('no checkpoint')
})

test('the published checkpoint is checked', () => {
  const key = readVerifierKey('assay.example/desk1+dd126479+ASUHEyA7Z1O4diGPt518Zy1NwJF2eChpA4tZbXq1c8mu')
  const signed =
    'assay.example/desk1\n300\n4yS4qiOywbjhJZH7jrLopIL8kkuQVMwjdzgjWJ/baMc=\n\n— assay.example/desk1 3RJked3/uzDRKSVxun6wWVf3xh+yYusNccNPUVypxSVb0g2GRPaxEUjYiK+RfCEXD0xauJm3oP7p76jnz28eKQoU2Qk=\n'
  expect(readCheckpoint(checkNote(signed, [key]).text)).toMatchObject({ size: 300 })
})

test('a witness’s line holds its time, and stands under the checkpoint beside the log’s own', () => {
  const [log, witness] = [makeSigningKey('desk.example/log'), makeSigningKey('paper.example/witness')]
  const signed = checkpointNote(7, leafHash('x'), [log])
  const { text } = readNote(signed)
  const cosigned = signed + cosignatureLine(text, witness, 1_700_000_000)
  const { good } = checkNote(cosigned, [log.verifier, cosigner(witness)])
  expect(good.map(({ time }) => time)).toEqual([null, 1_700_000_000])
  // Neither is the witness's line a signature of its plain key, nor may its time be moved.
  expect(() => checkNote(cosigned, [witness.verifier])).toThrow('known here')
  const moved = signed + cosignatureLine(text, witness, 1_700_000_001)
  const [a = '', b = ''] = [cosigned, moved].map((each) => each.split('\n').at(-2))
  const forged = Buffer.from(a.split(' ')[2] ?? '', 'base64')
  Buffer.from(b.split(' ')[2] ?? '', 'base64').copy(forged, 4, 4, 12)
  expect(() =>
    checkNote(`${signed}— paper.example/witness ${forged.toString('base64')}\n`, [cosigner(witness)]),
  ).toThrow('wrong')
})

test('a proof file is read back', () => {
  const hashes = [leafHash('a'), leafHash('b')]
  const file = proofFile(5, hashes, note)
  expect(file).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 5\n/)
  expect(readProof(file)).toEqual({ index: 5, hashes, checkpoint: note })
  expect(readProof(file.replace('index', 'extra AAAA\nindex')).index).toBe(5)
  expect(readProof(proofFile(0, [], note)).hashes).toEqual([])
  for (const wrong of [file.replace('v1', 'v2'), file.replace('5', '05'), file.replace('=\n', '\n'), ''])
    expect(() => readProof(wrong)).toThrow()
})

test('a fingerprint is short enough to read out', () => {
  expect(fingerprint(Buffer.from('6e340b9cffb37a989ca544e6bb780a2c', 'hex'))).toBe('6e34 0b9c ffb3 7a98')
})
