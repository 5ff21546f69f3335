import type Database from 'better-sqlite3'
import type { SigningKey } from '../../src/merkle/signing.ts'
import { fillArticle } from './fill-article.ts'
import { fillPeople } from './fill-people.ts'
import { ledgerOn } from './ledger.ts'
import { seeded } from './random.ts'
import type { Setting, Size } from './setting.ts'
import { wordsFrom } from './words.ts'

/** Title of the one article that has more claims than the others. */
export const BIG_TITLE = 'The article with the most claims'

const SEED = 20_250_317
/** Articles checked at the same time, so that the rows of one are not all next to each other in the file. */
const AT_ONCE = 20
/** The history of a desk of any size covers these two years. */
export const FIRST_DAY = Date.parse('2024-01-01T08:00:00Z')
const LAST_DAY = Date.parse('2025-12-31T18:00:00Z')
/** Acts on an article and on a claim besides evidence, ratings and notes, with some to spare. */
const OTHER_ACTS = 3

/**
 * Fills a desk that has its schema and scales with people, articles and everything done to them: the same for the
 * same size every time.
 * @param keys what the log is signed with
 */
export function fill(raw: Database.Database, size: Size, keys: readonly SigningKey[]): void {
  const random = seeded(SEED)
  const claims = size.articles * size.claims + size.bigClaims
  const acts = claims * (size.evidence + size.ratings + size.notes + OTHER_ACTS) + size.articles * OTHER_ACTS
  const step = Math.max(1, Math.floor((LAST_DAY - FIRST_DAY) / acts))
  const ledger = ledgerOn(raw, keys)
  const setting: Setting = {
    size,
    ledger,
    random,
    words: wordsFrom(random),
    clock: { ms: FIRST_DAY, step },
    people: [],
    sources: [],
    levels: levelsInUse(raw),
  }
  const inOneGo = raw.transaction((work: () => void) => work())
  inOneGo(() => fillPeople(setting))
  const done = size.articles - size.underWay
  for (let first = 0; first < size.articles; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, size.articles - first) }, (_, i) => first + i)
    inOneGo(() =>
      inTurns(
        numbers.map((number) => fillArticle(setting, { number, claims: size.claims, done: number < done })),
      ),
    )
  }
  const big = { number: size.articles, claims: size.bigClaims, done: false, title: BIG_TITLE }
  inOneGo(() => inTurns([fillArticle(setting, big)]))
}

/** Lets each work go on for one act, over and over, until all have ended. */
function inTurns(works: Iterator<unknown>[]): void {
  let left = works
  while (left.length) left = left.filter((work) => !work.next().done)
}

function levelsInUse(raw: Database.Database): string[] {
  const levels = raw.prepare(
    'select l.id from levels l join desk d on d.scale_id = l.scale_id order by l.place',
  )
  const ids = levels.pluck().all() as string[]
  if (!ids.length) throw new Error('The desk has no scale yet.')
  return ids
}
