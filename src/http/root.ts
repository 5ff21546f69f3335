import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * The project's folder: the nearest one upwards that holds package.json. The same for the sources and for their
 * compiled copies under dist/.
 * @param from where to begin; an absolute path
 * @throws Error when there is none
 */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder
    if (folder === path.dirname(folder)) throw new Error(`No package.json above ${from}.`)
  }
}
