import type { RevisionSubjectTable } from '../db/tables.ts'

export type Subject = Pick<RevisionSubjectTable, 'kind' | 'subject_id'>

const own: Record<string, Subject['kind']> = {
  articles: 'article',
  claims: 'claim',
  sources: 'source',
  users: 'person',
}

const pointers = [
  ['article_id', 'article'],
  ['claim_id', 'claim'],
  ['source_id', 'source'],
] as const

/** The articles, claims, sources and people a row belongs to: what its history is found under. */
export function subjectsOf(table: string, row: Record<string, unknown>): Subject[] {
  const subjects: Subject[] = []
  const kind = own[table]
  if (kind) subjects.push({ kind, subject_id: String(row.id) })
  for (const [column, pointed] of pointers) {
    const value = row[column]
    if (typeof value === 'string') subjects.push({ kind: pointed, subject_id: value })
  }
  return subjects
}
