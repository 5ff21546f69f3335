import { foldedWords } from '../db/fold.ts'
import type { RecordedTables } from '../db/tables.ts'
import { unratedAt } from './blinded.ts'
import type { Entry, RowChange } from './entry.ts'
import type { Subject } from './subjects.ts'

/** Longest word that is told from others, in UTF-16 units. */
const MAX_WORD = 60

/**
 * Columns in which people write, and the words of texts and scales. No states, which may tell of hidden ratings, and
 * no column that is sealed.
 */
const columns: Partial<Record<keyof RecordedTables, readonly string[]>> = {
  desk: ['name'],
  scales: ['name'],
  levels: ['label', 'definition'],
  articles: ['title', 'byline', 'publisher', 'url'],
  article_versions: ['text'],
  claims: ['wording', 'claimant', 'cue', 'state_reason', 'tags_json'],
  anchors: ['exact'],
  sources: ['title', 'author', 'publisher', 'url', 'archive_url', 'interests', 'origin'],
  snapshots: ['file_name', 'how', 'removed_reason'],
  evidence: ['quote', 'locator', 'note', 'removed_reason'],
  ratings: ['rationale', 'revision_reason'],
  verdicts: ['summary', 'sources_reason', 'dispute_reason'],
  notes: ['body'],
  contacts: ['channel', 'asked', 'answer', 'removed_reason'],
  reply_needs: ['reason', 'waived_reason'],
  checklist_items: ['question'],
  checklist_answers: ['remark'],
  corrections: ['text', 'was', 'now'],
  waivers: ['reason'],
  witnesses: ['name'],
}

/**
 * What stands beside an act's words so that the index itself narrows to it. Nobody can ask for one in words: each
 * begins with a private-use character.
 */
export const mark = {
  actor: (id: string) => `\ue001${bare(id)}`,
  action: (action: string) => `\ue002${bare(action)}`,
  table: (table: string) => `\ue003${bare(table)}`,
  subject: (id: string) => `\ue004${bare(id)}`,
}

/** Everything one act is found by: the folded words of its values and reason, each once, and its marks. */
export function wordsOfAct(
  { action, actor, reason, rows }: Pick<Entry, 'action' | 'actor' | 'reason' | 'rows'>,
  subjects: readonly Pick<Subject, 'subject_id'>[],
): Set<string> {
  const words = new Set([mark.actor(actor), mark.action(action)])
  for (const { subject_id } of subjects) words.add(mark.subject(subject_id))
  add(words, reason)
  for (const row of rows) {
    if (!tellsOnlyOfRatings(row)) words.add(mark.table(row.table))
    for (const column of columns[row.table] ?? []) {
      const change = row.changes[column]
      add(words, change?.from)
      add(words, change?.to)
    }
  }
  return words
}

/** The folded words somebody asks for. */
export function wordsAsked(text: string): string[] {
  return foldedWords(text).map((word) => word.slice(0, MAX_WORD))
}

function add(words: Set<string>, value: unknown): void {
  if (typeof value === 'string' && value) for (const word of wordsAsked(value)) words.add(word)
}

/** Whether nothing is left of the row to whom ratings are hidden: a claim that went from in check to rated, say. */
function tellsOnlyOfRatings(row: RowChange): boolean {
  const { state, unrated_state, version: _, ...others } = row.changes
  if (row.table !== 'claims' || !(state || unrated_state) || Object.keys(others).length) return false
  return unratedAt('from', row) === unratedAt('to', row)
}

function bare(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
