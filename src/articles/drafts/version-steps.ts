import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Broken } from '../../breaker/types.ts'
import type { Change } from '../../db/change.ts'
import { anchorRow } from '../anchor.ts'
import { hintRows } from '../proposal-rows.ts'
import type { hintsOfVersion, Line } from '../queries.ts'
import type { Alignment } from './align-lines.ts'
import type { DraftInput } from './input.ts'
import type { Outcome } from './outcomes.ts'

/** A version that is being written: its row, and the rows of its lines. */
export interface NewVersion {
  id: string
  article_id: string
  text: string
  lines: Line[]
}

/** Writes the row of a later version of an article’s text; its lines are still to come. */
export async function insertVersion(
  c: Change,
  number: number,
  article_id: string,
  input: DraftInput,
): Promise<NewVersion> {
  const { text, raw_sha256, file_name, media_type, charset } = input
  const text_sha256 = createHash('sha256').update(text).digest('hex')
  const id = randomUUIDv7()
  await c.insert('article_versions', {
    id,
    article_id,
    number,
    text,
    text_sha256,
    raw_sha256: raw_sha256 || text_sha256,
    file_name,
    media_type,
    charset,
    created_at: c.at,
  })
  return { id, article_id, text, lines: [] }
}

/** Writes its lines; one that is the same as before keeps its mark. */
export async function insertLines(
  c: Change,
  { id, article_id }: NewVersion,
  before: readonly Line[],
  { lines }: Broken,
  alignment: Alignment,
): Promise<Line[]> {
  const rows = lines.map((line, i) => {
    const { as, from } = alignment.new[i] ?? { as: 'new', from: [] }
    const same = as === 'stayed' || as === 'moved' ? before[from[0] ?? -1] : undefined
    return {
      id: randomUUIDv7(),
      article_id,
      article_version_id: id,
      number: i + 1,
      paragraph: line.paragraph,
      heading: line.heading ? 1 : 0,
      start_at: line.start,
      end_at: line.end,
      nothing_proposed: same?.nothing_proposed ?? (line.standing === 'nothing' ? (line.reason ?? '') : ''),
      nothing_by: same?.nothing_by ?? null,
      nothing_at: same?.nothing_at ?? null,
    }
  })
  await c.insert('lines', ...rows)
  return rows.map((row) => ({ ...row, version: 1 }))
}

/** Writes where claims stand in it. */
export async function insertAnchors(
  c: Change,
  version: NewVersion,
  outcomes: readonly Outcome[],
): Promise<void> {
  const rows = outcomes.flatMap(({ claim, placed }) =>
    placed.spans.map((span, ordinal) => {
      const at = {
        article_id: version.article_id,
        claim_id: claim.id,
        article_version_id: version.id,
        ordinal,
      }
      return anchorRow(version.text, span, at, version.lines)
    }),
  )
  await c.insert('anchors', ...rows)
}

/** Hints are found anew; one that somebody dismissed stays dismissed while it says the same. */
export async function carryHints(
  c: Change,
  { id, article_id, text }: NewVersion,
  before: Awaited<ReturnType<typeof hintsOfVersion>>,
  { hints }: Broken,
): Promise<void> {
  const dismissed = new Map(
    before.filter((hint) => hint.dismissed_by).map((hint) => [`${hint.kind} ${hint.message}`, hint]),
  )
  const rows = hintRows(hints, { article_id, version: { id, text }, first: 1 }).map((row) => {
    const known = dismissed.get(`${row.kind} ${row.message}`)
    return { ...row, dismissed_by: known?.dismissed_by ?? null, dismissed_at: known?.dismissed_at ?? null }
  })
  await c.insert('hints', ...rows)
}
