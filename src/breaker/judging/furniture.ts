import { isFiniteVerb } from './counting.ts'
import type { Reading } from './reading.ts'

/** Lines about the article rather than of it: captions, credits, links, bylines, datelines. Which it is, or null. */
export function isFurniture(text: string, r: Reading): string | null {
  if (link.test(text)) return 'a link or a notice'
  if (credit.test(text) && (!r.words.some(isFiniteVerb) || /^\W{0,3}[A-Za-z ]{4,20}:/.test(text)))
    return 'a caption or credit'
  if (r.words.some(isFiniteVerb) || r.words.length > LONGEST) return null
  if (byline.test(text)) return 'a byline'
  if (/[(,–—-]/.test(text) && dateline.test(text)) return 'a dateline'
  return onlyDates(r) ? 'a date' : null
}

/** A byline or dateline of more words than this is something else. */
const LONGEST = 16

const link =
  /^\W{0,3}(?:read (?:more|next|also|the full)|see also|related(?: (?:articles?|stories|content|posts?))?:|click (?:here|on|to)|(?:scroll|swipe) (?:down|for|left|right)|subscribe|sign up|follow us|share this|advertisement|sponsored|skip to|more from|most read|watch:|watch (?:the )?(?:live|video|more|below)|listen:|download|all rights reserved|copyright|©|terms (?:of|and)|(?:last )?(?:updated|published|posted|modified)(?: (?:on|at))?:|(?:this (?:article|story)) (?:was|is|has been) (?:first|originally|updated|published)|have you (?:got )?a (?:story|tip))/i
const credit =
  /^\W{0,3}(?:(?:file )?(?:photo(?:graph)?s?|image|picture|pictured|illustration|graphic|video|source|credit|caption|courtesy)(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|—-]|(?:photo(?:graph)?s?|image|picture|illustration|graphic)s? (?:by|credit|courtesy|copyright)\b|(?:reporting|writing|editing|additional reporting) by\b)|(?:getty images|\/ap|\/afp|\/reuters|ap photo|shutterstock|associated press\))\W{0,3}$/i
const byline =
  /^\W{0,3}(?:By|BY|From|Words|Analysis by|Story by|Exclusive by)[ :]+\p{Lu}[\p{L}.'’-]+(?:,? (?:and )?(?:\p{Lu}[\p{L}.'’-]*|for|in|of|the|at|and|&|correspondent|editor|reporter|staff|writer|political|senior|[Ff]or|[Ii]n))*[,.|]?$/u
const dateline =
  /^\p{Lu}[\p{Lu} .,'’-]{2,40}(?:, \p{L}[\p{L} .]{1,30})?(?: ?\([^()]{2,30}\))?(?:, \p{Lu}\p{L}{2,9}\.? \d{1,2})?\s*[-–—:]*\W{0,2}$/u

/** "March 17, 2025, 5:30 pm": nothing but dates and small words. */
function onlyDates(r: Reading): boolean {
  const dates = r.figures.filter((figure) => figure.kind === 'date')
  return (
    dates.length > 0 &&
    r.words.every(
      (word) =>
        dates.some((date) => date.start <= word.start && word.end <= date.end) ||
        /^(?:on|at|in|gmt|est|edt|bst|et|pt|utc|updated|published|posted)$/.test(word.lower),
    )
  )
}
