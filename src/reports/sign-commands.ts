import { exceptionsOf } from '../articles/exception-queries.ts'
import { exceptionKey } from '../articles/exception-vocabulary.ts'
import { articleFacts } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import { waiverById, waiversInForce } from '../articles/waiver-queries.ts'
import type { Change } from '../db/change.ts'
import { Conflict } from '../errors.ts'
import { everybody } from '../ratings/readable-queries.ts'
import { nextArticleState, requireOnArticle } from '../users/permissions.ts'
import type { StatedCorrection } from './correction-vocabulary.ts'
import type { Report } from './model.ts'
import { draftReport } from './queries.ts'
import { reopeningSince } from './reopening-queries.ts'
import { seenOf } from './seen.ts'
import { freeze, nextEdition, type RenderFiles } from './steps.ts'
import { waiverParts } from './waiver-parts.ts'

/**
 * An editor signs an article: its report is frozen as the next edition, which says who stands for what, and work on it
 * is over until an editor re-opens it.
 * @param seen what the editor had before them, as `seenOf` gives it: they sign that and nothing else
 * @throws Conflict when something is left that is not waived, or the report is another by now
 * @throws InvalidInput when a verdict that was issued changed and nothing is said about it
 */
export async function signArticle(
  c: Change,
  articleId: string,
  publicUrl: string,
  render: RenderFiles,
  { stated, seen }: { stated: readonly StatedCorrection[]; seen: string },
): Promise<{ number: number }> {
  const article = await articleById(c.read, articleId)
  const facts = await articleFacts(c.read, articleId)
  requireOnArticle(c.actor, 'article.sign', article.state, facts)
  const waivers = await waiversInForce(c.read, articleId)
  if (seen !== seenOf(await draftReport(c.read, articleId, publicUrl, everybody), waivers))
    throw new Conflict('The report was changed since you opened this page. Read it again, then sign.')
  const edition = await nextEdition(c, articleId, publicUrl, stated)
  const { number } = edition.report.edition
  const exceptions = new Map((await exceptionsOf(c.read, articleId)).map((one) => [exceptionKey(one), one]))
  const signOff = {
    by: c.actor.name,
    at: c.at,
    waivers: waiverParts(waivers, exceptions),
    reopened: await reopeningSince(c.read, articleId),
  }
  const report = { ...edition.report, signOff, people: withSigner(edition.report, c.actor, signOff.waivers) }
  const edition_id = await freeze(c, { ...edition, report }, 'signed', render)
  for (const waiver of waivers) {
    const isUsed = exceptions.has(exceptionKey(waiver))
    const row = await waiverById(c.read, waiver.waiverId)
    await c.update('waivers', row, isUsed ? { edition_id } : { withdrawn_at: c.at })
  }
  await c.update('articles', article, { state: nextArticleState('article.sign', article.state, facts) })
  await c.record({ action: 'article.signed', article: articleId })
  return { number }
}

/** Takes a signed article up again, with a reason that the next edition tells. The editions issued stay. */
export async function reopenArticle(c: Change, articleId: string, reason: string): Promise<void> {
  const article = await articleById(c.read, articleId)
  const facts = await articleFacts(c.read, articleId)
  requireOnArticle(c.actor, 'article.reopen', article.state, facts)
  await c.update('articles', article, { state: nextArticleState('article.reopen', article.state, facts) })
  await c.record({ action: 'article.reopened', reason })
}

function withSigner(
  { people, edition }: Report,
  { name, role }: Change['actor'],
  waivers: readonly { by: string }[],
): Report['people'] {
  const did = new Map(people.map((person) => [person.name, person]))
  const add = (who: string, as: string, what: string) => {
    const person = did.get(who) ?? { name: who, role: as, did: [] }
    did.set(who, { ...person, did: [...person.did, what] })
  }
  for (const [who, own] of Map.groupBy(waivers, ({ by }) => by))
    add(
      who,
      who === name ? role : '',
      `waived ${own.length} ${own.length === 1 ? 'exception' : 'exceptions'}`,
    )
  add(name, role, `signed edition ${edition.number}`)
  return [...did.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
