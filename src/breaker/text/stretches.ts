/** Longer stretches without a stop are cut at white space, so that no line grows without bound (UTF-16 units). */
export const MAX_LINE_LENGTH = 4_000

/** A piece of the text: text.slice(start, end), in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** text[from, to) without the white space at its ends; null where nothing is left. */
export function trimmed(text: string, from: number, to: number): Stretch | null {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return end > start ? { start, end } : null
}

/** Cuts an overlong stretch into lines of at most MAX_LINE_LENGTH, at white space where there is any. */
export function cut(text: string, stretch: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  let from = stretch.start
  while (stretch.end - from > MAX_LINE_LENGTH) {
    let to = from + MAX_LINE_LENGTH
    while (to > from && !isSpace(text, to)) to--
    if (to === from) to = from + MAX_LINE_LENGTH
    if (/[\uDC00-\uDFFF]/.test(text[to] as string)) to--
    const piece = trimmed(text, from, to)
    if (piece) pieces.push(piece)
    from = to
  }
  const last = trimmed(text, from, stretch.end)
  if (last) pieces.push(last)
  return pieces
}

export const isSpace = (text: string, at: number) => /\s/.test(text[at] ?? '')
