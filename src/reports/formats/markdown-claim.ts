import { claimStanding } from '../../../views/reports/claim-standing.ts'
import { dayInWords, timeInWords } from '../../../views/reports/dates.ts'
import { contactInWords, replyInWords } from '../../../views/reports/reply-words.ts'
import { copyInWords, gradeInWords, stanceWords, tierWords } from '../../../views/reports/report-words.ts'
import type { Report, ReportClaim, ReportCorrection, ReportEvidence, ReportLevel } from '../model.ts'
import { correctionItem } from './markdown-notices.ts'
import { blockQuote, inline, link, list, titled } from './markdown-text.ts'

/** A claim with its verdict and all that it rests on, block by block. */
export function claimBlocks(claim: ReportClaim, report: Report): string[] {
  const standing = claimStanding(claim)
  const aside = standing === 'set aside'
  const unanswered = aside || standing === 'withdrawn'
  const of = (correction: ReportCorrection) => correction.claim === claim.number
  const decidedBy = `Decided by: ${inline(claim.decidedBy)}, ${inline(timeInWords(claim.decidedAt))}`
  const facts = [
    claim.spans.length === 0 ? '' : `Quote: “${inline(claim.spans.map((span) => span.exact).join(' … '))}”`,
    claim.claimant === ''
      ? 'Asserted by the article itself'
      : `Claimant: ${inline(claim.claimant)}${cue(claim)}`,
    claim.kind === '' ? '' : `Kind: ${inline(claim.kind)}`,
    claim.risk === '' ? '' : `Risk: ${inline(claim.risk)}`,
    claim.tags.length === 0 ? '' : `Tags: ${claim.tags.map(inline).join(', ')}`,
    `State: ${inline(claim.state)}`,
    aside ? `Set aside because: ${inline(claim.setAsideReason)}` : '',
    unanswered ? '' : `Said? **${claim.said ? levelWords(claim.said) : 'not answered'}**`,
    unanswered ? '' : `True? **${claim.true ? levelWords(claim.true) : 'not answered'}**`,
    claim.decidedBy === '' ? '' : decidedBy,
    claim.confirmedBy ? `Confirmed by: ${inline(claim.confirmedBy)}` : '',
    claim.disputeReason ? `The raters differed; settled so because: ${inline(claim.disputeReason)}` : '',
    claim.sourcesReason ? `Fewer than two independent sources because: ${inline(claim.sourcesReason)}` : '',
  ]
  const ratings = claim.ratings.map((rating) => {
    const why = rating.rationale === '' ? '' : `\n${blockQuote(rating.rationale, '  ')}`
    const who = `${inline(rating.person)}, ${rating.confidence} confidence, ${inline(timeInWords(rating.at))}`
    return `${rating.question === 'said' ? 'Said?' : 'True?'} **${levelWords(rating.level)}** – ${who}${why}`
  })
  const points = claim.openPoints.map(
    (note) => `${inline(note.person)}, ${inline(timeInWords(note.at))}\n${blockQuote(note.body, '  ')}`,
  )
  return [
    `#### Claim ${claim.number}`,
    claim.wording === '' ? '' : `**${inline(claim.wording)}**`,
    list(facts),
    claim.summary === '' ? '' : `Summary:\n\n${blockQuote(claim.summary)}`,
    titled('Corrections', (report.corrections ?? []).filter(of).map(correctionItem)),
    titled('Evidence', claim.evidence.map(evidenceItem)),
    titled('Ratings', ratings),
    titled('Checklist', checklist(claim)),
    ...reply(claim),
    titled('Open points', points),
  ]
}

/** Only what was answered: an unanswered question says nothing about the claim. */
function checklist({ checklist = [] }: ReportClaim): string[] {
  return checklist
    .filter(({ answer }) => answer !== '')
    .map(({ question, answer, remark, person }) => {
      const why = remark === '' ? '' : `: ${inline(remark)}`
      return `${inline(question)} **${answer}** – ${inline(person)}${why}`
    })
}

function reply({ reply }: ReportClaim): string[] {
  if (!reply) return []
  const contacts = reply.contacts.map((contact) => {
    const who = `${inline(contact.whom)}, asked by ${inline(contact.channel)} ${inline(dayInWords(contact.askedOn))}`
    const answer = contact.answer === '' ? '' : `\n\n${blockQuote(contact.answer, '  ')}`
    return `${who}: ${contactInWords(contact)}\n${blockQuote(contact.asked, '  ')}${answer}`
  })
  return [
    `**Right of reply:** ${replyInWords(reply)}`,
    list([
      reply.neededBecause === '' ? '' : `Needed because: ${inline(reply.neededBecause)}`,
      reply.waivedBecause === ''
        ? ''
        : `Waived by ${inline(reply.waivedBy)}, ${inline(timeInWords(reply.waivedAt))}: ${inline(reply.waivedBecause)}`,
      ...contacts,
    ]),
  ]
}

function cue(claim: ReportClaim): string {
  return claim.cue === '' ? '' : ` (“${inline(claim.cue)}”)`
}

function evidenceItem(evidence: ReportEvidence): string {
  const source = [evidence.author, evidence.publisher, evidence.sourceKind, dayInWords(evidence.publishedOn)]
  const trust = [
    inline(evidence.locator),
    tierWords[evidence.tier],
    evidence.grade === '' ? '' : `grade ${inline(gradeInWords(evidence.grade))}`,
    evidence.archiveUrl === '' ? '' : link('archived copy', evidence.archiveUrl),
  ]
  return [
    `**${stanceWords[evidence.stance].word}:** ${link(evidence.title, evidence.url)}`,
    ...source.filter(Boolean).map((part) => `, ${inline(part)}`),
    ` (${trust.filter(Boolean).join('; ')})`,
    evidence.quote === '' ? '' : `\n${blockQuote(evidence.quote, '  ')}`,
    ...(evidence.copies ?? []).map(
      (copy) => `\n\n  Kept copy: ${inline(copyInWords(copy))}, SHA-256 ${inline(copy.sha256)}`,
    ),
    evidence.interests === '' ? '' : `\n\n  Interests: ${inline(evidence.interests)}`,
    evidence.note === '' ? '' : `\n\n  Note: ${inline(evidence.note)}`,
  ].join('')
}

/** A level as its sign and words. */
export function levelWords(level: Pick<ReportLevel, 'icon' | 'label'>): string {
  return `${inline(level.icon)} ${inline(level.label)}`.trim()
}
