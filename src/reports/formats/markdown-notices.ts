import {
  aboutInWords,
  editionsInWords,
  kindInWords,
  withdrawalInWords,
} from '../../../views/reports/correction-words.ts'
import { timeInWords } from '../../../views/reports/dates.ts'
import { fieldInWords, openInWords } from '../../../views/reports/report-words.ts'
import type { Report, ReportCorrection } from '../model.ts'
import { blockQuote, inline, list, titled } from './markdown-text.ts'

/** What is to be said of the edition as a whole, a function each; nothing where there is nothing to say. */
export function withdrawal(report: Report): string {
  const { withdrawal } = report
  if (!withdrawal) return ''
  const who = `Withdrawn by ${inline(withdrawal.by)}, ${inline(timeInWords(withdrawal.at))}`
  return `## Withdrawn\n\n**${withdrawalInWords(report)}**\n\n${blockQuote(withdrawal.text)}\n\n${who}`
}

export function preliminary(report: Report): string {
  if (report.edition.number === 0 || report.signOff !== null || report.withdrawal) return ''
  const unsigned = '**This edition is not signed: no editor stands for the article as a whole yet.**'
  return `## Preliminary\n\n${unsigned} ${openInWords(report.counts)}`
}

export function signOff({ signOff, edition }: Report): string {
  if (!signOff) return ''
  const { by, at, waivers, reopened } = signOff
  const items = waivers.map(({ claim, line, left, words, reason, by, at }) => {
    const thing = claim === 0 ? `Line ${line}` : `Claim ${claim}`
    return `${thing}, ${inline(left)}: ${inline(words)} – ${inline(by)}, ${inline(timeInWords(at))}\n${blockQuote(reason, '  ')}`
  })
  const again = reopened
    ? `\n\nThe article was re-opened by ${inline(reopened.by)}, ${inline(timeInWords(reopened.at))}: ${inline(reopened.reason)}`
    : ''
  const signed = `Edition ${edition.number} is signed by ${inline(by)}, ${inline(timeInWords(at))}.`
  return `## Signed\n\n${signed}${items.length ? '' : ' Nothing was left to do.'}${again}${
    items.length ? `\n\n${titled('Let stand', items)}` : ''
  }`
}

export function corrections({ corrections = [] }: Report): string {
  if (corrections.length === 0) return ''
  return `## Corrections\n\n${list(corrections.map((one) => `${aboutInWords(one)}: ${correctionItem(one)}`))}`
}

export function correctionItem(correction: ReportCorrection): string {
  const { kind, was, now, text, approvedBy, at } = correction
  const change = was === '' ? '' : ` (was “${inline(was)}”, now “${inline(now)}”)`
  const who = `${editionsInWords(correction)}; ${inline(approvedBy)}, ${inline(timeInWords(at))}`
  return `**${kindInWords(kind)}**${change}. ${who}\n${blockQuote(text, '  ')}`
}

export function changes(report: Report): string {
  if (report.changes.length === 0) return ''
  const items = report.changes.map((change) => {
    const was = change.from === '' ? '' : `was “${inline(change.from)}”, `
    const now = change.to === '' ? 'now none' : `now “${inline(change.to)}”`
    const thing = change.claim === 0 ? 'Article' : `Claim ${change.claim}`
    return `${thing}, ${inline(fieldInWords(change.field))}: ${was}${now}`
  })
  const since = report.edition.number > 1 ? ` since edition ${report.edition.number - 1}` : ''
  return `## Changes${since}\n\n${list(items)}`
}
