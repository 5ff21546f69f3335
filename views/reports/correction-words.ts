import { type CorrectionKind, correctionKindLabels } from '../../src/reports/correction-vocabulary.ts'
import type { Report, ReportCorrection } from '../../src/reports/model.ts'

/** The kind in a word or two, as a heading for its text: "Clarification", "Changed verdict". */
export function kindInWords(kind: CorrectionKind): string {
  return correctionKindLabels[kind].replace(/:.*/, '')
}

/** What it is about: "Claim 3" or "The article as a whole"; a withdrawal is about the report. */
export function aboutInWords({ claim, kind }: Pick<ReportCorrection, 'claim' | 'kind'>): string {
  if (kind === 'withdrawn') return 'The report'
  return claim === 0 ? 'The article as a whole' : `Claim ${claim}`
}

/** "Edition 3 corrects edition 2" or, for a withdrawal, "Edition 3 withdraws edition 2". */
export function editionsInWords({ edition, corrects, kind }: ReportCorrection): string {
  return `Edition ${edition} ${kind === 'withdrawn' ? 'withdraws' : 'corrects'} edition ${corrects}`
}

/** What a withdrawal means, for whoever reads the edition that says so, or work done since. */
export function withdrawalInWords(report: Report): string {
  return report.edition.number > 0
    ? 'This report is withdrawn. The desk does not stand by any verdict that it gave.'
    : 'The report on this article is withdrawn. No verdict in this working copy is in force.'
}
