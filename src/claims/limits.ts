/** Longest quote, in UTF-16 units: a long paragraph. */
export const MAX_QUOTE = 4_000
