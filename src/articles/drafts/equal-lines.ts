/** Which line of the other text each line is paired with, by index; -1 where it has none. */
export interface Pairs {
  to: number[]
  from: number[]
}

/**
 * Pairs lines that are equal word for word, as Heckel does (Communications of the ACM 21, 1978): those that stand once
 * in either text are paired wherever they are; a line that stands there more often only beside a pair, so that of two
 * equal sentences each keeps the company it had.
 */
export function pairEqual(before: readonly string[], after: readonly string[]): Pairs {
  const pairs = { to: before.map(() => -1), from: after.map(() => -1) }
  const [here, there] = [places(before), places(after)]
  for (const [line, [at, ...more]] of here) {
    const [other, ...others] = there.get(line) ?? []
    if (at === undefined || other === undefined || more.length || others.length) continue
    pair(pairs, at, other)
  }
  spread(pairs, before, after)
  return pairs
}

/** Pairs equal lines that follow or precede a pair of whatever kind. */
export function spread(pairs: Pairs, before: readonly string[], after: readonly string[]): void {
  const beside = (at: number, step: 1 | -1) => {
    const other = pairs.to[at] ?? -1
    if (other < 0) return
    const [one, two] = [at + step, other + step]
    if (pairs.to[one] === -1 && pairs.from[two] === -1 && before[one] === after[two]) pair(pairs, one, two)
  }
  for (let at = 0; at < before.length; at++) beside(at, 1)
  for (let at = before.length - 1; at >= 0; at--) beside(at, -1)
}

/** Equal lines that are left over, in order: which belongs to which is a guess. @returns the earlier lines so paired */
export function pairLeft(pairs: Pairs, before: readonly string[], after: readonly string[]): Set<number> {
  const guessed = new Set<number>()
  const there = places(after, (at) => pairs.from[at] === -1)
  for (const [line, list] of places(before, (at) => pairs.to[at] === -1)) {
    const others = there.get(line) ?? []
    list.forEach((at, nth) => {
      const other = others[nth]
      if (other === undefined) return
      pair(pairs, at, other)
      guessed.add(at)
    })
  }
  return guessed
}

export function pair({ to, from }: Pairs, at: number, other: number): void {
  to[at] = other
  from[other] = at
}

function places(lines: readonly string[], isMeant = (_: number) => true): Map<string, number[]> {
  const found = new Map<string, number[]>()
  lines.forEach((line, at) => {
    if (!isMeant(at)) return
    const list = found.get(line)
    if (list) list.push(at)
    else found.set(line, [at])
  })
  return found
}
