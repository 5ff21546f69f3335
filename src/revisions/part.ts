/** A piece of a sentence: plain words, or something with a name, which the page links, isolates or colours. */
export type Part =
  | string
  | { as: 'person' | 'thing'; text: string; href?: string }
  /** Words somebody wrote: a title, a wording. */
  | { as: 'words'; text: string; href?: string }
  | { as: 'level'; text: string; colour: string; icon: string }
  | { as: 'strong'; text: string }

/** Longest title or wording inside a sentence, in UTF-16 units. */
const MAX_WORDS = 90

/** The sentence as plain text. */
export function plain(parts: readonly Part[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.as === 'words' ? `“${part.text}”` : part.text))
    .join('')
}

/** Somebody's words inside a sentence, cut at a space when long. */
export function words(text: string, href?: string): Part {
  return href ? { as: 'words', text: shortened(text), href } : { as: 'words', text: shortened(text) }
}

/** "one", "one and two", "one, two and three", each part of its own kind. */
export function listed(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, i) => {
    if (i === 0) return [part]
    return [i === parts.length - 1 ? ' and ' : ', ', part]
  })
}

/** "1 claim", "12 claims". */
export function counted(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
}

/** Cut at a space, with an ellipsis. */
export function shortened(text: string, max = MAX_WORDS): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  const cut = line.slice(0, max)
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(' '), max / 2))
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`
}
