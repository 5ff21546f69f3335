import { stem } from './stem.ts'

const stems = new Map<string, string>()

/** The stems of a text's words and numbers, in small ASCII letters. */
export function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const made = stem(word)
    stems.set(word, made)
    return made
  })
}

/** ROUGE-1: the harmonic mean of the shares of words two texts have in common, 0 to 1. */
export function rouge1(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    shared++
    left.set(word, count - 1)
  }
  return shared ? harmonicMean(shared / b.length, shared / a.length) : 0
}

export const harmonicMean = (a: number, b: number) => (a + b ? (2 * a * b) / (a + b) : 0)
