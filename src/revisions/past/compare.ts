import { questionLabels } from '../../ratings/vocabulary.ts'
import { reportChanges } from '../../reports/diff.ts'
import type { Report, ReportClaim, ReportRating } from '../../reports/model.ts'
import { type DiffPart, wordDiff } from '../diff.ts'

export interface Difference {
  field: string
  from: string
  to: string
  /** Word by word, for texts; null for values shown as a whole. */
  words: DiffPart[] | null
}

/** What became different about one claim, or about the article itself (`claim` null). */
export interface DifferentClaim {
  claim: Pick<ReportClaim, 'id' | 'number' | 'wording'> | null
  /** Whether it is there on one side only: its wording then says what there is to say. */
  oneSided: 'claim added' | 'claim removed' | null
  differences: Difference[]
}

const asWhole = new Set(['state', 'said', 'true', 'version of the text'])

/**
 * What `after` says differently from `before`, as between two editions, and which ratings were given, changed or can be
 * read since: the article first, then its claims by number.
 */
export function differencesBetween(before: Report, after: Report): DifferentClaim[] {
  const claims = new Map([...before.claims, ...after.claims].map((claim) => [claim.number, claim]))
  const changes = [...reportChanges(before, after), ...ratingChanges(before, after)]
  return [...Map.groupBy(changes, ({ claim }) => claim)]
    .sort(([a], [b]) => a - b)
    .map(([number, ofClaim]) => ({
      claim: claims.get(number) ?? null,
      oneSided: ofClaim.map(({ field }) => field).find(isOneSided) ?? null,
      differences: ofClaim
        .filter(({ field }) => !isOneSided(field))
        .map(({ field, from, to }) => ({
          ...{ field, from, to },
          words: asWhole.has(field) ? null : wordDiff(from, to),
        })),
    }))
}

function isOneSided(field: string): field is NonNullable<DifferentClaim['oneSided']> {
  return field === 'claim added' || field === 'claim removed'
}

function ratingChanges(before: Report, after: Report): Report['changes'] {
  const earlier = new Map(before.claims.map((claim) => [claim.id, claim.ratings]))
  return after.claims.flatMap(({ id, number, ratings }) => {
    const known = new Map((earlier.get(id) ?? []).map((rating) => [keyOf(rating), inWords(rating)]))
    return ratings.flatMap((rating) => {
      const [from, to] = [known.get(keyOf(rating)) ?? '', inWords(rating)]
      const field = `rating by ${rating.person}: ${questionLabels[rating.question]}`
      return from === to ? [] : [{ claim: number, field, from, to }]
    })
  })
}

/** A person answers a question about a claim once, and may change the answer later. */
function keyOf({ question, person, at }: ReportRating): string {
  return JSON.stringify([question, person, at])
}

function inWords({ level, confidence, rationale }: ReportRating): string {
  return `${level.label}, ${confidence} confidence${rationale ? `: ${rationale}` : ''}`
}
