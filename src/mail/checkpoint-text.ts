import type { Addressed } from './smtp.ts'

/** A checkpoint that is mailed. */
export interface MailedCheckpoint {
  /** How many acts the log had. */
  size: number
  fingerprint: string
  /** The signed note with its witnesses' signatures. */
  note: string
  /** The keys that sign the log, as others check with them. */
  keys: readonly string[]
}

/**
 * A checkpoint as a mail: what it is kept for, how it is checked, and the note itself in a file, where no program on the
 * way breaks its lines.
 * @param origin where people reach the desk
 */
export function checkpointText(
  desk: string,
  { size, fingerprint, note, keys }: MailedCheckpoint,
  origin: string,
): Pick<Addressed, 'subject' | 'text' | 'file'> {
  const name = `checkpoint-${size}.txt`
  const acts = `${size} ${size === 1 ? 'act' : 'acts'}`
  return {
    subject: `${desk}: checkpoint of ${acts}, ${fingerprint}`,
    file: { name, text: note },
    text: [
      `The history of ${desk} has ${acts}. Its fingerprint is ${fingerprint}. The file ${name} is what the desk signed.`,
      'Keep this mail where nobody who runs the desk can change or delete it. Whoever holds both the desk’s data and its key could write the history anew and sign it; only a checkpoint kept elsewhere shows that. One is enough, and a newer one covers more.',
      `To check the history against it, have this run on the desk’s machine, or on a copy of its data, with the file beside it:\n\n  assay verify --against ${name}\n\nIt says whether the history that is there still goes on from these ${acts}, with nothing altered and nothing left out.`,
      `Quicker, and with nothing but the desk’s pages: what is given out here must still begin with the same lines; witnesses may have signed below since.\n\n  ${origin}/history/log/checkpoints/${size}`,
      `The desk signs with ${keys.length === 1 ? 'this key' : 'these keys'}:\n\n${keys.map((key) => `  ${key}`).join('\n')}`,
    ].join('\n\n'),
  }
}
