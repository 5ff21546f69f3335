/** A sparse vector: which features, and how much of each. */
export interface Vector {
  features: number[]
  values: number[]
}

/** A word or pair must stand in this many texts to be a feature. */
const LEAST_TEXTS = 2

/** Features from words and pairs of neighbouring words of the texts, weighed by their rarity; vectors of length 1. */
export function vectorsOf(texts: readonly string[]): { size: number; vectorOf(text: string): Vector } {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1)
  const terms = [...counts].filter(([, count]) => count >= LEAST_TEXTS)
  const numbers = new Map(terms.map(([term], i) => [term, i]))
  const rarity = terms.map(([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1)
  return {
    size: terms.length,
    vectorOf(text) {
      const found = new Map<number, number>()
      for (const term of termsOf(text)) {
        const number = numbers.get(term)
        if (number !== undefined) found.set(number, (found.get(number) ?? 0) + 1)
      }
      const weighed = [...found].map(([number, count]) => count * (rarity[number] ?? 0))
      const length = Math.hypot(...weighed) || 1
      return { features: [...found.keys()], values: weighed.map((value) => value / length) }
    },
  }
}

function termsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]
}
