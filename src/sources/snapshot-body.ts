import type { RequestHandler } from 'express'
import { InvalidInput } from '../errors.ts'
import type { BodyRule } from '../http/bodies.ts'
import { formWithFile, type WithFile } from '../users/uploads.ts'
import { MAX_SNAPSHOT_BYTES } from './limits.ts'
import type { Received } from './snapshot-commands.ts'
import { snapshotTypeOf } from './snapshot-kind.ts'
import { wordsOf } from './snapshot-words.ts'

/** Of the fields beside the file, in bytes each, and how many there may be. */
const FIELDS = { fieldBytes: 8 * 1024, fields: 10 }

/** Which route takes a file that is to be kept. */
export const snapshotBodies: readonly BodyRule[] = [
  { path: /^\/sources\/[^/]+\/snapshots$/, multipart: MAX_SNAPSHOT_BYTES + 128 * 1024 },
]

/** Takes the form with the file from whoever may keep copies. */
export const snapshotForm: RequestHandler = formWithFile(
  { fileBytes: MAX_SNAPSHOT_BYTES, ...FIELDS },
  'snapshot.keep',
)

/** The file that came with the form, and what it is. @throws InvalidInput */
export async function receivedIn({ upload }: WithFile): Promise<Received> {
  if (!upload) throw new InvalidInput({ file: 'Choose a file.' })
  const { name, bytes } = upload
  const type = snapshotTypeOf(bytes)
  return { fileName: name.trim() || 'unnamed', type, bytes, words: await wordsOf(type, bytes) }
}
