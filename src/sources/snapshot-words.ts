import { readUploadApart } from '../articles/intake/read-apart.ts'
import { InvalidInput, TooManyTries } from '../errors.ts'
import { type SnapshotType, snapshotKinds } from './snapshot-vocabulary.ts'

/** Kinds that the reading of articles reads too. PDFs and images are kept unread. */
const readable: readonly SnapshotType[] = [
  'text/html',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]

/**
 * The words of a kept copy, read as an article's file is: of a web page the main text without its menus.
 * @returns '' where nothing can be read out of it, or more than an article may have: the copy is kept all the same
 */
export async function wordsOf(type: SnapshotType, bytes: Uint8Array): Promise<string> {
  if (!readable.includes(type)) return ''
  try {
    const { title, text } = await readUploadApart({ name: `copy.${snapshotKinds[type].endings[0]}`, bytes })
    return [title, text].filter(Boolean).join('\n\n')
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof TooManyTries) return ''
    throw error
  }
}
