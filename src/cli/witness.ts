import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { logPlace } from '../checkpoints/log-place.ts'
import { Conflict } from '../errors.ts'
import {
  cosignatureLine,
  cosigner,
  makeSigningKey,
  type SigningKey,
  verifierKeyText,
} from '../merkle/signing.ts'
import { tilePath } from '../merkle/tiles.ts'
import { NotVerified, readNote, readVerifierKey, type VerifierKey } from '../merkle/verifier.ts'
import { Contradiction, witnessed } from '../merkle/witnessing.ts'
import { readKeyFile, writeKeyFile } from '../signing-keys.ts'
import { type Command, parse, print, UsageError } from './command.ts'

export const witness: Command = {
  name: 'witness',
  args: 'ADDRESS|DIR|FILE --key-of-log KEY [--key FILE] [--state FILE]',
  summary: 'checks that another desk’s log only went on since it was seen last, and signs what it saw',
  options: [
    'ADDRESS             the desk, as in https://desk.example; or a folder written by assay tiles',
    '--key-of-log KEY    the log’s verifier key, as its page and assay key list give it; while two are in use, both',
    '--key FILE          the witness’s own key, made on first use; without it witness.key',
    '--state FILE        what was seen last; without it witness.state. One for each log',
    'The cosigned checkpoint goes to standard output: for assay cosign there. If the log went back or forked, nothing is',
    'signed, both checkpoints are kept in a file beside the state, and the exit code is 1.',
  ],
  async run(args) {
    const text = { type: 'string' } as const
    const { values, positionals } = parse(args, {
      'key-of-log': { type: 'string', multiple: true },
      key: text,
      state: text,
    })
    const [where, more] = positionals
    const keys = values['key-of-log'] ?? []
    if (!where || more) throw new UsageError('Give one address, folder or file of a log.')
    if (!keys.length) throw new UsageError('Give the log’s key, from somebody you trust, with --key-of-log.')
    const state = values.state ?? 'witness.state'
    return alone(state, async () => {
      const note = await look(where, keys, state)
      const key = ownKey(values.key ?? 'witness.key')
      // What was seen is on disk before it is signed: a witness must never sign two stories.
      writeWhole(state, note)
      const seconds = Math.floor(Date.now() / 1_000)
      print(note + cosignatureLine(readNote(note).text, key, seconds))
      process.stderr.write(
        `Seen, checked and signed. The key to name this witness by:\n  ${verifierKeyText(cosigner(key))}\n`,
      )
      return 0
    })
  },
}

/** @returns the checkpoint, which only goes on from what was seen last. @throws Conflict otherwise */
async function look(where: string, keys: readonly string[], state: string): Promise<string> {
  const before = existsSync(state) ? readFileSync(state, 'utf8') : null
  let note = ''
  try {
    const place = logPlace(where)
    const known: VerifierKey[] = keys.map(readVerifierKey)
    note = ownPart(await place.checkpoint(), known)
    await witnessed(note, before, known, (tile) => place.bytes(`tile/${tilePath(tile)}`))
    return note
  } catch (error) {
    if (!(error instanceof NotVerified)) throw error
    if (!(error instanceof Contradiction)) throw new Conflict(`${error.message} Nothing was signed.`)
    const evidence = `${state}.evidence-${new Date().toISOString().replace(/\D/g, '')}`
    writeFileSync(evidence, `${error.message}\n\nSeen before:\n\n${before}\nSeen now:\n\n${note}`, {
      flag: 'wx',
    })
    throw new Conflict(
      `${error.message} Nothing was signed. Both checkpoints are in ${evidence}: keep it, and tell people. A desk that was set back to an older copy looks the same; ask there.`,
    )
  }
}

/** The note with the log's own signatures alone: other witnesses' lines would be passed on as if they had been checked. */
function ownPart(note: string, keys: readonly VerifierKey[]): string {
  const { text, signatures } = readNote(note)
  const lines = note.slice(text.length + 1).split('\n')
  const own = signatures.flatMap(({ name, id }, i) =>
    keys.some((key) => key.name === name && key.id === id) ? `${lines[i]}\n` : [],
  )
  if (!own.length) throw new NotVerified('The checkpoint is not signed with the key that was given.')
  return `${text}\n${own.join('')}`
}

function ownKey(file: string): SigningKey {
  if (!existsSync(file)) {
    const host = hostname().replace(/[^\w.-]/g, '') || 'machine'
    writeKeyFile(file, [makeSigningKey(`${host}/witness-${Date.now().toString(36)}`)])
  }
  const [key] = readKeyFile(file)
  if (!key) throw new Conflict(`${file} holds no key.`)
  return key
}

/** Two runs at once could sign two stories: the second is refused. */
async function alone<T>(state: string, work: () => Promise<T>): Promise<T> {
  const lock = `${state}.lock`
  try {
    closeSync(openSync(lock, 'wx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Conflict(`Another run is at work with ${state}. If none is, remove ${lock}.`)
  }
  try {
    return await work()
  } finally {
    rmSync(lock)
  }
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(`${file}.partial`, 'w', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(`${file}.partial`, file)
}
