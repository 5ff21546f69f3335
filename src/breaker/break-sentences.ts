import { isHeading, paragraphsOf } from './text/paragraphs.ts'
import { quotationsOf } from './text/quotations.ts'
import { segmentedSentences } from './text/segmented-sentences.ts'
import type { Stretch } from './text/stretches.ts'
import type { Broken, Feature, Line, ProposedClaim } from './types.ts'
import { sentence } from './wording/write.ts'

const question = /[?؟？][\s"'”’»)\]]*$/u

/** Breaks a text of any language: one claim per sentence, none in questions, headings and lines without a word. */
export function breakSentences(text: string, language: string): Broken {
  const lines: Line[] = []
  const claims: ProposedClaim[] = []
  const seen = new Set<string>()
  paragraphsOf(text).forEach((paragraph, number) => {
    const stretches = segmentedSentences(text, paragraph, language)
    const heading = stretches.length === 1 && isHeading(text.slice(paragraph.start, paragraph.end))
    const quoted = insideQuotations(quotationsOf(text, paragraph.start, paragraph.end))
    for (const stretch of stretches) {
      const exact = text.slice(stretch.start, stretch.end)
      const wording = worded(exact)
      const reason =
        reasonFor(exact, heading) ?? (seen.has(wording) ? 'says the same as an earlier line' : null)
      lines.push({ ...stretch, paragraph: number, heading, standing: reason ? 'nothing' : 'claims', reason })
      if (reason) continue
      seen.add(wording)
      const features = featuresOf(exact)
      const worthiness = Math.min(
        1,
        Math.round((0.4 + features.reduce((sum, feature) => sum + feature.weight, 0)) * 100) / 100,
      )
      claims.push({
        wording,
        claimant: { name: null, cue: null },
        kind: quoted(stretch) ? 'quotation' : /\p{N}/u.test(exact) ? 'quantity' : 'event',
        worthiness,
        features,
        spans: [{ ...stretch, exact }],
        line: lines.length - 1,
        within: null,
        unclear: [],
        rule: 'whole sentence',
      })
    }
  })
  return { lines, claims, hints: [] }
}

/** Asks, for stretches in their order, whether more than half of one is quoted. */
function insideQuotations(quotations: readonly Stretch[]): (stretch: Stretch) => boolean {
  let next = 0
  return ({ start, end }) => {
    while ((quotations[next]?.end ?? end) <= start) next++
    let inside = 0
    for (let n = next; n < quotations.length && (quotations[n]?.start ?? end) < end; n++) {
      const quotation = quotations[n] as Stretch
      inside += Math.min(end, quotation.end) - Math.max(start, quotation.start)
    }
    return inside > (end - start) / 2
  }
}

function worded(exact: string): string {
  if (/[.!。！۔]["'”’»)\]]*$/u.test(exact)) return exact.replace(/\s+/g, ' ')
  return sentence(exact)
}

function reasonFor(exact: string, heading: boolean): string | null {
  if (!/\p{L}/u.test(exact) || !worded(exact)) return 'no words'
  if (question.test(exact)) return 'a question'
  if (heading && exact.split(/\s+/).length < 4 && !/\p{N}/u.test(exact))
    return 'a heading that states nothing'
  return null
}

function featuresOf(exact: string): Feature[] {
  return /\p{N}/u.test(exact) ? [{ name: 'gives a number', weight: 0.2 }] : []
}
