import { type Finding, type Found, type Part, parts } from '../verification-vocabulary.ts'

/** Of each part, how many are told one by one; the others are counted. */
export const LISTED = 21

/** Characters of a finding: a name or an id that somebody forged may be of any length. */
const LONGEST = 500

/** Gathers what is found: the first ones of each part, and how many there are. */
export class Findings {
  readonly #listed = new Map<Part, Finding[]>()
  readonly #counts = new Map<Part, number>()
  readonly #tables = new Set<string>()

  add(part: Part, text: string, guarded?: string): void {
    this.#count(part)
    if (this.#lists(part)) this.#list(part, text, guarded)
  }

  /**
   * Of a row: the first of each table is told in any case, however many there are of the tables before.
   * @param tell gives the sentences; it is asked only when they are told, as finding out more is work
   */
  async addRow(table: string, tell: () => Promise<{ text: string; guarded?: string }>): Promise<void> {
    this.#count('rows')
    if (!this.#lists('rows') && this.#tables.has(table)) return
    this.#tables.add(table)
    const { text, guarded } = await tell()
    this.#list('rows', text, guarded)
  }

  found(): Found {
    const known = (Object.keys(parts) as Part[]).filter((part) => this.#counts.has(part))
    return {
      findings: known.flatMap((part) => this.#listed.get(part) ?? []),
      counts: Object.fromEntries(known.map((part) => [part, this.#counts.get(part)])),
    }
  }

  #lists(part: Part): boolean {
    return (this.#listed.get(part)?.length ?? 0) < LISTED
  }

  #count(part: Part): void {
    this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1)
  }

  #list(part: Part, text: string, guarded: string | undefined): void {
    const listed = this.#listed.get(part) ?? []
    this.#listed.set(part, listed)
    const finding = { part, text: clipped(text) }
    listed.push(guarded === undefined ? finding : { ...finding, guarded: clipped(guarded) })
  }
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
