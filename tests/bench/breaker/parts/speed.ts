import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readRows } from '../data.ts'
import { type Row, rowsOf } from '../row.ts'
import type { EngineName } from '../speed/engines.ts'

/** What a process of its own measured; times in milliseconds of the processor, sizes in MB. */
export interface Timed {
  /** By the clock, from the import to the first sentence read. */
  load: number
  /** The first article of 1,000 words after that, and the middle one of those that follow. */
  first: number
  article: number
  articlePeak: number
  wordsASecond: number
  /** Time of 100,000 words against that of 10,000. */
  growth: number
  bookPeak: number
}

/** How fast news is read, beside two programs that do less with it. */
export async function speedRows(data: string): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-speed-'))
  try {
    const file = path.join(folder, 'news.txt')
    writeFileSync(file, newsFrom(data))
    const breaker = await timed('breaker', file)
    const rivals = [
      ['compromise, tagging only', await timed('compromise', file)],
      ['wink-nlp, tagging only', await timed('wink', file)],
    ] as const
    return [
      ...rowsOf('speed', 'breaker', {
        'words a second': Math.round(breaker.wordsASecond),
        'article of 1,000 words, ms': Math.round(breaker.article),
        'the first after load, ms': Math.round(breaker.first),
        'load, ms': Math.round(breaker.load),
        'peak memory, MB': Math.round(breaker.articlePeak),
        'peak memory with 100,000 words, MB': Math.round(breaker.bookPeak),
        'time of 100,000 words / of 10,000': breaker.growth,
      }),
      ...rivals.flatMap(([set, { wordsASecond, load, articlePeak, growth }]) =>
        rowsOf('speed', set, {
          'words a second': Math.round(wordsASecond),
          'load, ms': Math.round(load),
          'peak memory, MB': Math.round(articlePeak),
          'time of 100,000 words / of 10,000': growth,
        }),
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** More than 100,000 words of news, one article after the other. */
function newsFrom(data: string): string {
  const texts = ['dev.jsonl', 'train.jsonl.xz'].flatMap((file) =>
    readRows<{ text: string }>(data, `attribution/polnear/${file}`).map(({ text }) => text),
  )
  return [...new Set(texts)].join('\n\n')
}

async function timed(engine: EngineName, file: string): Promise<Timed> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const child = fileURLToPath(new URL(`../speed/child.${extension}`, import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [child, engine, file])
  return JSON.parse(stdout) as Timed
}
