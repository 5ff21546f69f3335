import type { Node } from '../tree/tree.ts'
import { candidatesIn } from './candidates.ts'
import { carryInLine, carryOver } from './carried-speech.ts'
import type { Finding, Reading } from './finding.ts'
import { headlineSpeech } from './headline.ts'
import { attributes } from './lexicon.ts'
import { outermost } from './nesting.ts'
import { merged, type Quoted, quotedOf } from './quoted.ts'
import { signature, tagAfter } from './tags-after.ts'
import { tagBefore } from './tags-before.ts'
import { transcriptLines } from './transcript.ts'

/** What is attributed in the lines of a text and how it was found, in the order of the cues: the outermost only. */
export function findingsIn(readings: readonly Reading[]): Finding[] {
  const quoted = quotedOf(readings)
  const found = new Map<string, Finding>()
  const titles = readings.filter((reading) => isTitle(readings, reading))
  for (const finding of [...transcriptLines(readings), ...titles.flatMap(headlineSpeech)])
    found.set(keyOf(finding), finding)
  const untagged = addTagged(readings, quoted, found)
  const byNumber = new Map(quoted.map((each) => [each.number, each]))
  for (const reading of readings)
    for (const finding of candidatesIn(reading))
      if (
        attributes(finding.frame, finding.lemma) &&
        !isWithinSpeech(reading, finding) &&
        !found.has(keyOf(finding))
      )
        found.set(keyOf(finding), withQuotation(finding, byNumber, reading))
  const outer = outermost([...found.values()].sort((a, b) => a.sentence - b.sentence || a.head - b.head))
  shareSpeakers(readings, outer)
  carryOver(readings, outer, untagged)
  return outermost(outer)
}

const keyOf = ({ sentence, head }: Finding) => `${sentence} ${head}`

/** Adds each quotation with its tag; one tag may have several. Returns the whole lines in quotation marks that have none. */
function addTagged(
  readings: readonly Reading[],
  quoted: readonly Quoted[],
  found: Map<string, Finding>,
): Quoted[] {
  const script = new Set(
    [...found.values()].flatMap(({ content }) => content.map(({ sentence }) => sentence)),
  )
  const untagged: Quoted[] = []
  let last: Finding | undefined
  for (const each of quoted) {
    const [first] = each.parts
    if (script.has(first.sentence)) continue
    const finding = tagBefore(readings, each) ?? tagAfter(readings, each) ?? signature(readings, each)
    if (!finding) {
      if (each.whole) untagged.push(each)
      else if (last?.sentence === first.sentence) carryInLine(readings[first.sentence] as Reading, last, each)
      continue
    }
    const same = found.get(keyOf(finding))
    if (same) same.content = merged(same.content, ...finding.content)
    else found.set(keyOf(finding), finding)
    last = same ?? finding
  }
  return untagged
}

/** Headings, and the first line of a text even if it ends with a stop. */
const isTitle = (readings: readonly Reading[], { sentence }: Reading) =>
  sentence.heading || (sentence.index === 0 && readings[1]?.sentence.paragraph !== sentence.paragraph)

/** What a quotation's own speaker reports, what "you" think and what the reader is asked to do is nobody's claim in the article. */
function isWithinSpeech({ tree, quotes }: Reading, { head, source }: Finding): boolean {
  const cue = tree[head] as Node
  const only = source?.words.length === 1 ? tree[source.words[0] as number] : undefined
  const asks = cue.xpos === 'VB' && cue.head === -1 && !source
  return (quotes[head] as number) >= 0 || only?.lower === 'you' || asks
}

/** A content that ends within a quotation, or right before one, runs to the quotation's end. */
function withQuotation(finding: Finding, quoted: ReadonlyMap<number, Quoted>, { quotes }: Reading): Finding {
  const last = finding.content.at(-1)?.words.at(-1)
  const number = last === undefined ? -1 : Math.max(quotes[last] as number, quotes[last + 1] ?? -1)
  const here = quoted.get(number)
  return here ? { ...finding, content: merged(finding.content, ...here.parts) } : finding
}

/** ", adding that": the same speaker as of what it follows. Takes findings in their order. */
function shareSpeakers(readings: readonly Reading[], findings: readonly Finding[]): void {
  let last: Finding | undefined
  for (const finding of findings) {
    const tree = readings[finding.sentence]?.tree ?? []
    const follows = tree[finding.head]?.xpos === 'VBG' && tree[(finding.cue[0] as number) - 1]?.text === ','
    if (follows && last?.sentence === finding.sentence && last.source) finding.source = last.source
    if (finding.frame === 'quote' || finding.frame === 'clause') last = finding
  }
}
