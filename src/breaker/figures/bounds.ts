import type { Bound } from './figure.ts'

const bounds: [RegExp, Bound][] = [
  [
    /^(?:no fewer than|no less than|not less than|at least|a minimum of|or more|or over|\+|plus)$/,
    'at least',
  ],
  [
    /^(?:no more than|not more than|at most|up to|as many as|as much as|a maximum of|or less|or fewer)$/,
    'at most',
  ],
  [
    /^(?:more than|greater than|higher than|over|above|just over|well over|upwards of|in excess of)$/,
    'more than',
  ],
  [/^(?:less than|fewer than|lower than|under|below|just under|well under)$/, 'less than'],
  [
    /^(?:nearly|almost|about|around|roughly|approximately|approx\.|some|close to|an estimated|estimated|or so|~|c\.)$/,
    'about',
  ],
  [/^(?:exactly|precisely)$/, 'exactly'],
]

/** What words before or after a number say of it: "at least" bounds, "only" does not. */
export function boundOf(words: string | undefined): Bound {
  const plain = (words ?? '').toLowerCase().trim().replace(/^-/, '')
  return bounds.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
