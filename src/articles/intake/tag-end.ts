/**
 * Index of the `>` that ends the tag beginning at `from`, one inside a quoted attribute value not counting; -1 when the tag
 * never ends. Looks at each character once.
 */
export function tagEnd(source: string, from: number): number {
  const marks = /["'>]/g
  marks.lastIndex = from
  for (let found = marks.exec(source); found; found = marks.exec(source)) {
    if (found[0] === '>') return found.index
    const closing = source.indexOf(found[0], marks.lastIndex)
    if (closing < 0) return -1
    marks.lastIndex = closing + 1
  }
  return -1
}
