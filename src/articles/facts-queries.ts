import type { ReadonlyKysely } from 'kysely/readonly'
import { openStates } from '../claims/vocabulary.ts'
import type { EditionTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { exceptionsOf } from './exception-queries.ts'
import { type Exception, exceptionKey } from './exception-vocabulary.ts'
import type { Article } from './queries.ts'
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

/** What an article of which a claim is open stands by, whatever else is left of it. */
export const underCheck: ArticleFacts = {
  decided: 0,
  left: 1,
  unwaived: 1,
  editions: 0,
  signed: 0,
  withdrawn: false,
}

/** The article, whether a claim of it is open, and whether something left of it is waived: one query. @throws NotFound */
export async function articleInWork(
  read: Read,
  id: string,
): Promise<Article & { open: boolean; waived: boolean }> {
  const found = await read
    .selectFrom('articles as a')
    .selectAll('a')
    .select((e) => [
      e
        .exists(
          e
            .selectFrom('claims as c')
            .select('c.id')
            .whereRef('c.article_id', '=', 'a.id')
            .where('c.state', 'in', openStates),
        )
        .as('open'),
      e
        .exists(
          e
            .selectFrom('waivers as w')
            .select('w.id')
            .whereRef('w.article_id', '=', 'a.id')
            .where('w.withdrawn_at', 'is', null)
            .where('w.edition_id', 'is', null),
        )
        .as('waived'),
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('There is no such article.')
  return { ...found, open: Boolean(found.open), waived: Boolean(found.waived) }
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
