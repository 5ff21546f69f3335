import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** True where the open claim that the query calls `alias` has a deadline of its own. */
export function hasOpenClaimDeadline(alias: string): RawBuilder<SqlBool> {
  return hasOpenDeadline(alias, ['decided', 'set aside', 'discarded'])
}

/** True where the article that the query calls `alias` has a deadline and is not signed yet. */
export function hasOpenArticleDeadline(alias: string): RawBuilder<SqlBool> {
  return hasOpenDeadline(alias, ['signed', 'corrected'])
}

/**
 * Word for word what the indexes `claims_deadline` and `articles_deadline` hold: planners use those only where they see
 * the same condition, and *not in* keeps them from beginning with the states.
 */
function hasOpenDeadline(alias: string, closed: readonly string[]): RawBuilder<SqlBool> {
  const any = sql.join(closed.map((state) => sql.lit(state)))
  return sql<SqlBool>`(${sql.ref(`${alias}.deadline_on`)} > '' and ${sql.ref(`${alias}.state`)} not in (${any}))`
}
