import { type AttributionRow, rowOfAttribution } from './attribution/spans.ts'
import { breakDocument, knownOf } from './break-english.ts'
import { readDocument } from './read-document.ts'
import type { ProposedClaim } from './types.ts'

/** What the breaker finds in one English text, in the row format of evaluation sets. */
export interface BrokenRow {
  id: string | number
  sentences: string[]
  facts: string[]
  attributions: AttributionRow[]
  /** Of each sentence the highest worthiness of its claims; 0 where it has none. */
  worthiness: number[]
}

/** Breaks one text into its row: sentence texts, claim wordings, who says what, and how much each sentence deserves checking. */
export function rowOf({ id, text }: { id: string | number; text: string }): BrokenRow {
  const document = readDocument(text)
  const known = knownOf(document)
  const steps = breakDocument(document, known)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { lines, claims } = step.value
  return {
    id,
    sentences: lines.map((line) => text.slice(line.start, line.end)),
    facts: claims.map(factOf),
    attributions: known.attributions.map((one) => rowOfAttribution(document, one)),
    worthiness: highestOfEach(lines.length, claims),
  }
}

/** Rules whose claims say who or what somebody is; whoever is speaking only mentions it. */
const byTheWay = new Set(['age', 'apposition', 'description', 'title before a name', 'quotation'])

/**
 * What the text itself states: of reported speech, that it was said. ("Prosecutors say Roe was arrested": the desk has
 * the claim and, beside it, its claimant; a fact that stands alone needs both in one.)
 */
function factOf({ wording, claimant: { name, cue }, rule }: ProposedClaim): string {
  if (!name || !cue || byTheWay.has(rule)) return wording
  if (/^(?:according to|in the words of)$/i.test(cue)) return `${wording.replace(/\.$/, '')}, ${cue} ${name}.`
  const said = wording.replace(opener, (word) => word.toLowerCase())
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${cue} ${said}`
}

/** Words that have a capital only at the head of a sentence. */
const opener =
  /^(?:The|An?|He|She|It|They|We|There|This|That|These|Those|Some|Many|Most|All|Both|About|At|In|On|More|Nearly|Almost|His|Her|Its|Their|Our|No|One|Two|Three)\b/

function highestOfEach(lines: number, claims: readonly ProposedClaim[]): number[] {
  const highest = Array.from({ length: lines }, () => 0)
  for (const { line, worthiness } of claims) highest[line] = Math.max(highest[line] ?? 0, worthiness)
  return highest
}
