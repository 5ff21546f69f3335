import { NotVerified } from './verifier.ts'
import { type Bag, sha256 } from './verify-bag.ts'

interface ReadCopy {
  mediaType: string
  length: number
  sha256: string
}

interface ReadEvidence {
  sourceId: string
  stance: string
  quote: string
  locator: string
  tier: string
  grade: string
  note: string
  copies?: ReadCopy[]
}

/** Of a report, the sources that its claims rest on. */
export interface ReadSources {
  claims: { number: number; evidence: ReadEvidence[] }[]
}

/** A kept copy that a report names, and the file of a bundle that it is. */
export interface NamedCopy {
  file: string
  sourceId: string
  length: number
  sha256: string
}

/**
 * The sources that a report names, each once, with its kept copies and the evidence that it gives: what `sources.json`
 * holds.
 */
export function sourcesText(report: ReadSources): string {
  const named = namedBySource(report)
  const sources = new Map<string, Record<string, unknown>>()
  for (const { number, evidence } of report.claims)
    for (const { stance, quote, locator, tier, grade, note, ...described } of evidence) {
      const source = sources.get(described.sourceId) ?? {
        ...described,
        ...(described.copies && {
          copies: described.copies.map((copy, i) => ({
            ...copy,
            file: named.get(described.sourceId)?.[i]?.file,
          })),
        }),
        evidence: [],
      }
      ;(source.evidence as unknown[]).push({ claim: number, stance, quote, locator, tier, grade, note })
      sources.set(described.sourceId, source)
    }
  return `${JSON.stringify([...sources.values()], null, 2)}\n`
}

/** The kept copies of a report's sources, both numbered as they come: `data/copies/source-2-copy-1.pdf`. */
export function copiesNamed(report: ReadSources): NamedCopy[] {
  return [...namedBySource(report).values()].flat()
}

function namedBySource({ claims }: ReadSources): Map<string, NamedCopy[]> {
  const sources = new Map<string, NamedCopy[]>()
  for (const { sourceId, copies = [] } of claims.flatMap(({ evidence }) => evidence)) {
    const number = sources.size + 1
    if (!sources.has(sourceId))
      sources.set(
        sourceId,
        copies.map(({ mediaType, length, sha256 }, i) => {
          const file = `data/copies/source-${number}-copy-${i + 1}.${endingOf(mediaType)}`
          return { file, sourceId, length, sha256 }
        }),
      )
  }
  return sources
}

/** The kept copies are those that the report names. @returns what was found; copies that were removed since are not there */
export function checkCopies(bag: Bag, report: ReadSources): string[] {
  const named = copiesNamed(report)
  const known = new Set(named.map(({ file }) => file))
  const odd = bag.names.find((name) => name.startsWith('data/copies/') && !known.has(name))
  if (odd) throw new NotVerified(`The report names no such kept copy as ${odd}.`)
  const there = named.filter(({ file }) => bag.names.includes(file))
  for (const copy of there)
    if (sha256(bag.read(copy.file)) !== copy.sha256)
      throw new NotVerified(`${copy.file} is not the kept copy that the report names.`)
  const missing = named.filter((copy) => !there.includes(copy)).map(({ file }) => file)
  return [
    ...(there.length ? [`Kept copies of sources that are as the report names them: ${there.length}.`] : []),
    ...(missing.length
      ? [`Not here, because the desk or somebody else has taken it away: ${missing.join(', ')}.`]
      : []),
  ]
}

/** The last word of a media type is nearly always the ending of its files. */
function endingOf(mediaType: string): string {
  const last = /\w+$/.exec(mediaType)?.[0] ?? 'bin'
  return { plain: 'txt', document: 'docx' }[last] ?? last
}
