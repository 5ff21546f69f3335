import type { ReportContact, ReportReply } from '../../src/reports/model.ts'
import { dayInWords } from './dates.ts'

/** Where a claim stands with those it concerns, as a reader's words. */
export function replyInWords({ standing, contacts }: Pick<ReportReply, 'standing' | 'contacts'>): string {
  switch (standing) {
    case 'needed':
      return 'needed, nobody asked yet'
    case 'contacted':
      return 'asked, not answered yet'
    case 'answered':
      return 'answered'
    case 'no answer':
      return `no answer by ${dayInWords(
        contacts
          .map(({ deadlineOn }) => deadlineOn)
          .sort()
          .at(-1) ?? '',
      )}`
    case 'waived':
      return 'waived'
  }
}

/** What came of a contact: "answered 3 March 2025", "no answer by 5 March 2025". */
export function contactInWords({ outcome, answeredOn, deadlineOn }: ReportContact): string {
  if (outcome === 'answered') return `answered ${dayInWords(answeredOn)}`
  if (outcome === 'no answer') return `no answer by ${dayInWords(deadlineOn)}`
  return deadlineOn === '' ? 'not answered yet' : `not answered yet, asked to by ${dayInWords(deadlineOn)}`
}
