import { type Finding, type Found, type Part, parts } from '../verification-vocabulary.ts'

/** Of each part, how many are told one by one; the others are counted. */
export const LISTED = 21

/** Gathers what is found: the first ones of each part, and how many there are. */
export class Findings {
  readonly #listed = new Map<Part, Finding[]>()
  readonly #counts = new Map<Part, number>()

  add(part: Part, text: string, guarded?: string): void {
    const listed = this.#listed.get(part) ?? []
    this.#listed.set(part, listed)
    this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1)
    if (listed.length < LISTED) listed.push(guarded === undefined ? { part, text } : { part, text, guarded })
  }

  /** Whether one more of this part would still be told, so that finding out more about it is worth the work. */
  lists(part: Part): boolean {
    return (this.#listed.get(part)?.length ?? 0) < LISTED
  }

  found(): Found {
    const known = (Object.keys(parts) as Part[]).filter((part) => this.#counts.has(part))
    return {
      findings: known.flatMap((part) => this.#listed.get(part) ?? []),
      counts: Object.fromEntries(known.map((part) => [part, this.#counts.get(part)])),
    }
  }
}
