const small = new Set(['of', 'the', 'and', 'for', 'in', 'de', 'la', 'al'])

/** The first letters of a name's words, lower case ("hayat tahrir al-sham" → "hts"); empty for a name of one word. */
export function acronymOf(key: readonly string[]): string {
  if (key.length < 2) return ''
  return key
    .filter((word) => !small.has(word))
    .map((word) => word.replace(/^al-/, '').charAt(0))
    .join('')
}
