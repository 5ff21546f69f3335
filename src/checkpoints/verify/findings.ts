/** What is checked, in the order in which it is told. */
export const parts = [
  'file',
  'entries',
  'tree',
  'checkpoints',
  'outside',
  'subjects',
  'rows',
  'search',
] as const
export type Part = (typeof parts)[number]

/** Something that is not as it should be. */
export interface Finding {
  part: Part
  /** In full, with what the table holds and what the log says. */
  text: string
  /** The same without values that a person at the desk may be yet to answer unseen; missing where there are none. */
  guarded?: string
}

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

  all(): Finding[] {
    return parts.flatMap((part) => this.#listed.get(part) ?? [])
  }

  /** How many there are, of each part that has any. */
  counts(): Partial<Record<Part, number>> {
    return Object.fromEntries(
      parts.flatMap((part) => (this.#counts.has(part) ? [[part, this.#counts.get(part)]] : [])),
    )
  }
}
