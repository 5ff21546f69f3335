import { readFileSync } from 'node:fs'
import { keepHeapSmall } from '../../../../src/small-heap.ts'
import type { Timed } from '../parts/speed.ts'
import { type EngineName, engines } from './engines.ts'

const ARTICLE = 1_000
const ARTICLES = 20
const SHORT = 10_000
const BOOK = 100_000

/** Processor time of everything this process did meanwhile, in milliseconds: steady on a busy machine, and that of one core. */
function cost(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const peak = () => process.resourceUsage().maxRSS / 1000

/** Pieces of so many words, one after the other. */
function piecesOf(words: readonly string[], size: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => words.slice(i * size, (i + 1) * size).join(''))
}

// As the program itself runs.
keepHeapSmall()
const [name = '', file = ''] = process.argv.slice(2)
// A word with the white space after it: paragraphs stay as they are.
const words = readFileSync(file, 'utf8').match(/\S+\s*/g) ?? []
const started = performance.now()
const read = await engines[name as EngineName]()
read('The river rose.')
const load = performance.now() - started
const [first = 0, ...articles] = piecesOf(words, ARTICLE, ARTICLES).map((text) => cost(() => read(text)))
const articlePeak = peak()
const [short = ''] = piecesOf(words, SHORT, 1)
const [book = ''] = piecesOf(words, BOOK, 1)
// The first times the engine is still being compiled.
const shortTime = Math.min(...[1, 2, 3, 4, 5, 6].map(() => cost(() => read(short))))
const bookTime = cost(() => read(book))
const timed: Timed = {
  load,
  first,
  article: articles.sort((a, b) => a - b)[articles.length >> 1] ?? 0,
  articlePeak,
  wordsASecond: Math.min(SHORT, words.length) / (shortTime / 1000),
  growth: bookTime / shortTime,
  bookPeak: peak(),
}
process.stdout.write(JSON.stringify(timed))
