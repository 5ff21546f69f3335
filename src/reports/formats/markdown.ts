import { dayInWords, timeInWords } from '../../../views/reports/dates.ts'
import { countsInWords, editionInWords, logInWords } from '../../../views/reports/report-words.ts'
import { claimsByLine } from '../../../views/reports/segments.ts'
import type { Report, ReportClaim, ReportLine } from '../model.ts'
import type { Format } from './format.ts'
import { claimBlocks, levelWords } from './markdown-claim.ts'
import { changes, corrections, preliminary, signOff, withdrawal } from './markdown-notices.ts'
import { blockQuote, inline, link, list } from './markdown-text.ts'

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
