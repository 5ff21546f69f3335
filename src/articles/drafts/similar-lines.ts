/** How alike two lines must be to be the same line, changed: their common words' share of all, weighed by rarity. */
const ALIKE = 0.5
/** The same for a line that stands elsewhere now: another of the same build is not it. */
const ALIKE_ELSEWHERE = 0.75
/** The share of a line's words that another must hold for one to have been cut out of, or put into, the other. */
const CONTAINED = 0.7
/** Another line this nearly alike makes it doubtful which is meant. */
const DOUBT = 0.1
/** Words on more lines than this are no reason to compare two of them. */
const COMMON = 60
/** Lines that a line is compared with further. */
const CANDIDATES = 8

export interface Likeness {
  at: number
  other: number
  /** 0–1; 1 for the same words. */
  alike: number
  /** The larger of the shares of one line's words that the other holds. */
  contained: number
  /** Another line would do nearly as well. */
  isDoubtful: boolean
}

/**
 * Lines of the earlier text beside lines of the later one that they might have become.
 * @param before words of each earlier line, by index; null for those that are not meant; `after` likewise
 */
export function likenesses(
  before: readonly (readonly string[] | null)[],
  after: readonly (readonly string[] | null)[],
): Likeness[] {
  const weights = weightsOf([...before, ...after])
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
  const holders = new Map<string, number[]>()
  after.forEach((words, other) => {
    for (const word of new Set(words ?? [])) {
      const list = holders.get(word)
      if (list) list.push(other)
      else holders.set(word, [other])
    }
  })
  return before.flatMap((words, at) => {
    if (!words) return []
    const common = new Map<number, number>()
    for (const word of new Set(words)) {
      const list = holders.get(word) ?? []
      if (list.length > COMMON) continue
      for (const other of list) common.set(other, (common.get(other) ?? 0) + (weights.get(word) ?? 0))
    }
    const nearest = [...common].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES)
    const own = weigh(words)
    return nearest.map(([other]) => {
      const theirs = weigh(after[other] ?? [])
      const shared = sharedWeight(words, after[other] ?? [], weights)
      const alike = (2 * shared) / (own + theirs)
      return { at, other, alike, contained: shared / Math.min(own, theirs), isDoubtful: false }
    })
  })
}

export interface Lines {
  /** An earlier line that has no pair yet. */
  isFree: (at: number) => boolean
  /** The two stand between the same lines of the two texts. */
  isInPlace: (at: number, other: number) => boolean
  /** Of a later line: of equal ones only one is a change of another line, the rest are copies. */
  textOf: (other: number) => string
}

/** Of the likenesses, those that pair lines one to one, the most alike first. */
export function changedPairs(found: readonly Likeness[], lines: Lines): Likeness[] {
  const near = found.map((one) => ({ ...one, inPlace: lines.isInPlace(one.at, one.other) }))
  const enough = near
    .filter(({ at, alike, inPlace }) => lines.isFree(at) && alike >= (inPlace ? ALIKE : ALIKE_ELSEWHERE))
    .sort((a, b) => Number(b.inPlace) - Number(a.inPlace) || b.alike - a.alike || a.at - b.at)
  const [taken, given] = [new Set<number>(), new Set<string>()]
  const pairs = enough.filter(({ at, other }) => {
    if (taken.has(at) || given.has(lines.textOf(other))) return false
    taken.add(at)
    given.add(lines.textOf(other))
    return true
  })
  const [bestFor, bestOf, original] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ]
  for (const { at, other, alike } of near) {
    raise(original, other, alike)
    if (!lines.isFree(at)) continue
    if (!taken.has(at)) raise(bestOf, other, alike)
    if (!given.has(lines.textOf(other))) raise(bestFor, at, alike)
  }
  return pairs.map(({ inPlace, ...pair }) => {
    const rival = Math.max(bestFor.get(pair.at) ?? 0, bestOf.get(pair.other) ?? 0)
    // More like a line that goes on elsewhere, it may be a copy of that one.
    const isCopy = (original.get(pair.other) ?? 0) > pair.alike
    return { ...pair, isDoubtful: !inPlace || isCopy || rival > pair.alike - DOUBT }
  })
}

function raise(best: Map<number, number>, key: number, value: number): void {
  best.set(key, Math.max(value, best.get(key) ?? 0))
}

export function isContained({ contained }: Likeness): boolean {
  return contained >= CONTAINED
}

/** Rare words say more about which line it is than common ones. */
function weightsOf(lines: readonly (readonly string[] | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of lines)
    for (const word of new Set(words ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, 1 / (1 + Math.log2(1 + count / 2))]))
}

function sharedWeight(some: readonly string[], others: readonly string[], weights: Map<string, number>) {
  const spare = new Map<string, number>()
  for (const word of others) spare.set(word, (spare.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of some) {
    const left = spare.get(word) ?? 0
    if (!left) continue
    spare.set(word, left - 1)
    shared += weights.get(word) ?? 0
  }
  return shared
}
