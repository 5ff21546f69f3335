import type { ReadonlyKysely } from 'kysely/readonly'
import type { Workbench } from '../articles/workbench.ts'
import { type ClaimChecklist, checklistsOfArticle } from '../checklists/queries.ts'
import { type ClaimReply, repliesOfArticle } from '../contacts/queries.ts'
import type { SourceTable, Tables } from '../db/tables.ts'
import { type Eyes, isReadable, isReadableNote } from '../ratings/readable-queries.ts'
import { copiesBySource } from './copies-queries.ts'
import type {
  ReportChecklistItem,
  ReportClaim,
  ReportEvidence,
  ReportLevel,
  ReportNote,
  ReportRating,
  ReportReply,
} from './model.ts'

type Attached = Pick<
  ReportClaim,
  | 'said'
  | 'true'
  | 'summary'
  | 'decidedBy'
  | 'decidedAt'
  | 'confirmedBy'
  | 'disputeReason'
  | 'sourcesReason'
  | 'evidence'
  | 'ratings'
  | 'openPoints'
  | 'reply'
  | 'checklist'
>

type Read = ReadonlyKysely<Tables>

/** What hangs on an article's claims (evidence, ratings, open notes, verdicts), read at once and given out per claim. */
export async function attachments(
  read: Read,
  eyes: Eyes,
  articleId: string,
  bench: Workbench,
  levels: Map<string, ReportLevel>,
): Promise<{ of(claimId: string): Attached }> {
  const names = new Map(bench.people.map((person) => [person.id, person.name]))
  const name = (id: string) => names.get(id) ?? ''
  const level = (id: string | null) => (id ? (levels.get(id) ?? null) : null)
  const evidence = await evidenceByClaim(read, articleId)
  const ratings = await ratingsByClaim(read, eyes, articleId, name, levels)
  const notes = await openNotesByClaim(read, eyes, articleId, name)
  const replies = await repliesOfArticle(read, articleId)
  const checklists = await checklistsOfArticle(read, articleId, bench.claims)
  const verdicts = await read
    .selectFrom('verdicts')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('withdrawn_at', 'is', null)
    .execute()
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.claim_id, verdict]))
  return {
    of(claimId) {
      const verdict = verdictOf.get(claimId)
      return {
        said: level(verdict?.said_level_id ?? null),
        true: level(verdict?.level_id ?? null),
        summary: verdict?.summary ?? '',
        decidedBy: verdict ? name(verdict.decided_by) : '',
        decidedAt: verdict?.decided_at ?? '',
        confirmedBy: verdict?.confirmed_by ? name(verdict.confirmed_by) : '',
        disputeReason: verdict?.dispute_reason ?? '',
        sourcesReason: verdict?.sources_reason ?? '',
        evidence: evidence.get(claimId) ?? [],
        ratings: ratings.get(claimId) ?? [],
        openPoints: notes.get(claimId) ?? [],
        reply: replyPart(replies.get(claimId)),
        checklist: checklistPart(checklists.get(claimId)),
      }
    },
  }
}

async function evidenceByClaim(read: Read, articleId: string): Promise<Map<string, ReportEvidence[]>> {
  const copies = await copiesBySource(read, articleId)
  const rows = await read
    .selectFrom('evidence as e')
    .innerJoin('sources as s', 's.id', 'e.source_id')
    .select([
      'e.claim_id',
      'e.stance',
      'e.source_id',
      'e.quote',
      'e.locator',
      'e.tier',
      'e.reliability',
      'e.credibility',
      'e.note',
    ])
    .select([
      's.title',
      's.author',
      's.publisher',
      's.url',
      's.archive_url',
      's.kind',
      's.published_on',
      's.anonymous',
      's.interests',
    ])
    .where('e.article_id', '=', articleId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.created_at')
    .orderBy('e.id')
    .execute()
  return grouped(rows, (row) => ({
    stance: row.stance,
    sourceId: row.source_id,
    ...described(row),
    sourceKind: row.kind,
    publishedOn: row.published_on,
    quote: row.quote,
    locator: row.locator,
    tier: row.tier,
    grade: `${row.reliability}${row.credibility}`,
    interests: row.anonymous ? '' : row.interests,
    note: row.note,
    copies: row.anonymous ? [] : (copies.get(row.source_id) ?? []),
  }))
}

/** A source that may not be named is not named in a report, nor is anything that would lead to it. */
function described(
  row: Pick<SourceTable, 'anonymous' | 'title' | 'author' | 'publisher' | 'url' | 'archive_url'>,
) {
  if (row.anonymous)
    return { title: 'A source known to the desk', author: '', publisher: '', url: '', archiveUrl: '' }
  const { title, author, publisher, url, archive_url } = row
  return { title, author, publisher, url, archiveUrl: archive_url }
}

async function ratingsByClaim(
  read: Read,
  eyes: Eyes,
  articleId: string,
  name: (id: string) => string,
  levels: Map<string, ReportLevel>,
): Promise<Map<string, ReportRating[]>> {
  const rows = await read
    .selectFrom('ratings as r')
    .innerJoin('claims as c', 'c.id', 'r.claim_id')
    .selectAll('r')
    .where('r.article_id', '=', articleId)
    .where(isReadable(eyes))
    .orderBy('r.created_at')
    .orderBy('r.id')
    .execute()
  const known = rows.filter((row) => levels.has(row.level_id))
  return grouped(known, (row) => ({
    question: row.question,
    person: name(row.rater_id),
    level: levels.get(row.level_id) as ReportLevel,
    confidence: row.confidence,
    rationale: row.rationale,
    at: row.created_at,
  }))
}

async function openNotesByClaim(
  read: Read,
  eyes: Eyes,
  articleId: string,
  name: (id: string) => string,
): Promise<Map<string, ReportNote[]>> {
  const rows = await read
    .selectFrom('notes as n')
    .innerJoin('claims as c', 'c.id', 'n.claim_id')
    .selectAll('n')
    .where('n.article_id', '=', articleId)
    .where('n.resolved_at', 'is', null)
    .where('n.parent_id', 'is', null)
    .where(isReadableNote(eyes))
    .orderBy('n.created_at')
    .orderBy('n.id')
    .execute()
  return grouped(rows, (row) => ({
    person: name(row.author_id),
    body: row.body,
    at: row.created_at,
    resolved: false,
  }))
}

function replyPart(reply: ClaimReply | undefined): ReportReply | null {
  if (!reply?.standing) return null
  const { need, contacts, standing, awaits } = reply
  return {
    standing,
    awaited: awaits,
    neededBecause: need?.reason ?? '',
    waivedBecause: need?.waived_reason ?? '',
    waivedBy: need?.waiver ?? '',
    waivedAt: need?.waived_at ?? '',
    contacts: contacts.map((contact) => ({
      whom: contact.anonymous ? 'A person known to the desk' : contact.whom,
      channel: contact.channel,
      asked: contact.asked,
      askedOn: contact.asked_on,
      deadlineOn: contact.deadline_on,
      outcome: contact.outcome || 'waiting',
      answer: contact.answer,
      answeredOn: contact.answered_on,
    })),
  }
}

function checklistPart(checklist: ClaimChecklist | undefined): ReportChecklistItem[] {
  if (!checklist) return []
  const { asked, earlier } = checklist
  const rows = [
    ...asked.map(({ item, answer }) => ({ question: item.question, given: answer?.answer ? answer : null })),
    ...earlier.map((answer) => ({ question: answer.question, given: answer })),
  ]
  return rows.map(({ question, given }) => ({
    question,
    answer: given?.answer ?? '',
    remark: given?.remark ?? '',
    person: given?.by ?? '',
    at: given?.answered_at ?? '',
  }))
}

function grouped<Row extends { claim_id: string | null }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const row of rows) {
    if (!row.claim_id) continue
    const group = groups.get(row.claim_id)
    if (group) group.push(itemOf(row))
    else groups.set(row.claim_id, [itemOf(row)])
  }
  return groups
}
