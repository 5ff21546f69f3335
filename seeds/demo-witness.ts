import { latestCheckpoint } from '../src/checkpoints/queries.ts'
import { nameWitness, takeInCosignatures } from '../src/checkpoints/witness-commands.ts'
import type { Context } from '../src/context.ts'
import type { Change } from '../src/db/change.ts'
import { cosignatureLine, cosigner, makeSigningKey, verifierKeyText } from '../src/merkle/signing.ts'
import { readNote } from '../src/merkle/verifier.ts'
import type { DemoActors } from './demo.ts'

type Play = <T>(by: DemoActors['rana'], work: (c: Change) => Promise<T>) => Promise<T>

/** Somebody outside watches the log, and has signed what they saw of it. */
export async function playWitness(context: Context, play: Play, { rana }: DemoActors): Promise<void> {
  const key = makeSigningKey('press-council.example/log')
  const named = { name: 'The press council', key: verifierKeyText(cosigner(key)), once: undefined }
  await play(rana, (c) => nameWitness(c, named))
  const checkpoint = await latestCheckpoint(context.read)
  if (!checkpoint) return
  const { note, at } = checkpoint
  const line = cosignatureLine(readNote(note).text, key, Math.floor(Date.parse(at) / 1_000))
  await play(rana, (c) => takeInCosignatures(c, note + line))
}
