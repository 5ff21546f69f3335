import type { ReadonlyKysely } from 'kysely/readonly'
import type { Anchor } from '../../claims/queries.ts'
import type { ClaimState, Tables } from '../../db/tables.ts'
import { type Eyes, seenState } from '../../ratings/readable-queries.ts'
import { type ArticleVersion, type Line, linesOfVersion } from '../queries.ts'
import type { Placement } from './queries.ts'
import type { Range } from './score.ts'

type Read = ReadonlyKysely<Tables>

/** Lines of the new text shown on either side of a place. */
const LINES_AROUND = 8
/** Earlier lines looked back through for one that the new text has as well. */
const LOOKED_BACK = 200

/** A claim that waits for a person to say where it stands. */
export interface WaitingClaim {
  id: string
  number: number
  wording: string
  state: ClaimState
  placement: Placement
}

/** The claims of an article that wait, by number, as these eyes may see them. @param versionId the current version */
export async function waitingClaims(read: Read, versionId: string, eyes: Eyes): Promise<WaitingClaim[]> {
  const rows = await read
    .selectFrom('placements as p')
    .innerJoin('claims as c', 'c.id', 'p.claim_id')
    .selectAll('p')
    .select(['c.number', 'c.wording'])
    .select(seenState(eyes).as('state'))
    .where('p.article_version_id', '=', versionId)
    .where('p.asks', '=', 1)
    .where('p.settled_as', 'in', ['', 'retired'])
    .where('c.state', 'not in', ['set aside', 'discarded'])
    .orderBy('c.number')
    .execute()
  return rows.map(({ number, wording, state, ...placement }) => ({
    id: placement.claim_id,
    number,
    wording,
    state,
    placement: placement as Placement,
  }))
}

/** Some lines of a version, with the words of a claim in them. */
export interface Passage {
  /** Number of the version. */
  version: number
  text: string
  lines: Line[]
  spans: Range[]
}

/** Where a waiting claim stood, and where in the new text it may stand. */
export interface WaitingPlace {
  before: Passage
  after: Passage & { all: number }
}

/**
 * A claim's words in their old lines, and the lines of the new text in which they may stand: around the proposed place,
 * or after the nearest earlier line that both texts have.
 * @param around number of a line to show in place of that; null for none
 */
export async function waitingPlace(
  read: Read,
  placement: Placement,
  current: ArticleVersion,
  around: number | null,
): Promise<WaitingPlace> {
  const from = await read
    .selectFrom('article_versions')
    .selectAll()
    .where('id', '=', placement.from_version_id)
    .executeTakeFirstOrThrow()
  const anchors = (await read
    .selectFrom('anchors')
    .selectAll()
    .where('claim_id', '=', placement.claim_id)
    .where('article_version_id', '=', from.id)
    .orderBy('start_at')
    .execute()) as Anchor[]
  const oldLines = await linesOfVersion(read, from.id)
  const lines = await linesOfVersion(read, current.id)
  const old = anchors.map(({ start_at, end_at }) => ({ start: start_at, end: end_at }))
  const spans = JSON.parse(placement.spans_json) as Range[]
  const near = { text: from.text, lines: oldLines, at: old[0]?.start ?? 0 }
  const middle =
    around ?? (spans[0] ? lineAt(lines, spans[0].start) : likelyLine(near, { text: current.text, lines }))
  const start = Math.max(0, middle - 1 - LINES_AROUND)
  return {
    before: { version: from.number, text: from.text, lines: touched(oldLines, old), spans: old },
    after: {
      version: current.number,
      text: current.text,
      lines: lines.slice(start, start + 2 * LINES_AROUND + 1),
      spans,
      all: lines.length,
    },
  }
}

/** The lines the words stand on, and one on either side. */
function touched(lines: readonly Line[], spans: readonly Range[]): Line[] {
  const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const on = lines.filter((line) => line.start_at < last && line.end_at > first)
  const [from, to] = [on[0]?.number ?? 1, on.at(-1)?.number ?? 1]
  return lines.slice(Math.max(0, from - 2), to + 1)
}

function lineAt(lines: readonly Line[], at: number): number {
  return lines.find((line) => at < line.end_at)?.number ?? 1
}

function likelyLine(
  before: { text: string; lines: readonly Line[]; at: number },
  after: { text: string; lines: readonly Line[] },
): number {
  const words = (of: { text: string }, line: Line) => of.text.slice(line.start_at, line.end_at)
  const known = new Map(after.lines.map((line) => [words(after, line), line.number]))
  const at = lineAt(before.lines, before.at) - 1
  for (let i = at - 1; i >= Math.max(0, at - LOOKED_BACK); i--) {
    const line = before.lines[i]
    const found = line && known.get(words(before, line))
    if (found) return Math.min(found + 1, after.lines.length)
  }
  return 1
}
