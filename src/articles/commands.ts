import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { Conflict, NotFound } from '../errors.ts'
import { require } from '../users/permissions.ts'
import type { DetailsInput } from './input.ts'
import { articleById, currentVersion, hintById, type Line } from './queries.ts'
import { workOn } from './steps.ts'

/** Corrects what the desk knows about an article. Its text has versions of its own and is not touched. */
export async function editArticle(c: Change, id: string, input: DetailsInput): Promise<void> {
  require(c.actor, 'article.edit')
  const article = await articleById(c.read, id)
  const { version, once: _, ...details } = input
  await checkVersion(c, 'articles', article, version, details, pick(article, Object.keys(details)))
  if (await c.update('articles', article, details)) await c.record({ action: 'article.edited' })
  else c.unchanged()
}

/** Marks a line as having nothing to check, or takes the mark back. */
export async function markLine(
  c: Change,
  id: string,
  nothing: boolean,
  version: number,
): Promise<{ article: string }> {
  require(c.actor, 'line.mark')
  const line = (await c.read.selectFrom('lines').selectAll().where('id', '=', id).executeTakeFirst()) as
    | Line
    | undefined
  if (!line) throw new NotFound('There is no such line.')
  await requireCurrent(c, line)
  await checkVersion(c, 'lines', line, version, {}, {})
  if (nothing === (line.nothing_by !== null)) {
    c.unchanged()
    return { article: line.article_id }
  }
  await c.update('lines', line, marked(c, nothing))
  await workOn(c, 'line.mark', line.article_id)
  await c.record({ action: nothing ? 'line.marked-nothing' : 'line.unmarked' })
  return { article: line.article_id }
}

/** Marks many lines of one article as having nothing to check; those already marked stay as they are. */
export async function markLines(c: Change, articleId: string, ids: readonly string[]): Promise<number> {
  require(c.actor, 'line.mark')
  const lines = ids.length
    ? ((await c.read
        .selectFrom('lines')
        .selectAll()
        .where('article_id', '=', articleId)
        .where('id', 'in', ids)
        .where('article_version_id', '=', (await currentVersion(c.read, articleId)).id)
        .where('nothing_by', 'is', null)
        .orderBy('number')
        .execute()) as Line[])
    : []
  for (const line of lines) await c.update('lines', line, marked(c, true))
  if (lines.length) {
    await workOn(c, 'line.mark', articleId)
    await c.record({ action: 'line.marked-nothing', article: articleId })
  } else c.unchanged()
  return lines.length
}

/** Lines of earlier versions are only read. @throws Conflict */
async function requireCurrent(c: Change, line: Line): Promise<void> {
  const { id, number } = await currentVersion(c.read, line.article_id)
  if (line.article_version_id !== id)
    throw new Conflict(`A new draft came in, version ${number}: look at the line as it is now.`)
}

/** Says that a hint needs no attention, or takes that back. */
export async function dismissHint(c: Change, id: string, dismissed: boolean, version: number): Promise<void> {
  require(c.actor, 'hint.dismiss')
  const hint = await hintById(c.read, id)
  await checkVersion(c, 'hints', hint, version, {}, {})
  if (dismissed === (hint.dismissed_by !== null)) return c.unchanged()
  const by = dismissed
    ? { dismissed_by: c.actor.id, dismissed_at: c.at }
    : { dismissed_by: null, dismissed_at: null }
  await c.update('hints', hint, by)
  await c.record({ action: dismissed ? 'hint.dismissed' : 'hint.restored' })
}

function marked(c: Change, nothing: boolean) {
  return nothing ? { nothing_by: c.actor.id, nothing_at: c.at } : { nothing_by: null, nothing_at: null }
}

/** The named columns of a row as text, to be shown beside what was typed. */
function pick(row: object, columns: readonly string[]): Record<string, string> {
  const values = row as Record<string, unknown>
  return Object.fromEntries(columns.map((column) => [column, String(values[column] ?? '')]))
}
