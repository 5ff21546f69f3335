/** A stream of numbers that is the same for the same seed on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32: small, fast and good enough to scatter rows and words. @param seed a whole number */
export function seeded(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      if (!list.length) throw new Error('There is nothing to pick from.')
      return list[below(list.length)] as T
    },
    chance: (probability) => next() < probability,
  }
}

/** An id as the app makes them (UUIDv7, RFC 9562 §5.7) for a time in milliseconds. */
export function idAt(random: Random, time: number): string {
  const hex = (digits: number) =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const at = time.toString(16).padStart(12, '0')
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(3)}-${(8 + random.below(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`
}
