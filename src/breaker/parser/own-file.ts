import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The bytes of a file that stands beside this module's source: compiled copies find it there too. Throws where it is not. */
export function parserFile(name: string): Uint8Array<ArrayBuffer> {
  const inside = path.join('src', 'breaker', 'parser', name)
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const file = path.join(folder, inside)
    if (existsSync(file)) return new Uint8Array(readFileSync(file))
    if (folder === path.dirname(folder)) throw new Error(`No ${inside} above ${import.meta.dirname}`)
  }
}
