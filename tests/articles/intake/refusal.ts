import { readUpload } from '../../../src/articles/intake/read-upload.ts'
import { InvalidInput } from '../../../src/errors.ts'

/** The sentence with which a file is refused; fails when it is accepted or fails in any other way. */
export async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await readUpload({ name, bytes: Buffer.from(content) })
  } catch (error) {
    if (error instanceof InvalidInput && Object.keys(error.fields).join() === 'file')
      return error.fields.file ?? ''
    throw error
  }
  throw new Error(`${name} was accepted`)
}
