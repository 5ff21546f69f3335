import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NotVerified } from './verifier.ts'

/** What a bundle holds, and nothing else. */
const PAYLOAD =
  /^data\/(entries\/\d+\.json|proofs\/\d+\.tlog-proof|report\/(report\.json|edition\.\w+)|sources\.json|copies\/source-\d+-copy-\d+\.\w+|log\/(checkpoint|keys\.txt|earlier\/\d+\.(checkpoint|consistency)))$/
/** Most that a bundle's list of files may hold, in lines. */
const MAX_FILES = 70_000

/** The files of a bundle, each of which is as it is listed. */
export interface Bag {
  files: number
  names: string[]
  read(name: string): Buffer
}

/**
 * Reads a bag: every listed file must be there as it is listed, and none that is not (RFC 8493).
 * @throws NotVerified
 */
export function checkedBag(folder: string): Bag {
  const read = (name: string) => {
    const file = path.join(folder, name)
    if (!existsSync(file)) throw new NotVerified(`${name} is missing.`)
    return readFileSync(file)
  }
  const listed = (manifest: string) => {
    const lines = read(manifest).toString('utf8').split('\n').filter(Boolean)
    if (lines.length > MAX_FILES) throw new NotVerified(`${manifest} is too long.`)
    return lines.map((line) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? []
      if (!name || name.split('/').includes('..')) throw new NotVerified(`${manifest} cannot be read.`)
      if (sha256(read(name)) !== digest)
        throw new NotVerified(`${name} is not as it was when the bundle was made.`)
      return name
    })
  }
  const payload = listed('manifest-sha256.txt')
  const tags = listed('tagmanifest-sha256.txt')
  const known = new Set([...payload, ...tags, 'tagmanifest-sha256.txt'])
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  const more = there.find((name) => !known.has(name))
  if (more) throw new NotVerified(`${more} is not in the bundle’s list.`)
  for (const needed of ['bagit.txt', 'manifest-sha256.txt'])
    if (!tags.includes(needed)) throw new NotVerified(`${needed} is not listed.`)
  const odd = payload.find((name) => !PAYLOAD.test(name))
  if (odd) throw new NotVerified(`${odd} is nothing that a bundle holds.`)
  return { files: known.size, names: payload, read }
}

/** A text file's content. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8')
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
