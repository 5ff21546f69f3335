const date =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})/g
const credit =
  /(?<=[\p{L}\p{N}.)\]”"] )(?:Image|Photo|Photograph|Picture|Illustration|File photo|Photo credit|Image credit): \S/gu
/** A pronoun with a capital after a word without any mark: somebody forgot the stop. */
const runOn = /(?<=[\p{Ll}\p{N}] )(?:They|We|She|It|There)(?:['’]\p{Ll}+)? (?=\p{Ll})/gu
const smallWordBefore =
  /(?:[,:;(–—-]|\b(?:on|of|since|until|from|by|for|and|or|to|the|this|last|next|is|was|before|after|dated|between))$/i

/**
 * Where, in a paragraph that was run together, a line begins without a stop before it: the date under a headline,
 * the text after a date of its own, the credit of a picture, a statement that begins with a pronoun. Offsets ascend.
 */
export function standingStarts(text: string, start: number, end: number): number[] {
  const paragraph = text.slice(start, end)
  const starts = new Set<number>()
  for (const { index, 0: found } of paragraph.matchAll(date)) {
    const after = index + found.length
    const before = paragraph.slice(Math.max(0, index - 20), index).trimEnd()
    if (index === 0 && /^ \p{Lu}/u.test(paragraph.slice(after, after + 2))) starts.add(start + after)
    if (after === paragraph.length && /[\p{L}\p{N}'’”]$/u.test(before) && !smallWordBefore.test(before))
      starts.add(start + index)
  }
  for (const pattern of [credit, runOn])
    for (const { index } of paragraph.matchAll(pattern)) starts.add(start + index)
  return [...starts].sort((a, b) => a - b)
}
