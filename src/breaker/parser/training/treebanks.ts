import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type GoldWord, sentencesOfConllu } from '../conllu.ts'

/** A treebank's part: its name, as "en_ewt-dev", and its text in CoNLL-U. */
export interface Treebank {
  name: string
  text: string
  sentences: GoldWord[][]
}

/**
 * The treebanks in `folder` whose names end in "-train" or "-dev", as .conllu or .conllu.xz; the latter are unpacked
 * by the program xz. Throws where there are none, or no xz.
 */
export function treebanksIn(folder: string, part: 'train' | 'dev'): Treebank[] {
  const files = readdirSync(folder)
    .filter((file) => file.includes(`-${part}.conllu`))
    .sort()
  if (files.length === 0)
    throw new Error(`No treebank named …-${part}.conllu or …-${part}.conllu.xz in ${folder}`)
  return files.map((file) => {
    const text = textOf(path.join(folder, file))
    return { name: file.replace(/\.conllu.*$/, ''), text, sentences: sentencesOfConllu(text) }
  })
}

function textOf(file: string): string {
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8')
  try {
    return execFileSync('xz', ['--decompress', '--stdout', file], { encoding: 'utf8', maxBuffer: 1 << 30 })
  } catch (error) {
    throw new Error(`Could not unpack ${file}: is the program xz installed?`, { cause: error })
  }
}
