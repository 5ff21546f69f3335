import { claimStanding } from '../../../views/reports/claim-standing.ts'
import { contactInWords } from '../../../views/reports/reply-words.ts'
import type { Report, ReportClaim, ReportCorrection } from '../model.ts'
import { csvText } from './csv-text.ts'
import type { Format } from './format.ts'

/**
 * One row per claim for spreadsheets, with a header row. What would run as a formula is changed in it, so the JSON
 * export is the lossless one.
 */
export const csv: Format = {
  key: 'csv',
  label: 'CSV (one row per claim)',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: renderCsv,
}

interface Column {
  name: string
  /** What the cells hold, for the documentation. */
  meaning: string
  /** Numbers are written bare of the formula guard; null is an empty cell. */
  cell(claim: ReportClaim, report: Report): string | number | null
}

/** The columns in order. */
export const csvColumns: readonly Column[] = [
  { name: 'article', meaning: 'Title of the article', cell: (_, r) => r.article.title },
  { name: 'article_url', meaning: 'Address of the article', cell: (_, r) => r.article.url },
  { name: 'article_version', meaning: 'Version of the text', cell: (_, r) => r.article.version },
  { name: 'edition', meaning: 'Edition of the report; 0 when not issued', cell: (_, r) => r.edition.number },
  { name: 'issued_at', meaning: 'When it was issued, ISO 8601 UTC', cell: (_, r) => r.edition.issuedAt },
  { name: 'claim_id', meaning: 'Permanent id of the claim', cell: (c) => c.id },
  { name: 'claim', meaning: "The claim's number in its article", cell: (c) => c.number },
  { name: 'line', meaning: 'Line of the article on which it starts', cell: (c) => c.line },
  {
    name: 'state',
    meaning: 'to check, in check, rated, disputed, decided, re-check, set aside or withdrawn',
    cell: (c) => c.state,
  },
  { name: 'quote', meaning: 'Its exact words; pieces joined by " … "', cell: (c) => quoteOf(c) },
  { name: 'wording', meaning: 'The statement as it stands alone', cell: (c) => c.wording },
  { name: 'claimant', meaning: 'Who asserts it; empty for the article itself', cell: (c) => c.claimant },
  { name: 'cue', meaning: 'The attributing words', cell: (c) => c.cue },
  { name: 'kind', meaning: 'Kind of claim', cell: (c) => c.kind },
  { name: 'risk', meaning: 'Risk flag', cell: (c) => c.risk },
  { name: 'tags', meaning: 'Tags, separated by "; "', cell: (c) => c.tags.join('; ') },
  { name: 'said', meaning: 'Verdict: was it said?', cell: (c) => c.said?.label ?? '' },
  { name: 'true', meaning: 'Verdict: is it so?', cell: (c) => c.true?.label ?? '' },
  {
    name: 'true_value',
    meaning: 'The verdict as a number; empty off the truth axis',
    cell: (c) => number(c, 'value'),
  },
  { name: 'true_worst', meaning: 'The lowest number of its scale', cell: (c) => number(c, 'worst') },
  { name: 'true_best', meaning: 'The highest number of its scale', cell: (c) => number(c, 'best') },
  { name: 'summary', meaning: 'The published sentence', cell: (c) => c.summary },
  { name: 'decided_by', meaning: 'Editor who decided', cell: (c) => c.decidedBy },
  { name: 'decided_at', meaning: 'When, ISO 8601 UTC', cell: (c) => c.decidedAt },
  { name: 'confirmed_by', meaning: 'Second editor who confirmed it', cell: (c) => c.confirmedBy ?? '' },
  {
    name: 'dispute_settled_because',
    meaning: 'Why a dispute among the raters was settled so',
    cell: (c) => c.disputeReason ?? '',
  },
  {
    name: 'few_sources_because',
    meaning: 'Why it rests on fewer than two independent sources',
    cell: (c) => c.sourcesReason ?? '',
  },
  { name: 'supports', meaning: 'Pieces of evidence that support it', cell: (c) => stances(c, 'supports') },
  { name: 'refutes', meaning: 'Pieces of evidence that refute it', cell: (c) => stances(c, 'refutes') },
  { name: 'context', meaning: 'Pieces of evidence that give context', cell: (c) => stances(c, 'context') },
  { name: 'evidence', meaning: 'The evidence, one piece per line in the cell', cell: evidenceOf },
  { name: 'ratings', meaning: 'The ratings, one per line in the cell', cell: ratingsOf },
  { name: 'open_points', meaning: 'The open points, one per line in the cell', cell: openPointsOf },
  {
    name: 'checklist',
    meaning: 'The checklist of its kind with the answers, one question per line in the cell',
    cell: checklistOf,
  },
  {
    name: 'reply',
    meaning: 'Right of reply: needed, contacted, answered, no answer or waived; else empty',
    cell: (c) => c.reply?.standing ?? '',
  },
  {
    name: 'contacts',
    meaning: 'Who was asked and what came of it, one per line in the cell',
    cell: contactsOf,
  },
  {
    name: 'reply_waived_because',
    meaning: 'Why it can do without a reply',
    cell: (c) => c.reply?.waivedBecause ?? '',
  },
  { name: 'set_aside_because', meaning: 'Why it was set aside', cell: (c) => c.setAsideReason },
  {
    name: 'corrections',
    meaning: 'Corrections of the claim, one per line in the cell',
    cell: (c, r) => correctionsOf(r, (one) => one.claim === c.number),
  },
  {
    name: 'article_corrections',
    meaning: 'Corrections of the article as a whole, and of claims no longer in it, one per line in the cell',
    cell: (_, r) => correctionsOf(r, (one) => !r.claims.some((claim) => claim.number === one.claim)),
  },
  {
    name: 'signed_by',
    meaning: 'Editor who signed the edition; empty while it is not signed',
    cell: (_, r) => r.signOff?.by ?? '',
  },
  { name: 'waiver', meaning: 'Why the claim was let stand when signing', cell: (c, r) => waiverOf(c, r) },
  {
    name: 'article_waivers',
    meaning: 'What else was let stand, lines and proposals, one per line in the cell',
    cell: (_, r) => otherWaivers(r),
  },
  {
    name: 'withdrawn_at',
    meaning: 'When the report was withdrawn, ISO 8601 UTC; empty while it stands',
    cell: (_, r) => r.withdrawal?.at ?? '',
  },
  {
    name: 'withdrawn_because',
    meaning: 'Why it was withdrawn',
    cell: (_, r) => r.withdrawal?.text ?? '',
  },
  {
    name: 'log_acts',
    meaning: 'Acts in the desk’s log when the edition was issued',
    cell: (_, r) => r.log?.acts ?? null,
  },
  {
    name: 'log_fingerprint',
    meaning: 'Fingerprint of the log then',
    cell: (_, r) => r.log?.fingerprint ?? '',
  },
]

function renderCsv(report: Report): string {
  const header = csvColumns.map((column) => column.name)
  const rows = report.claims.map((claim) => csvColumns.map((column) => column.cell(claim, report)))
  return csvText([header, ...rows])
}

function quoteOf(claim: ReportClaim): string {
  return claim.spans.map((span) => span.exact).join(' … ')
}

function number(claim: ReportClaim, part: 'value' | 'worst' | 'best'): number | null {
  return claimStanding(claim) !== 'set aside' && claim.true?.onAxis ? claim.true[part] : null
}

function stances(claim: ReportClaim, stance: ReportClaim['evidence'][number]['stance']): number {
  return claim.evidence.filter((evidence) => evidence.stance === stance).length
}

function evidenceOf(claim: ReportClaim): string {
  return claim.evidence
    .map((e) => {
      const grade = e.grade === '' ? '' : `, ${e.grade}`
      const parts = [e.title, e.url, e.archiveUrl, e.locator].filter(Boolean).map(isolated).join(' ')
      const quote = e.quote === '' ? '' : `: “${isolated(e.quote)}”`
      const interests = e.interests === '' ? '' : ` [interests: ${isolated(e.interests)}]`
      const note = e.note === '' ? '' : ` (${isolated(e.note)})`
      return `${e.stance}: ${parts} (${e.tier}${grade})${quote}${interests}${note}`
    })
    .join('\n')
}

function ratingsOf(claim: ReportClaim): string {
  return claim.ratings
    .map((r) => {
      const why = r.rationale === '' ? '' : `: ${isolated(r.rationale)}`
      return `${r.question}: ${isolated(r.level.label)}, ${isolated(r.person)}, ${r.confidence} confidence, ${r.at}${why}`
    })
    .join('\n')
}

function openPointsOf(claim: ReportClaim): string {
  return claim.openPoints
    .map((note) => `${isolated(note.person)}, ${note.at}: ${isolated(note.body)}`)
    .join('\n')
}

function checklistOf(claim: ReportClaim): string {
  return (claim.checklist ?? [])
    .map(({ question, answer, remark, person, at }) => {
      const who = answer === '' ? '' : `, ${isolated(person)}, ${at}`
      return `${isolated(question)} ${answer || 'not answered'}${who}${remark === '' ? '' : `: ${isolated(remark)}`}`
    })
    .join('\n')
}

function correctionsOf(
  { corrections = [] }: Report,
  isMeant: (correction: ReportCorrection) => boolean,
): string {
  return corrections
    .filter(isMeant)
    .map(({ edition, corrects, claim, kind, was, now, approvedBy, at, text }) => {
      const about = claim === 0 ? '' : `claim ${claim}, `
      const change = was === '' ? '' : ` (was ${isolated(was)}, now ${isolated(now)})`
      const editions = `edition ${edition} on edition ${corrects}`
      return `${about}${kind}${change}, ${editions}, ${isolated(approvedBy)}, ${at}: ${isolated(text)}`
    })
    .join('\n')
}

function contactsOf(claim: ReportClaim): string {
  return (claim.reply?.contacts ?? [])
    .map((contact) => {
      const answer = contact.answer === '' ? '' : `: ${isolated(contact.answer)}`
      return `${isolated(contact.whom)}, ${contact.channel}, asked ${contact.askedOn}: ${isolated(contact.asked)}; ${contactInWords(contact)}${answer}`
    })
    .join('\n')
}

function waiverOf(claim: ReportClaim, report: Report): string {
  const waivers = report.signOff?.waivers ?? []
  return waivers
    .filter((waiver) => waiver.claim === claim.number)
    .map(({ left, by, at, reason }) => `${left}, ${isolated(by)}, ${at}: ${isolated(reason)}`)
    .join('\n')
}

function otherWaivers({ signOff, claims }: Report): string {
  const listed = new Set(claims.map(({ number }) => number))
  return (signOff?.waivers ?? [])
    .filter(({ claim }) => !listed.has(claim))
    .map(({ claim, line, left, words, by, at, reason }) => {
      const thing = claim === 0 ? `line ${line}` : `claim ${claim}`
      return `${thing}, ${left} (${isolated(words)}), ${isolated(by)}, ${at}: ${isolated(reason)}`
    })
    .join('\n')
}

/** Keeps text of unknown direction from reordering its neighbours in a cell that joins several texts. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
