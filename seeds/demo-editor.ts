import { exceptionsOf } from '../src/articles/exception-queries.ts'
import type { Context } from '../src/context.ts'
import type { Actor, Change } from '../src/db/change.ts'
import { decideClaim, reopenClaim } from '../src/ratings/verdict-commands.ts'
import { issueReport } from '../src/reports/commands.ts'
import { renderFiles } from '../src/reports/render-files.ts'
import { waiveExceptions } from '../src/reports/waiver-commands.ts'
import { desk, levelsOfScale } from '../src/scales/queries.ts'
import { demoCorrection, demoWaiver } from './demo-script.ts'

type Play = <T>(by: Actor, work: (c: Change) => Promise<T>) => Promise<T>

/** An editor learns better after the report was issued: the claim is decided anew, and the next edition says so. */
export async function correctReport(
  { read, config }: Context,
  play: Play,
  editor: Actor,
  article: string,
): Promise<void> {
  const { about, reason, level, summary, text } = demoCorrection
  const decided = await read
    .selectFrom('claims')
    .select(['id', 'number', 'wording'])
    .where('article_id', '=', article)
    .where('state', '=', 'decided')
    .orderBy('number')
    .execute()
  const claim = decided.find(({ wording }) => about.test(wording))
  const levels = await levelsOfScale(read, (await desk(read)).scale_id)
  const found = levels.find(({ key }) => key === level)
  if (!claim || !found) throw new Error(`Nothing was decided about ${about}.`)
  await play(editor, (c) => reopenClaim(c, claim.id, reason))
  const verdict = {
    level: found.id,
    said_level: '',
    summary,
    sources_reason: '',
    dispute_reason: '',
    version: 0,
    once: undefined,
  }
  await play(editor, (c) => decideClaim(c, claim.id, verdict))
  const stated = [{ claim: claim.number, kind: 'correction' as const, text }]
  await play(editor, (c) => issueReport(c, article, config.publicUrl, renderFiles, stated))
}

/** On the way to signing, an editor lets a dispute stand for good reason. */
export async function letDisputeStand(
  { read }: Context,
  play: Play,
  editor: Actor,
  article: string,
): Promise<void> {
  const disputed = (await exceptionsOf(read, article)).find(({ kind }) => kind === 'disputed')
  if (!disputed) throw new Error('Nothing is disputed.')
  const input = {
    kind: disputed.kind,
    exception: [disputed.id],
    shown: [],
    reason: demoWaiver,
    once: undefined,
  }
  await play(editor, (c) => waiveExceptions(c, article, input))
}
