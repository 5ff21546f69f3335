import { changesInList, type FieldChange } from './field-changes.ts'
import type { Names } from './names.ts'
import type { Part } from './part.ts'
import type { ActRow } from './queries.ts'
import { claimIdsOf } from './reading.ts'
import { isRestorable } from './restorable.ts'
import { sentenceOf } from './sentences/sentences.ts'
import { isBulky } from './vocabulary.ts'

/** How many changes an act shows in a list; the rest is on its own page. */
const CHANGES_IN_LIST = 8

/** An act ready to be shown. */
export interface ShownAct {
  seq: number
  at: string
  sentence: Part[]
  reason: string
  /** Where it happened: the article, and the claim when it is a single one. */
  article: { id: string; title: string } | null
  claim: { id: string; wording: string } | null
  changes: FieldChange[]
  /** Whether it changed something that can be put back. */
  restorable: boolean
  /** How many more changes its own page shows; null where the list does not count them. */
  more: number | null
}

export function shownAct(act: ActRow, names: Names): ShownAct {
  const reading = { act, names }
  const bulky = isBulky(act.action)
  const all = bulky ? [] : changesInList(reading)
  const title = act.article_id && names.articles.get(act.article_id)
  const ids = claimIdsOf(reading)
  const claim = ids.length === 1 && ids[0] ? names.claims.get(ids[0]) : undefined
  // A long list of equal changes says less than the sentence that counts them.
  const changes = all.length > CHANGES_IN_LIST ? all.filter((change) => change.diff).slice(0, 3) : all
  return {
    seq: act.seq,
    at: act.at,
    sentence: sentenceOf(reading),
    reason: act.entry?.reason ?? '',
    // The sentence about an import names the article itself.
    article:
      act.article_id && title && act.action !== 'article.imported' ? { id: act.article_id, title } : null,
    claim: claim && ids[0] ? { id: ids[0], wording: claim.wording } : null,
    changes,
    restorable: restorable(act),
    more: bulky ? null : all.length - changes.length,
  }
}

function restorable({ entry }: ActRow): boolean {
  return Boolean(
    entry?.rows.some(({ table, changes }) =>
      Object.entries(changes).some(([column, { from }]) => from !== undefined && isRestorable(table, column)),
    ),
  )
}
