import { claimStanding } from '../../../views/reports/claim-standing.ts'
import { webAddress } from '../../../views/reports/web-address.ts'
import { Conflict } from '../../errors.ts'
import type { Report, ReportClaim, ReportEvidence, ReportLevel } from '../model.ts'
import { claimReviewProblems } from './claim-review-problems.ts'
import type { Format } from './format.ts'

/**
 * The verdicts as schema.org ClaimReview in JSON-LD: one per decided claim, in an `@graph`, each with its own anchor on
 * the edition's public page. Levels off the truth axis carry their words only, never a number.
 */
export const claimReview: Format = {
  key: 'claimreview',
  label: 'ClaimReview (JSON-LD)',
  mediaType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  render: renderClaimReview,
  obstacle: claimReviewObstacle,
}

interface ClaimReviewDocument {
  '@context': 'https://schema.org'
  '@graph': JsonObject[]
}

type Json = string | number | JsonObject | Json[]
interface JsonObject {
  [key: string]: Json
}

/** The document, whether or not it may be published: `claimReviewProblems` judges that. */
export function claimReviewDocument(report: Report): ClaimReviewDocument {
  return {
    '@context': 'https://schema.org',
    '@graph': report.claims.flatMap((claim) => {
      const standing = claimStanding(claim)
      if (standing === 'withdrawn') return [review(report, claim, withdrawnRating(report))]
      return standing === 'decided' && claim.true ? [review(report, claim, rating(claim, claim.true))] : []
    }),
  }
}

/** The document as text that can also stand inside a `<script type="application/ld+json">`: it holds no `<`. */
export function embeddableJson(document: ClaimReviewDocument): string {
  return JSON.stringify(document, null, 2)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

function renderClaimReview(report: Report): string {
  const obstacle = claimReviewObstacle(report)
  if (obstacle) throw new Conflict(`This report cannot be written as ClaimReview yet. ${obstacle}`)
  return `${embeddableJson(claimReviewDocument(report))}\n`
}

function claimReviewObstacle(report: Report): string | null {
  if (report.withdrawal && report.edition.number === 0)
    return 'The report is withdrawn: issue an edition that the desk stands by first.'
  const document = claimReviewDocument(report)
  return claimReviewProblems(document, originOf(report.desk.publicUrl)).blocking.join(' ') || null
}

function originOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).origin : ''
}

function review(report: Report, claim: ReportClaim, reviewRating: JsonObject): JsonObject {
  const { article, desk, edition } = report
  const address = `${pageAddress(report)}#claim-${claim.number}`
  return present({
    '@type': 'ClaimReview',
    '@id': `${address}-review`,
    url: address,
    datePublished: edition.issuedAt,
    version: edition.number > 0 ? String(edition.number) : '',
    author: {
      '@type': 'NewsMediaOrganization',
      name: desk.name,
      url: desk.publicUrl,
      correctionsPolicy: `${siteOf(desk)}/corrections`,
    },
    claimReviewed: claim.wording,
    reviewBody: report.withdrawal?.text ?? claim.summary,
    reviewRating,
    itemReviewed: present({
      '@type': 'Claim',
      '@id': `${address}-claim`,
      text: claim.spans.map((span) => span.exact).join(' … '),
      datePublished: isoDate(article.publishedOn),
      author: claimAuthor(report, claim),
      appearance: appearance(article),
    }),
    citation: citations(claim),
    correction: corrections(report, claim),
    // Of one that is not signed; nothing is said of those issued before that was kept.
    creativeWorkStatus:
      edition.number > 0 && report.signOff === null && !report.withdrawal ? 'Preliminary' : '',
    sdDatePublished: edition.issuedAt,
  })
}

/** The edition's own page, whose words never change under the markup; the working report while nothing is issued. */
function pageAddress({ article, desk, edition }: Report): string {
  const base = `${siteOf(desk)}/articles/${encodeURIComponent(article.id)}`
  return edition.number > 0 ? `${base}/editions/${edition.number}` : `${base}/report`
}

function siteOf(desk: Report['desk']): string {
  return desk.publicUrl.replace(/\/+$/, '')
}

/** A verdict that the desk no longer stands by carries no number, and not its old words. */
function withdrawnRating({ withdrawal }: Report): JsonObject {
  return { '@type': 'Rating', alternateName: 'Withdrawn', ratingExplanation: withdrawal?.text ?? '' }
}

/** The corrections of the claim and of the article as a whole, oldest first. */
function corrections(report: Report, claim: ReportClaim): JsonObject[] {
  return (report.corrections ?? [])
    .filter((one) => one.claim === claim.number || one.claim === 0)
    .toReversed()
    .map(({ text, at }) => ({ '@type': 'CorrectionComment', text, datePublished: at }))
}

function rating(claim: ReportClaim, { label, onAxis, value, worst, best }: ReportLevel): JsonObject {
  const words = { '@type': 'Rating', alternateName: label, ratingExplanation: claim.summary }
  const isNumbered = onAxis && value !== null && worst !== null && best !== null
  return present(isNumbered ? { ...words, ratingValue: value, worstRating: worst, bestRating: best } : words)
}

/** The claimant when somebody is named, else the publisher of the article; left out when neither is known. */
function claimAuthor(report: Report, claim: ReportClaim): JsonObject {
  if (claim.claimant !== '') return { '@type': 'Person', name: claim.claimant }
  if (report.article.publisher !== '') return { '@type': 'Organization', name: report.article.publisher }
  return {}
}

function appearance(article: Report['article']): JsonObject[] {
  const url = webAddress(article.url)
  if (url === null) return []
  return [
    present({
      '@type': 'NewsArticle',
      url,
      headline: article.title,
      inLanguage: article.language,
      datePublished: isoDate(article.publishedOn),
      author: article.byline === '' ? {} : { '@type': 'Person', name: article.byline },
      publisher: article.publisher === '' ? {} : { '@type': 'Organization', name: article.publisher },
    }),
  ]
}

/** Each source once, in the order in which the claim uses them. */
function citations(claim: ReportClaim): JsonObject[] {
  const sources = new Map<string, ReportEvidence>()
  for (const evidence of claim.evidence) {
    if (!sources.has(evidence.sourceId)) sources.set(evidence.sourceId, evidence)
  }
  return [...sources.values()].map((source) =>
    present({
      '@type': workType(source.sourceKind),
      name: source.title,
      url: webAddress(source.url) ?? '',
      archivedAt: webAddress(source.archiveUrl) ?? '',
      author: source.author === '' ? {} : { '@type': 'Person', name: source.author },
      publisher: source.publisher === '' ? {} : { '@type': 'Organization', name: source.publisher },
      datePublished: isoDate(source.publishedOn),
    }),
  )
}

function workType(sourceKind: string): string {
  if (sourceKind === 'dataset') return 'Dataset'
  return sourceKind === 'page' ? 'WebPage' : 'CreativeWork'
}

/** The date when it is one in ISO 8601 (also a year or a month alone), else empty. */
function isoDate(text: string): string {
  return /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/.test(text) ? text : ''
}

/** Without members that say nothing: empty texts, lists and objects. */
function present(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => typeof value === 'number' || Object.keys(value).length > 0),
  )
}
