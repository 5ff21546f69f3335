import {
  type Checkpoint,
  checkNote,
  isConsistent,
  isIncluded,
  leafHash,
  NotVerified,
  readCheckpoint,
  readHashes,
  readProof,
  readVerifierKey,
} from './verifier.ts'
import { type Bag, checkedBag, readText, sha256 } from './verify-bag.ts'
import { checkCopies, type ReadSources, sourcesText } from './verify-sources.ts'

/** What is checked against from outside, if anything. */
export interface Outside {
  /** A verifier key that the checkpoint must be signed with. */
  key?: string
  /** A checkpoint, with or without its signatures, that the log must contain. */
  against?: string
}

/**
 * Checks an evidence bundle that lies unpacked in a folder.
 * @returns what was found to hold, a sentence each
 * @throws NotVerified with the first thing that does not
 */
export function verifyBundle(folder: string, outside: Outside = {}): string[] {
  const bag = checkedBag(folder)
  const text = (name: string) => bag.read(name).toString('utf8')
  const keys = readKeys(text('data/log/keys.txt'))
  const logKeys = keys.flatMap(({ kind, key }) => (kind === 'log' ? [key] : []))
  const note = text('data/log/checkpoint')
  const { good } = checkNote(note, logKeys)
  const signed = readCheckpoint(note)
  const said = [
    `${bag.files} files are those that the bundle lists.`,
    `The checkpoint of ${signed.size} acts of the log ${signed.origin} is signed with ${good.map(({ key }) => key.id).join(' and ')}.`,
  ]
  if (outside.key) {
    checkNote(note, [readVerifierKey(outside.key.trim())])
    said.push('That is the key you gave.')
  } else
    said.push(
      'The key comes from the bundle itself: compare it with one you got otherwise, or give it with --key.',
    )
  for (const { kind, key: witness } of keys) {
    const found = kind === 'witness' && checkedIfThere(note, witness)
    if (found) said.push(`The witness ${witness.name} signed it at ${found}.`)
  }
  const entries = checkEntries(bag, note, signed)
  said.push(`${entries.length} acts of the article are in that log, each exactly as it is here.`)
  const earlier = checkEarlier(bag, signed, logKeys)
  for (const { size, root } of earlier)
    said.push(`The log of ${size} acts, fingerprint ${fingerprintOf(root)}, is the beginning of it.`)
  said.push(...checkReport(bag, entries, earlier))
  if (outside.against) said.push(checkAgainst(outside.against, [signed, ...earlier]))
  return said
}

/** The keys that come along, each with whose it is. */
function readKeys(text: string) {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const [, kind = '', key = ''] = /^(log|witness) (\S+)$/.exec(line) ?? []
      return { kind, key: readVerifierKey(key) }
    })
}

interface ReadEntry {
  seq: number
  rows: { table: string; changes: Record<string, { to?: unknown }> }[]
}

function checkEntries(bag: Bag, note: string, { size, root }: Checkpoint): ReadEntry[] {
  const names = bag.names.filter((name) => name.startsWith('data/entries/'))
  if (names.length !== bag.names.filter((name) => name.startsWith('data/proofs/')).length)
    throw new NotVerified('There is not one proof for each act.')
  return names.map((name) => {
    const seq = Number(/^data\/entries\/0*(\d+)\.json$/.exec(name)?.[1])
    const bytes = bag.read(name)
    const proof = readProof(
      bag.read(name.replace('entries', 'proofs').replace('.json', '.tlog-proof')).toString('utf8'),
    )
    if (proof.checkpoint !== note) throw new NotVerified(`The proof of act ${seq} is for another checkpoint.`)
    const entry = JSON.parse(bytes.toString('utf8')) as ReadEntry
    if (
      proof.index !== seq - 1 ||
      entry.seq !== seq ||
      !isIncluded(proof.index, size, leafHash(bytes), proof.hashes, root)
    )
      throw new NotVerified(`Act ${seq} is not in the log as it is here.`)
    return entry
  })
}

function checkEarlier(bag: Bag, now: Checkpoint, logKeys: Parameters<typeof checkNote>[1]): Checkpoint[] {
  const names = bag.names.filter((name) => /^data\/log\/earlier\/.*\.checkpoint$/.test(name))
  return names.map((name) => {
    const before = readCheckpoint(checkNote(bag.read(name).toString('utf8'), logKeys).text)
    const proof = readHashes(bag.read(name.replace(/checkpoint$/, 'consistency')).toString('utf8'))
    if (before.origin !== now.origin || !isConsistent(before.size, now.size, before.root, now.root, proof))
      throw new NotVerified(`The log of ${before.size} acts is not the beginning of the one of ${now.size}.`)
    return before
  })
}

interface ReadReport extends ReadSources {
  article: { id: string; title: string }
  edition: { number: number }
  log?: { acts: number; root: string } | null
}

/** The report and its files are those that the act which issued it wrote down. */
function checkReport(bag: Bag, entries: readonly ReadEntry[], earlier: readonly Checkpoint[]): string[] {
  const bytes = bag.read('data/report/report.json')
  const report = JSON.parse(bytes.toString('utf8')) as ReadReport
  const rowsOf = (entry: ReadEntry, table: string) =>
    entry.rows.filter((row) => row.table === table).map(({ changes }) => changes)
  const issuing = entries.find((entry) =>
    rowsOf(entry, 'editions').some(
      ({ article_id, number, sha256: digest }) =>
        article_id?.to === report.article.id &&
        number?.to === report.edition.number &&
        digest?.to === sha256(bytes),
    ),
  )
  if (!issuing) throw new NotVerified('No act of the log issued this report.')
  const written = rowsOf(issuing, 'edition_files')
  const files = bag.names.filter((name) => name.startsWith('data/report/edition.'))
  const digests = new Set(files.map((name) => sha256(bag.read(name))))
  if (
    digests.size !== files.length ||
    written.some(({ sha256: kept }) => !digests.delete(String(kept?.to))) ||
    digests.size
  )
    throw new NotVerified('The files of the report are not those that were issued.')
  if (bag.read('data/sources.json').toString('utf8') !== sourcesText(report))
    throw new NotVerified('The sources are not those of the report.')
  const { log } = report
  if (log && !earlier.some(({ size, root }) => size === log.acts && root.toString('base64') === log.root))
    throw new NotVerified('The log that the report names is not the beginning of this one.')
  return [
    `Act ${issuing.seq} issued edition ${report.edition.number}, and report.json is what it issued.`,
    `${files.length} files of the report are as issued.`,
    ...checkCopies(bag, report),
  ]
}

/** @returns what the checkpoint from outside shows */
function checkAgainst(text: string, known: readonly Checkpoint[]): string {
  const outside = readCheckpoint(text)
  const same = known.find(({ size }) => size === outside.size)
  if (outside.origin !== known[0]?.origin) throw new NotVerified('The checkpoint you gave is of another log.')
  if (!same)
    throw new NotVerified(
      `The checkpoint you gave has ${outside.size} acts, and the bundle knows those of ${known.map(({ size }) => size).join(', ')}: ask the desk for a bundle, or watch it with assay witness.`,
    )
  if (!same.root.equals(outside.root))
    throw new NotVerified(
      `The log was changed: with the same ${outside.size} acts, the checkpoint you gave has another root.`,
    )
  return 'The checkpoint you gave is of this very log.'
}

/** When a witness signed the note; null when its signature is not there. */
function checkedIfThere(note: string, witness: Parameters<typeof checkNote>[1][number]): string | null {
  if (!note.includes(`\u2014 ${witness.name} `)) return null
  const [signature] = checkNote(note, [witness]).good
  return signature?.time ? new Date(signature.time * 1_000).toISOString() : null
}

function fingerprintOf(root: Buffer): string {
  return root.subarray(0, 8).toString('hex').match(/.{4}/g)?.join(' ') ?? ''
}

/**
 * The command: `node verify.mjs [FOLDER] [--key KEY] [--against FILE]`.
 * @param here the folder that is meant when none is named
 * @returns the exit code: 0 when everything holds, 1 when not
 */
export function main(args: readonly string[], here: string): number {
  const after = (option: string) =>
    args.includes(option) ? (args[args.indexOf(option) + 1] ?? '') : undefined
  const [key, against] = [after('--key'), after('--against')]
  const folder = args[0] && !args[0].startsWith('--') ? args[0] : here
  try {
    const outside = {
      ...(key === undefined ? {} : { key }),
      ...(against === undefined ? {} : { against: readText(against) }),
    }
    const said = verifyBundle(folder, outside)
    process.stdout.write(`${said.map((line) => `  ok  ${line}\n`).join('')}Everything holds.\n`)
    return 0
  } catch (error) {
    process.stdout.write(`NOT VERIFIED: ${(error as Error).message}\n`)
    return 1
  }
}
