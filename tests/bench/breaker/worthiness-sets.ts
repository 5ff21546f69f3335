import { readdirSync } from 'node:fs'
import path from 'node:path'
import { readTable, readText } from './data.ts'

export interface Labelled {
  text: string
  yes: boolean
}

/** A debate or speech, line by line. */
export interface Transcript {
  name: string
  lines: Labelled[]
}

const folder = 'check-worthiness'

/**
 * Sentences of the debates from 1960 to 2012, and of those of 2016; between two sentences others are missing. `crowd` is both
 * without those that are also in CLEF 2024 dev.
 */
export function claimBuster(data: string): { early: Labelled[]; late: Labelled[]; crowd: Labelled[] } {
  const table = (file: string) => readTable(data, `${folder}/claimbuster/${file}`, ',')
  const labelled = (rows: Record<string, string>[]) =>
    rows.map(({ Text = '', Verdict }) => ({ text: Text, yes: Verdict === '1' }))
  const crowd = table('crowdsourced.csv.gz')
  const rows = [...table('groundtruth.csv'), ...crowd]
  return {
    early: labelled(rows.filter(({ File_id = '' }) => File_id < '2016')),
    late: labelled(rows.filter(({ File_id = '' }) => File_id >= '2016')),
    crowd: labelled(crowd),
  }
}

/** Single sentences of the same debates and crowd as ClaimBuster's. */
export const clef2024 = (data: string): Labelled[] =>
  readTable(data, `${folder}/clef2024-task1-en/dev.tsv`, '\t').map(({ Text = '', class_label }) => ({
    text: Text,
    yes: class_label === 'Yes',
  }))

/** Transcripts without the debates that are also in ClaimBuster. */
export const clef2019 = (data: string): Transcript[] =>
  readdirSync(path.join(data, folder, 'clef2019-task1-en/train'))
    .sort()
    .filter((file) => !/^2016(?:0926|1010|1019)/.test(file))
    .map((file) => ({
      name: file.replace('.tsv', ''),
      lines: readText(data, `${folder}/clef2019-task1-en/train/${file}`)
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [, , text = '', label] = line.split('\t')
          return { text, yes: label?.trim() === '1' }
        }),
    }))

/** Transcripts with the sentences that any of nine fact-checking desks picked, without the debates that are also in ClaimBuster. */
export const claimRank = (data: string): Transcript[] =>
  readdirSync(path.join(data, folder, 'claimrank-us2016/transcripts_all_sources'))
    .sort()
    .filter((file) => !/^(?:26_09|09_10|19_10)/.test(file))
    .map((file) => ({
      name: file.replace('_ann.tsv', ''),
      lines: readTable(data, `${folder}/claimrank-us2016/transcripts_all_sources/${file}`, '\t').map(
        ({ Text = '', ALL }) => ({ text: Text, yes: Number(ALL) > 0 }),
      ),
    }))
