/** What tells whether two sources are one: who brought it out, and where it has it from. */
export interface Provenance {
  id: string
  publisher: string
  /** What it rests on: a wire, a press release, a study. Empty when it speaks for itself, or nobody knows. */
  origin: string
  url: string
  anonymous: number
}

/**
 * How many sources are independent of each other. Those of one publisher, of one web host where no publisher is named,
 * or of one origin count once, also by way of a third. A source that may not be named counts for nothing: readers
 * cannot weigh it.
 */
export function independentSources(sources: readonly Provenance[]): number {
  const groups: Set<string>[] = []
  for (const source of sources) {
    if (source.anonymous) continue
    const keys = keysOf(source)
    const met = groups.filter((group) => keys.some((key) => group.has(key)))
    for (const group of met) {
      for (const key of group) keys.push(key)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(new Set(keys))
  }
  return groups.length
}

/** An origin may name a publisher: a paper that prints a wire's report is the wire. */
function keysOf({ id, publisher, origin, url }: Provenance): string[] {
  const names = [publisher, origin].map(folded).filter(Boolean)
  const host = publisher.trim() ? '' : hostOf(url)
  return [`source ${id}`, ...names.map((name) => `name ${name}`), ...(host ? [`host ${host}`] : [])]
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}
