import type { Report, ReportEvidence } from '../../src/reports/model.ts'
import { credibilities, reliabilities } from '../../src/sources/vocabulary.ts'

const reliability: Readonly<Record<string, string>> = reliabilities
const credibility: Readonly<Record<string, string>> = credibilities

/** An evidence's stance as a mark (never without its word) and a word. */
export const stanceWords: Record<ReportEvidence['stance'], { icon: string; word: string }> = {
  supports: { icon: '+', word: 'Supports' },
  refutes: { icon: '−', word: 'Refutes' },
  context: { icon: '·', word: 'Context' },
}

export const tierWords: Record<ReportEvidence['tier'], string> = {
  primary: 'primary source',
  secondary: 'secondary source',
  other: 'other source',
}

/** An Admiralty grade with its meaning, such as "B2 (usually reliable, probably true)"; a grade may have one half only. */
export function gradeInWords(grade: string): string {
  const meanings = [reliability[grade.charAt(0)], credibility[grade.at(-1) ?? '']].filter(Boolean)
  return meanings.length > 0 ? `${grade} (${meanings.join(', ')})` : grade
}

/** "1 claim", "2 claims", "no claims". */
export function howMany(count: number, one: string, many: string): string {
  if (count === 0) return `no ${many}`
  return `${count} ${count === 1 ? one : many}`
}

/** The report's number and date in one phrase. */
export function editionInWords(edition: Report['edition']): string {
  return edition.number > 0 ? `Edition ${edition.number}` : 'Working copy, not issued'
}

/** A change's field as a reader's words. */
export function fieldInWords(field: string): string {
  if (field === 'said' || field === 'true') return `verdict on “${field}”`
  return field
}
