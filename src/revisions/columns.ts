import type { RecordedTables } from '../db/tables.ts'

type Table = keyof RecordedTables

/** Columns called otherwise on the page than in the table. */
const labels: Record<string, string> = {
  'claims.state_reason': 'why',
  'claims.kind': 'kind',
  'claims.tags_json': 'tags',
  'claims.assignee_id': 'assigned to',
  'claims.deadline_on': 'deadline',
  'contacts.deadline_on': 'deadline',
  'contacts.asked_on': 'asked on',
  'contacts.answered_on': 'answered on',
  'contacts.outcome': 'what came of it',
  'contacts.anonymous': 'not to be named',
  'ratings.level_id': 'level',
  'verdicts.level_id': 'verdict',
  'verdicts.sources_reason': 'why so few sources',
  'verdicts.dispute_reason': 'why the dispute is settled so',
  'ratings.revision_reason': 'why',
  'scales.alike': 'distance that counts as alike',
  'verdicts.said_level_id': 'said',
  'desk.scale_id': 'scale for true',
  'desk.said_scale_id': 'scale for said',
  'articles.url': 'address',
  'sources.url': 'address',
  'sources.archive_url': 'archived copy',
  'snapshots.file_name': 'file',
  'snapshots.media_type': 'media type',
  'snapshots.length': 'bytes',
  'snapshots.got_at': 'got',
  'snapshots.how': 'how it was got',
  'articles.published_on': 'published',
  'sources.published_on': 'published',
  'articles.deadline_on': 'deadline',
  'notes.body': 'note',
  'levels.colour': 'colour',
  'corrections.text': 'public text',
  'anchors.exact': 'quote',
  'article_versions.text': 'text',
  'article_versions.file_name': 'file',
  'article_versions.media_type': 'media type',
  'placements.kind': 'place in the new version',
  'placements.score': 'how sure, of 100',
  'placements.settled_as': 'place',
  'lines.nothing_proposed': 'nothing proposed because',
}

/** Columns whose value is a name, a word from a list, a number or a date: shown as a whole, not word by word. */
const plainValues = new Set([
  'state',
  'kind',
  'risk',
  'role',
  'stance',
  'tier',
  'reliability',
  'credibility',
  'confidence',
  'question',
  'language',
  'origin',
  'url',
  'archive_url',
  'published_on',
  'deadline_on',
  'asked_on',
  'answered_on',
  'outcome',
  'channel',
  'tags_json',
  'assignee_id',
  'level_id',
  'said_level_id',
  'scale_id',
  'said_scale_id',
  'anonymous',
  'heading',
  'number',
  'value',
  'place',
  'key',
  'colour',
  'icon',
  'format',
  'standing',
  'was',
  'now',
  'charset',
  'media_type',
  'file_name',
  'length',
  'got_at',
  'worthiness',
  'score',
  'settled_as',
])

/** Columns that hold what people wrote; of a new row, only these are shown in lists. */
const written = new Set([
  'asked',
  'answer',
  'remark',
  'question',
  'wording',
  'quote',
  'note',
  'body',
  'rationale',
  'summary',
  'interests',
  'sources_reason',
  'dispute_reason',
  'how',
])

/** Bookkeeping of single tables, beside what every table has. */
const bookkeeping = new Set([
  'claims.number',
  'verdicts.awaits_second',
  'claims.origin',
  'claims.worthiness',
  'claims.rule',
  'claims.unrated_state',
  'users.name',
  'contacts.whom',
  'contacts.removed_reason',
  'users.email',
  'anchors.ordinal',
  'anchors.prefix',
  'anchors.suffix',
  'lines.number',
  'placements.asks',
  'placements.state_before',
  'placements.unrated_state_before',
  'lines.paragraph',
  'lines.heading',
  'evidence.removed_reason',
  'ratings.question',
  'edition_files.body',
  'snapshots.removed_reason',
  'snapshot_files.words',
  'snapshot_files.bytes',
  'editions.number',
  'scales.number',
  'checklists.number',
  'article_versions.number',
])

/** Whether a column says something to a reader of the history; ids, times, digests and places in the text do not. */
export function isShown(table: Table, column: string): boolean {
  const name = `${table}.${column}`
  if (labels[name]) return true
  if (bookkeeping.has(name)) return false
  return !/^(id|version|salt|start_at|end_at)$|_(id|at|by|json|sha256|hash)$|^sha256$/.test(column)
}

export function columnLabel(table: Table, column: string): string {
  return labels[`${table}.${column}`] ?? column.replace(/_(json|id|on)$/, '').replaceAll('_', ' ')
}

export function isPlainValue(column: string): boolean {
  return plainValues.has(column)
}

export function isWritten(column: string): boolean {
  return written.has(column)
}
