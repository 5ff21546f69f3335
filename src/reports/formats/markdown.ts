import { claimStanding } from '../../../views/reports/claim-standing.ts'
import {
  aboutInWords,
  editionsInWords,
  kindInWords,
  withdrawalInWords,
} from '../../../views/reports/correction-words.ts'
import { dayInWords, timeInWords } from '../../../views/reports/dates.ts'
import { contactInWords, replyInWords } from '../../../views/reports/reply-words.ts'
import {
  countsInWords,
  editionInWords,
  fieldInWords,
  gradeInWords,
  logInWords,
  openInWords,
  stanceWords,
  tierWords,
} from '../../../views/reports/report-words.ts'
import { claimsByLine } from '../../../views/reports/segments.ts'
import type {
  Report,
  ReportClaim,
  ReportCorrection,
  ReportEvidence,
  ReportLevel,
  ReportLine,
} from '../model.ts'
import type { Format } from './format.ts'
import { blockQuote, inline, link } from './markdown-text.ts'

/** The report to read and to paste: headings, lists and quotes that any Markdown reader knows; one small table. */
export const markdown: Format = {
  key: 'markdown',
  label: 'Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: renderMarkdown,
}

function renderMarkdown(report: Report): string {
  const placed = new Set(report.lines.map((line) => line.number))
  const isPlaced = (claim: ReportClaim) => claim.spans.length > 0 && placed.has(claim.line)
  const placeless = report.claims.filter((claim) => !isPlaced(claim))
  const starting = Map.groupBy(report.claims.filter(isPlaced), (claim) => claim.line)
  const touching = claimsByLine(report.lines, report.claims)
  const blocks = [
    head(report),
    withdrawal(report),
    preliminary(report),
    corrections(report),
    changes(report),
    counts(report),
    '## Line by line',
    ...report.lines.flatMap((line) =>
      lineBlocks(report, line, starting.get(line.number) ?? [], touching.get(line.number) ?? []),
    ),
    placeless.length > 0 ? '## Claims without a place in this version of the text' : '',
    ...placeless.flatMap((claim) => claimBlocks(claim, report)),
    notLookedAt(report),
    signOff(report),
    people(report),
    logInWords(report),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function head(report: Report): string {
  const { article, edition, desk } = report
  const facts = [
    `Verdict report by ${inline(desk.name)}: ${editionInWords(report)}`,
    edition.number > 0
      ? `Issued: ${inline(timeInWords(edition.issuedAt))} by ${inline(edition.issuedBy)}`
      : '',
    article.byline === '' ? '' : `By: ${inline(article.byline)}`,
    article.publisher === '' ? '' : `Publisher: ${inline(article.publisher)}`,
    article.publishedOn === '' ? '' : `Published: ${inline(dayInWords(article.publishedOn))}`,
    article.url === '' ? '' : `Address: ${link(article.url, article.url)}`,
    `Text checked: version ${article.version}, SHA-256 \`${article.textSha256.replace(/\W/g, '')}\``,
  ]
  return `# ${inline(article.title)}\n\n${list(facts)}`
}

function withdrawal(report: Report): string {
  const { withdrawal } = report
  if (!withdrawal) return ''
  const who = `Withdrawn by ${inline(withdrawal.by)}, ${inline(timeInWords(withdrawal.at))}`
  return `## Withdrawn\n\n**${withdrawalInWords(report)}**\n\n${blockQuote(withdrawal.text)}\n\n${who}`
}

function preliminary(report: Report): string {
  if (report.edition.number === 0 || report.signOff !== null || report.withdrawal) return ''
  const unsigned = '**This edition is not signed: no editor stands for the article as a whole yet.**'
  return `## Preliminary\n\n${unsigned} ${openInWords(report.counts)}`
}

function signOff({ signOff, edition }: Report): string {
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

function corrections({ corrections = [] }: Report): string {
  if (corrections.length === 0) return ''
  return `## Corrections\n\n${list(corrections.map((one) => `${aboutInWords(one)}: ${correctionItem(one)}`))}`
}

function correctionItem(correction: ReportCorrection): string {
  const { kind, was, now, text, approvedBy, at } = correction
  const change = was === '' ? '' : ` (was “${inline(was)}”, now “${inline(now)}”)`
  const who = `${editionsInWords(correction)}; ${inline(approvedBy)}, ${inline(timeInWords(at))}`
  return `**${kindInWords(kind)}**${change}. ${who}\n${blockQuote(text, '  ')}`
}

function changes(report: Report): string {
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

function counts(report: Report): string {
  const { counts: count } = report
  const sentence = `${countsInWords(report)} Lines not looked at: ${count.linesNotLookedAt}.`
  const rows = count.byLevel.map((level) => `| ${levelWords(level)} | ${level.count} |`)
  const table = rows.length === 0 ? '' : `\n\n| Verdict | Claims |\n| :-- | --: |\n${rows.join('\n')}`
  return `## At a glance\n\n${sentence}${table}`
}

function lineBlocks(
  report: Report,
  line: ReportLine,
  starting: readonly ReportClaim[],
  touching: readonly ReportClaim[],
): string[] {
  const carried = touching.filter((claim) => claim.line !== line.number)
  return [
    `### Line ${line.number}`,
    blockQuote(report.article.text.slice(line.start, line.end)),
    standing(line),
    ...carried.map((claim) => `Goes on with claim ${claim.number} of line ${claim.line}.`),
    ...starting.flatMap((claim) => claimBlocks(claim, report)),
  ]
}

function standing(line: ReportLine): string {
  if (line.standing === 'claims') return ''
  if (line.standing === 'not looked at') return '**Not looked at**'
  const by = line.by === '' ? '' : `, says ${inline(line.by)}`
  return `Nothing to check${by}${line.reason === '' ? '' : `: ${inline(line.reason)}`}`
}

function claimBlocks(claim: ReportClaim, report: Report): string[] {
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

function levelWords(level: Pick<ReportLevel, 'icon' | 'label'>): string {
  return `${inline(level.icon)} ${inline(level.label)}`.trim()
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
    evidence.interests === '' ? '' : `\n\n  Interests: ${inline(evidence.interests)}`,
    evidence.note === '' ? '' : `\n\n  Note: ${inline(evidence.note)}`,
  ].join('')
}

function notLookedAt(report: Report): string {
  const numbers = report.lines.filter((line) => line.standing === 'not looked at').map((line) => line.number)
  return numbers.length === 0 ? '' : `## Lines not looked at\n\n${numbers.join(', ')}`
}

function people(report: Report): string {
  if (report.people.length === 0) return ''
  const items = report.people.map(
    (person) => `${inline(person.name)}, ${inline(person.role)}: ${person.did.map(inline).join('; ')}`,
  )
  return `## People\n\n${list(items)}`
}

function list(items: readonly string[]): string {
  return items
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join('\n')
}

function titled(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${list(items)}`
}
