import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { fromBuffer, type ZipFile } from 'yauzl'

const open = promisify<Buffer, object, ZipFile>(fromBuffer)

/** Unpacks an archive with a program that is not ours. @returns the folder of the bag in it */
export async function unpacked(bytes: Buffer, into: string): Promise<string> {
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true })
  const bags = new Set<string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject).on('end', resolve)
    zip.on('entry', (entry: { fileName: string; crc32: number }) => {
      bags.add(entry.fileName.split('/')[0] ?? '')
      zip.openReadStream(entry as never, async (error, stream) => {
        if (error) return reject(error)
        const parts: Buffer[] = []
        for await (const part of stream) parts.push(part as Buffer)
        const file = path.join(into, entry.fileName)
        mkdirSync(path.dirname(file), { recursive: true })
        writeFileSync(file, Buffer.concat(parts))
        zip.readEntry()
      })
    })
    zip.readEntry()
  })
  if (bags.size !== 1) throw new Error(`Not one folder: ${[...bags]}`)
  return path.join(into, [...bags][0] ?? '')
}

/** Names of all files in a folder, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** Writes the lists of a bag anew, as somebody would who altered its files. */
export function listAgain(bag: string): void {
  const listing = (name: string) =>
    `${createHash('sha256')
      .update(readFileSync(path.join(bag, name)))
      .digest('hex')}  ${name}\n`
  const names = filesIn(bag)
  const payload = names.filter((name) => name.startsWith('data/'))
  writeFileSync(path.join(bag, 'manifest-sha256.txt'), payload.map(listing).join(''))
  const tags = names.filter((name) => !name.startsWith('data/') && name !== 'tagmanifest-sha256.txt')
  writeFileSync(path.join(bag, 'tagmanifest-sha256.txt'), tags.map(listing).join(''))
}
