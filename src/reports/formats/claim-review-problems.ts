/** Wording longer than this wraps where fact checks are listed. Unit: characters. */
const WORDING_LENGTH = 75

/**
 * What stands against publishing a ClaimReview document (one review, or several in an `@graph`), by the profile in
 * Google's "Fact check structured data" guide: `blocking` must be mended first, `warnings` are advice. Each entry is a
 * sentence for people. `publicOrigin` is the site's own origin, such as "https://desk.example"; empty when it has none.
 */
export function claimReviewProblems(
  document: unknown,
  publicOrigin: string,
): { blocking: string[]; warnings: string[] } {
  const found: Found = { blocking: [], warnings: [] }
  if (!isPublic(publicOrigin)) {
    found.blocking.push(
      'The desk needs a public address that starts with https:// for the reviews to point to.',
    )
  }
  const root = objectOf(document)
  if (
    String(root['@context'])
      .replace(/^http:/, 'https:')
      .replace(/\/$/, '') !== 'https://schema.org'
  ) {
    found.blocking.push('The context is not https://schema.org.')
  }
  const reviews = '@graph' in root ? listOf(root['@graph']) : [root]
  if (reviews.length === 0) found.blocking.push('No claim has been decided.')
  const addresses = new Set<unknown>()
  for (const review of reviews.map(objectOf)) {
    checkReview(review, publicOrigin, found)
    if (addresses.has(review.url))
      found.blocking.push(`${nameOf(review)}: another review has the same address.`)
    addresses.add(review.url)
  }
  return found
}

interface Found {
  blocking: string[]
  warnings: string[]
}
type Fields = Record<string, unknown>

function checkReview(review: Fields, publicOrigin: string, found: Found): void {
  const block = (sentence: string) => found.blocking.push(`${nameOf(review)}: ${sentence}`)
  const warn = (sentence: string) => found.warnings.push(`${nameOf(review)}: ${sentence}`)

  if (!hasType(review, ['ClaimReview'])) block('it is not of type ClaimReview.')
  const wording = textOf(review.claimReviewed)
  if (wording === '') block('the claim has no wording.')
  if ([...wording].length > WORDING_LENGTH) warn(`the wording is longer than ${WORDING_LENGTH} characters.`)
  // Without a public origin no address can be right, which was said once for all.
  if (isPublic(publicOrigin) && !isOnOrigin(review.url, publicOrigin))
    block("its address is not on the desk's public https address.")
  if (textOf(review.reviewBody) === '') warn('it has no summary.')

  const author = objectOf(review.author)
  if (textOf(author.name) === '' && !isWebAddress(author.url))
    block('the desk has neither a name nor an address.')
  if ('datePublished' in review && !isIsoDate(review.datePublished))
    block('the date of the review is not ISO 8601.')
  if (!('datePublished' in review)) warn('the report has not been issued, so the review has no date.')

  checkRating(objectOf(review.reviewRating), block, warn)
  checkClaim(objectOf(review.itemReviewed), textOf(author.name), block, warn)
}

type Say = (sentence: string) => void

function checkRating(rating: Fields, block: Say, warn: Say): void {
  if (!hasType(rating, ['Rating'])) block('its rating is not of type Rating.')
  if (textOf(rating.alternateName) === '') block('the verdict has no words.')
  const numbers = [rating.worstRating, rating.ratingValue, rating.bestRating]
  if (numbers.every((number) => number === undefined)) return
  if (!numbers.every((number) => typeof number === 'number' && Number.isFinite(number))) {
    block('the verdict must carry value, worst and best as numbers, or none of them.')
    return
  }
  const [worst = 0, value = 0, best = 0] = numbers.map(Number)
  if (worst < 1 || best <= worst || value < worst || value > best) {
    block(`the verdict's number ${value} does not fit a scale from ${worst} to ${best}.`)
  }
  if (!numbers.every(Number.isInteger)) warn('the numbers of the verdict are not whole.')
}

function checkClaim(claim: Fields, reviewAuthor: string, block: Say, warn: Say): void {
  if (Object.keys(claim).length === 0) {
    warn('it does not describe the claim.')
    return
  }
  if (!hasType(claim, ['Claim'])) block('the thing reviewed is not of type Claim.')
  if ('datePublished' in claim && !isIsoDate(claim.datePublished))
    block('the date of the claim is not ISO 8601.')
  if ('author' in claim) {
    const author = objectOf(claim.author)
    if (!hasType(author, ['Person', 'Organization']))
      block('the claimant is neither a person nor an organisation.')
    else if (textOf(author.name) === '') block('the claimant has no name.')
    if (reviewAuthor !== '' && textOf(author.name) === reviewAuthor)
      warn('the desk itself is named as the claimant.')
  } else warn('nobody is named as the claimant.')

  const appearances = listOf(claim.appearance)
  if (appearances.length === 0) warn('it does not say where the claim appeared.')
  for (const appearance of appearances) {
    const work = objectOf(appearance)
    if (!isWebAddress(typeof appearance === 'string' ? appearance : work.url)) {
      block('the place where the claim appeared has no absolute address.')
    }
    if ('datePublished' in work && !isIsoDate(work.datePublished))
      block('the date of the article is not ISO 8601.')
  }
}

/** "Claim 3" from the anchor of the review's address, else its wording. */
function nameOf(review: Fields): string {
  const number = /#claim-(\d+)$/.exec(textOf(review.url))?.[1]
  return number ? `Claim ${number}` : `Review “${textOf(review.claimReviewed)}”`
}

function objectOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function hasType(value: Fields, types: readonly string[]): boolean {
  return listOf(value['@type']).some((type) => types.includes(String(type)))
}

function isPublic(origin: string): boolean {
  return origin.startsWith('https://')
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)
}

function isOnOrigin(value: unknown, origin: string): boolean {
  return isWebAddress(value) && new URL(String(value)).origin === origin
}

/** A day, or a time with its zone; a year or a month alone is allowed as ISO 8601 allows it. */
function isIsoDate(value: unknown): boolean {
  const text = textOf(value)
  const shape = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/
  return shape.test(text) && !Number.isNaN(Date.parse(text))
}
