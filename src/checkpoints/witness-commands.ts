import { randomUUIDv7 } from 'node:crypto'
import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { checkNote, NotVerified, readCheckpoint, readNote, readVerifierKey } from '../merkle/verifier.ts'
import { require } from '../users/permissions.ts'
import type { WitnessInput } from './input.ts'
import { checkpointOfSize } from './queries.ts'
import { signersOf, witnessById, witnesses } from './witness-queries.ts'

/** Names a witness, whose cosignatures are taken in from now on. @throws InvalidInput for a key that is none */
export async function nameWitness(c: Change, { name, key }: WitnessInput): Promise<void> {
  require(c.actor, 'witness.edit')
  const problem = keyProblem(key)
  if (problem) throw new InvalidInput({ key: problem })
  if ((await witnesses(c.read)).some(({ verifier_key }) => verifier_key === key))
    throw new InvalidInput({
      key: 'This key has been named before; a witness who was withdrawn makes a new one.',
    })
  await c.insert('witnesses', {
    ...{ id: randomUUIDv7(), name, verifier_key: key, added_at: c.at, withdrawn_at: null },
  })
  await c.record({ action: 'witness.named' })
}

/** Takes nothing more from a witness; what they signed stays. */
export async function withdrawWitness(c: Change, id: string, version: number): Promise<void> {
  require(c.actor, 'witness.edit')
  const witness = await witnessById(c.read, id)
  await checkVersion(c, 'witnesses', witness, version, {}, {})
  if (witness.withdrawn_at) return c.unchanged()
  await c.update('witnesses', witness, { withdrawn_at: c.at })
  await c.record({ action: 'witness.withdrawn' })
}

/**
 * Takes in what witnesses signed below a checkpoint of this log. It is kept beside the history and not in it: an act for
 * each would make the log grow past the very checkpoint that was cosigned.
 * @param note as the witness gave it, with all its signatures
 * @returns names of the witnesses whose signatures came in now; none when all were here already
 * @throws Conflict with a sentence when it is no checkpoint of this log, or nobody named signed it
 */
export async function takeInCosignatures(c: Change, note: string): Promise<string[]> {
  require(c.actor, 'witness.edit')
  const known = (await witnesses(c.read)).filter(({ withdrawn_at }) => withdrawn_at === null)
  const keyed = known.map((witness) => ({ witness, key: readVerifierKey(witness.verifier_key) }))
  try {
    const isByKnown = readNote(note).signatures.some(({ name, id }) =>
      keyed.some(({ key }) => key.name === name && key.id === id),
    )
    if (!isByKnown)
      throw new Conflict(
        'No witness who is named here signed this. An admin names the witness first, on the page of the log, by the key that assay witness prints.',
      )
    const { text, good } = checkNote(
      note,
      keyed.map(({ key }) => key),
    )
    const { size } = readCheckpoint(text)
    const own = await checkpointOfSize(c.read, size).catch(() => null)
    if (!own || readNote(own.note).text !== text)
      throw new Conflict(
        'This checkpoint is not one of this desk’s. If it carries the desk’s own signature, keep it: it shows that the log was changed.',
      )
    const here = await signersOf(c.read, size)
    const names: string[] = []
    for (const { key, time } of good) {
      const witness = keyed.find((each) => each.key === key)?.witness
      if (!witness || time === null || here.includes(witness.id)) continue
      const line = lineOf(note, key.name, key.id)
      const row = { size, witness_id: witness.id, line, signed_at: timeOf(time), created_at: c.at }
      await c.keep.insertInto('cosignatures').values(row).execute()
      names.push(witness.name)
    }
    c.unchanged()
    return names
  } catch (error) {
    if (error instanceof NotVerified) throw new Conflict(error.message)
    throw error
  }
}

/** The note's line by this key, as it stands. */
function lineOf(note: string, name: string, id: string): string {
  const { signatures } = readNote(note)
  const at = signatures.findIndex((each) => each.name === name && each.id === id)
  return `${note.slice(note.lastIndexOf('\n\n') + 2).split('\n')[at]}\n`
}

/** Seconds since 1970 as ISO 8601; what is no time that a calendar has, as the latest it has. */
function timeOf(seconds: number): string {
  return new Date(Math.min(seconds * 1_000, Date.UTC(9999, 11, 31))).toISOString()
}

function keyProblem(text: string): string | null {
  try {
    const key = readVerifierKey(text)
    return key.algorithm === 4
      ? null
      : 'This is not a key for cosignatures: assay witness prints the right one.'
  } catch (error) {
    if (error instanceof NotVerified) return error.message
    throw error
  }
}
