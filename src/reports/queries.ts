import type { Selectable } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { directionOf } from '../articles/intake/direction-of.ts'
import { type Workbench, workbench } from '../articles/workbench.ts'
import type { Figure } from '../breaker/figures/figure.ts'
import { isOpen } from '../claims/vocabulary.ts'
import type { EditionTable, Tables } from '../db/tables.ts'
import { NotFound } from '../errors.ts'
import { eyesOf, type Seer } from '../ratings/readable-queries.ts'
import { desk } from '../scales/queries.ts'
import { attachments } from './attachments.ts'
import { correctionsOfArticle } from './correction-queries.ts'
import { levelsById } from './levels.ts'
import type { Report, ReportClaim, ReportFigure, ReportLevel, ReportLine } from './model.ts'
import { peopleOf } from './people.ts'

export type Edition = Selectable<EditionTable>
export type EditionListed = Pick<Edition, 'id' | 'number' | 'standing' | 'issued_at' | 'sha256'> & {
  issuer: string
}
type Read = ReadonlyKysely<Tables>

/**
 * The report of an article as it stands now for this person, not issued: the edition's number is 0. Of what is not
 * decided it holds no rating that they may not read. A fixed number of queries.
 * @param publicUrl the origin under which the desk is reached
 * @throws NotFound
 */
export async function draftReport(
  read: Read,
  articleId: string,
  publicUrl: string,
  seer: Seer,
): Promise<Report> {
  const bench = await workbench(read, articleId, seer)
  const settings = await desk(read)
  const levels = await levelsById(read)
  const attached = await attachments(read, await eyesOf(read, seer), articleId, bench, levels)
  const claims = bench.claims
    .filter((claim) => claim.state !== 'proposed' && claim.state !== 'discarded')
    .map((claim): ReportClaim => ({ ...claimPart(claim), ...attached.of(claim.id) }))
  const { article, text } = bench
  return {
    schema: 'assay/report-1',
    desk: { name: settings.name, publicUrl },
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      publisher: article.publisher,
      url: article.url,
      publishedOn: article.published_on,
      language: article.language,
      direction: directionOf(article.language),
      version: text.number,
      text: text.text,
      textSha256: text.text_sha256,
    },
    edition: { number: 0, issuedAt: '', issuedBy: '' },
    people: peopleOf(bench, claims),
    counts: countsOf(bench, claims),
    lines: bench.lines.map(linePart),
    claims,
    changes: [],
    corrections: await correctionsOfArticle(read, articleId),
    withdrawal: await withdrawalInForce(read, articleId),
    signOff: null,
    log: null,
  }
}

/** That the newest edition of an article withdrew its report; null while the desk stands by it. */
async function withdrawalInForce(
  read: Read,
  articleId: string,
): Promise<NonNullable<Report['withdrawal']> | null> {
  const [last] = await editionsOfArticle(read, articleId)
  if (last?.standing !== 'withdrawn') return null
  return (await frozenReport(read, articleId, last.number)).withdrawal ?? null
}

/** The issued editions of an article, newest first, without their files. */
export function editionsOfArticle(read: Read, articleId: string): Promise<EditionListed[]> {
  return read
    .selectFrom('editions as e')
    .innerJoin('users as u', 'u.id', 'e.issued_by')
    .select(['e.id', 'e.number', 'e.standing', 'e.issued_at', 'e.sha256', 'u.name as issuer'])
    .where('e.article_id', '=', articleId)
    .orderBy('e.number', 'desc')
    .execute()
}

/** One edition's frozen report. @throws NotFound */
export async function editionByNumber(read: Read, articleId: string, number: number): Promise<Edition> {
  const edition = await read
    .selectFrom('editions')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!edition) throw new NotFound('There is no such edition.')
  return edition
}

/** An edition's report as data, as it was issued. @throws NotFound */
export async function frozenReport(read: Read, articleId: string, number: number): Promise<Report> {
  return JSON.parse((await editionByNumber(read, articleId, number)).report_json) as Report
}

/** The newest edition that gave verdicts, which is what a later one corrects: not a withdrawal. Null when there is none. */
export async function lastVerdicts(
  read: Read,
  articleId: string,
): Promise<{ id: string; number: number; report: Report } | null> {
  const found = (await editionsOfArticle(read, articleId)).find(({ standing }) => standing !== 'withdrawn')
  if (!found) return null
  const { id, number } = found
  return { id, number, report: await frozenReport(read, articleId, number) }
}

/** Every format an edition was rendered in, with the digest of its text. */
export function filesOfEdition(read: Read, editionId: string): Promise<{ format: string; sha256: string }[]> {
  return read
    .selectFrom('edition_files')
    .select(['format', 'sha256'])
    .where('edition_id', '=', editionId)
    .execute()
}

/** An edition's export exactly as it was rendered when it was issued; null when that format was not. */
export async function editionFile(read: Read, editionId: string, format: string): Promise<string | null> {
  const file = await read
    .selectFrom('edition_files')
    .select('body')
    .where('edition_id', '=', editionId)
    .where('format', '=', format)
    .executeTakeFirst()
  return file?.body ?? null
}

function claimPart(claim: Workbench['claims'][number]) {
  return {
    id: claim.id,
    number: claim.number,
    wording: claim.wording,
    claimant: claim.claimant,
    cue: claim.cue,
    kind: claim.kind,
    state: claim.state,
    risk: claim.risk,
    tags: claim.tags,
    line: claim.line,
    spans: claim.anchors.map((anchor) => ({
      start: anchor.start_at,
      end: anchor.end_at,
      exact: anchor.exact,
    })),
    figures: claim.figures.map(figurePart),
    setAsideReason: claim.state === 'set aside' ? claim.state_reason : '',
  }
}

function figurePart({ kind, text, start, end, value, ...more }: Figure): ReportFigure {
  const { to = null, unit, bound, iso } = more
  return { kind, text, start, end, value, to, unit: unit ?? '', bound: bound ?? '', iso: iso ?? '' }
}

function linePart(line: Workbench['lines'][number]): ReportLine {
  return {
    number: line.number,
    paragraph: line.paragraph,
    heading: line.heading === 1,
    start: line.start_at,
    end: line.end_at,
    standing: line.standing,
    by: line.standing === 'nothing to check' ? (line.nothingBy ?? '') : '',
    reason: line.standing === 'nothing to check' ? line.nothing_proposed : '',
  }
}

function countsOf(bench: Workbench, claims: readonly ReportClaim[]): Report['counts'] {
  const byLevel = new Map<string, { level: ReportLevel; count: number }>()
  for (const { true: level } of claims) {
    if (!level) continue
    const known = byLevel.get(level.label)
    if (known) known.count++
    else byLevel.set(level.label, { level, count: 1 })
  }
  const order = (level: ReportLevel) => level.value ?? 1_000
  return {
    lines: bench.lines.length,
    linesNotLookedAt: bench.counts.notLookedAt,
    claims: claims.length,
    open: bench.claims.filter((claim) => isOpen(claim.state)).length,
    decided: claims.filter((claim) => claim.state === 'decided').length,
    setAside: claims.filter((claim) => claim.state === 'set aside').length,
    byLevel: [...byLevel.values()]
      .sort((a, b) => order(a.level) - order(b.level) || (a.level.label < b.level.label ? -1 : 1))
      .map(({ level: { label, colour, icon }, count }) => ({ label, colour, icon, count })),
  }
}
