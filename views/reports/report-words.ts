import type { Report, ReportCopy, ReportEvidence } from '../../src/reports/model.ts'
import { kindInWords, sizeInWords } from '../../src/sources/snapshot-vocabulary.ts'
import { credibilities, reliabilities } from '../../src/sources/vocabulary.ts'
import { timeInWords } from './dates.ts'

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

/** Claims that were taken up and wait for a verdict, and proposals that nobody has answered: no report lists those. */
export function openCounts({ claims, decided, setAside, open }: Report['counts']): {
  claims: number
  proposals: number
} {
  const begun = claims - decided - setAside
  return { claims: begun, proposals: open - begun }
}

/** "6 claims in 5 lines: 3 decided, 2 open, 1 set aside." Of a withdrawn report: "0 decided, 3 verdicts withdrawn, …". */
export function countsInWords({ counts, claims: listed }: Pick<Report, 'counts' | 'claims'>): string {
  const { claims, proposals } = openCounts(counts)
  const all = `${howMany(counts.claims, 'claim', 'claims')} in ${howMany(counts.lines, 'line', 'lines')}`
  const withdrawn = listed.filter(({ state }) => state === 'withdrawn').length
  const taken = withdrawn ? `${howMany(withdrawn, 'verdict', 'verdicts')} withdrawn, ` : ''
  const standing = `${counts.decided} decided, ${taken}${claims - withdrawn} open, ${counts.setAside} set aside.`
  const unanswered = howMany(proposals, 'proposal is', 'proposals are')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}: ${standing}${proposals ? ` ${unanswered} not answered.` : ''}`
}

/** What is open in a report, as a sentence. */
export function openInWords(counts: Report['counts']): string {
  const { claims, proposals } = openCounts(counts)
  const { linesNotLookedAt } = counts
  const left = [
    claims && howMany(claims, 'claim', 'claims'),
    proposals && howMany(proposals, 'proposal not answered', 'proposals not answered'),
    linesNotLookedAt && howMany(linesNotLookedAt, 'line not looked at', 'lines not looked at'),
  ].filter(Boolean)
  return left.length ? `Open: ${left.join(', ')}.` : 'Nothing is open.'
}

/** The report's number and how it stands in one phrase. */
export function editionInWords({
  edition,
  withdrawal,
  signOff,
}: Pick<Report, 'edition' | 'withdrawal' | 'signOff'>): string {
  if (edition.number === 0) return 'Working copy, not issued'
  if (withdrawal) return `Edition ${edition.number}: withdrawn`
  return signOff === null ? `Edition ${edition.number}: preliminary, not signed` : `Edition ${edition.number}`
}

/** A kept copy as "PDF, 1.2 MB, got 17 March 2025, 09:30 UTC". */
export function copyInWords({ mediaType, length, gotAt }: ReportCopy): string {
  return `${kindInWords(mediaType)}, ${sizeInWords(length)}, got ${timeInWords(gotAt)}`
}

/** A change's field as a reader's words. */
export function fieldInWords(field: string): string {
  if (field === 'said' || field === 'true') return `verdict on “${field}”`
  return field
}

/** "Log of this desk: 1,204 acts, fingerprint 81c3 …": what the edition can be checked against; empty without it. */
export function logInWords({ log }: Pick<Report, 'log'>): string {
  if (!log) return ''
  return `Log of this desk: ${log.acts.toLocaleString('en')} acts, fingerprint ${log.fingerprint}`
}
