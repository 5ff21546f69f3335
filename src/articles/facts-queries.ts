import type { ReadonlyKysely } from 'kysely/readonly'
import type { EditionTable, Tables } from '../db/tables.ts'
import { exceptionsOf } from './exception-queries.ts'
import { type Exception, exceptionKey } from './exception-vocabulary.ts'
import type { ArticleFacts } from './state.ts'
import { type Waiver, waiversInForce } from './waiver-queries.ts'

type Read = ReadonlyKysely<Tables>

/** What decides where an article stands, in a fixed number of queries. */
export async function articleFacts(read: Read, articleId: string): Promise<ArticleFacts> {
  const decided = await read
    .selectFrom('claims')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('article_id', '=', articleId)
    .where('state', '=', 'decided')
    .executeTakeFirstOrThrow()
  const editions = await read
    .selectFrom('editions')
    .select(['number', 'standing'])
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .execute()
  return factsFrom({
    decided: Number(decided.n),
    exceptions: await exceptionsOf(read, articleId),
    waivers: await waiversInForce(read, articleId),
    editions,
  })
}

interface Known {
  decided: number
  exceptions: readonly Exception[]
  waivers: readonly Waiver[]
  /** Newest first. */
  editions: readonly Pick<EditionTable, 'number' | 'standing'>[]
}

/** The same where all of it is at hand. */
export function factsFrom({ decided, exceptions, waivers, editions }: Known): ArticleFacts {
  const waived = new Set(waivers.map(exceptionKey))
  return {
    decided,
    left: exceptions.length,
    unwaived: exceptions.filter((exception) => !waived.has(exceptionKey(exception))).length,
    editions: editions[0]?.number ?? 0,
    // Before that was kept, whatever was issued counted.
    signed: editions.filter(({ standing }) => standing === 'signed' || standing === '').length,
    withdrawn: editions[0]?.standing === 'withdrawn',
  }
}
