import type { CorrectionListed } from './correction-queries.ts'
import { csvText } from './formats/csv-text.ts'

/** Corrections for spreadsheets, a row for each. @param publicUrl the desk's origin, for the addresses */
export function correctionsCsv(corrections: readonly CorrectionListed[], publicUrl: string): string {
  const head =
    'at,kind,article,claim,wording,was,now,text,edition,corrects_edition,approved_by,address,article_id'
  const rows = corrections.map((one) => [
    ...[one.at, one.kind, one.title, one.claim || null, one.wording, one.was, one.now, one.text],
    ...[one.edition, one.corrects, one.approvedBy],
    ...[`${publicUrl}/articles/${one.articleId}/editions/${one.edition}`, one.articleId],
  ])
  return csvText([head.split(','), ...rows])
}
